// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// Where the letters of a paper are typed: seen while they are typed, in groups as on the paper, and kept in
// locked memory only.
ColumnLayout {
    id: frame

    required property string label
    property string problem
    property bool readOnly: false
    property alias input: area

    signal edited
    signal accepted

    spacing: Theme.space8

    Words {
        Layout.fillWidth: true
        text: frame.label
        Accessible.ignored: true
    }
    FieldGround {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.measure
        implicitHeight: Math.max(Theme.reach, area.implicitHeight + Theme.space20)
        inHand: area.activeFocus
        wrong: frame.problem !== ""

        PaperField {
            id: area
            anchors.fill: parent
            anchors.leftMargin: Theme.space16
            anchors.rightMargin: Theme.space16
            anchors.topMargin: Theme.space12 - Theme.space4 / 2
            anchors.bottomMargin: anchors.topMargin
            ink: Theme.ink
            caret: Theme.accent
            family: Theme.hand
            pixelSize: Theme.body
            activeFocusOnTab: true
            readOnly: frame.readOnly
            Accessible.role: Accessible.EditableText
            Accessible.passwordEdit: true
            Accessible.name: frame.label
            onEdited: frame.edited()
            onAccepted: frame.accepted()
        }
    }
    Problem {
        Layout.fillWidth: true
        text: frame.problem
    }
}
