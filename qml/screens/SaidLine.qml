// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// A line that is said aloud: its icon, its sentence, and a tick at the end once it was spoken.
BaseButton {
    id: line

    property bool said: false

    implicitHeight: Math.max(Theme.tile, implicitContentHeight + Theme.space24)
    reads: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: line.said
    background: Rectangle {
        color: line.down ? Theme.wash : line.hovered ? Theme.hover : Theme.clear

        Ruling {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
        }
        FocusRing {
            shown: line.visualFocus
            anchors.margins: 0
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space20

        Icon {
            size: Theme.iconLarge
            symbol: line.symbol
        }
        Words {
            Layout.fillWidth: true
            text: line.text
            size: Theme.lead
            Accessible.ignored: true
        }
        Mark {
            chosen: line.said
        }
    }
}
