// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Controls
import Cuaderno.Theme

// A question in the list of all: its number, its words, what became of it.
BaseButton {
    id: row

    required property int number
    required property string label
    required property string part
    required property int status
    required property bool here

    text: row.label
    implicitHeight: Math.max(Theme.button, implicitContentHeight + Theme.space16)
    leftPadding: Theme.space8
    rightPadding: Theme.space8
    Accessible.description: (contentItem as JumpFace)?.words ?? ""
    background: Rectangle {
        radius: row.here ? Theme.radius : 0
        color: row.here ? Theme.accentWash : row.down ? Theme.wash : row.hovered ? Theme.hover : Theme.clear

        Ruling {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: !row.here
        }
        FocusRing {
            shown: row.visualFocus
            anchors.margins: 0
        }
    }
    contentItem: JumpFace {
        number: row.number
        label: row.label
        part: row.part
        status: row.status
        here: row.here
    }
}
