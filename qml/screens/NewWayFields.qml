// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The passphrase that is in use, and twice what is to open the notebook beside it.
ColumnLayout {
    id: fields

    required property string label
    required property string againLabel
    property bool asksForOld: true
    property string oldProblem: ""
    property string problem: ""
    property string againProblem: ""

    readonly property SecretField old: old
    readonly property SecretField fresh: fresh
    readonly property SecretField again: again

    signal edited
    signal accepted

    spacing: Theme.space20

    function toFirst() {
        (fields.asksForOld ? old : fresh).forceActiveFocus(Qt.OtherFocusReason);
    }

    PassphraseFrame {
        id: oldFrame
        Layout.fillWidth: true
        visible: fields.asksForOld
        label: qsTr("Passphrase now")
        writing: old.activeFocus
        problem: fields.oldProblem

        PassphraseInput {
            id: old
            anchors.fill: parent
            label: oldFrame.label
            revealed: oldFrame.showing
            onEdited: fields.edited()
            onAccepted: fresh.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    PassphraseFrame {
        id: freshFrame
        Layout.fillWidth: true
        label: fields.label
        writing: fresh.activeFocus
        problem: fields.problem

        PassphraseInput {
            id: fresh
            anchors.fill: parent
            label: freshFrame.label
            revealed: freshFrame.showing
            onEdited: fields.edited()
            onAccepted: again.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    PassphraseFrame {
        id: againFrame
        Layout.fillWidth: true
        label: fields.againLabel
        writing: again.activeFocus
        problem: fields.againProblem

        PassphraseInput {
            id: again
            anchors.fill: parent
            label: againFrame.label
            revealed: againFrame.showing
            onEdited: fields.edited()
            onAccepted: fields.accepted()
        }
    }
}
