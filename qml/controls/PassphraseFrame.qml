// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// The look of a field for a passphrase: its label, its box, the eye that shows while it is held, and what
// is wrong. What is typed lives in the secret item that is put inside, never here.
ColumnLayout {
    id: frame

    required property string label
    required property bool writing // the item inside has the keyboard
    property string problem
    property bool showing: eye.down
    property bool revealable: true
    default property alias content: slot.data

    spacing: Theme.space8

    Words {
        Layout.fillWidth: true
        text: frame.label
        Accessible.ignored: true
    }
    FieldGround {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.dp(440) * Math.max(1, Theme.textScale * 0.7)
        implicitHeight: Math.max(Theme.reach, Theme.body * 2)
        inHand: frame.writing
        wrong: frame.problem !== ""

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.space16
            anchors.rightMargin: Theme.space8
            spacing: Theme.space8

            Item {
                id: slot
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            IconButton {
                id: eye
                visible: frame.revealable
                text: qsTr("Show while held")
                symbol: "eye"
                tone: Theme.inkSoft
                focusPolicy: Qt.TabFocus
            }
        }
    }
    Problem {
        Layout.fillWidth: true
        text: frame.problem
    }
}
