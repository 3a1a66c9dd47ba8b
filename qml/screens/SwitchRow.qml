// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// A line that is on or off: a box with a tick, and the word.
BaseButton {
    id: row

    required property bool on

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.space24)
    reads: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: row.on
    background: Rectangle {
        color: row.down ? Theme.wash : row.hovered ? Theme.hover : Theme.clear

        Ruling {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
        }
        FocusRing {
            shown: row.visualFocus
            anchors.margins: 0
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space16

        Words {
            Layout.fillWidth: true
            text: row.text
            Accessible.ignored: true
        }
        Words {
            text: row.on ? qsTr("on") : qsTr("off")
            color: Theme.inkSoft
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Mark {
            several: true
            chosen: row.on
        }
    }
}
