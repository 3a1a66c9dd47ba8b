// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// A round button for the few things that need no word beside them; its word comes on hover and on a long press.
BaseButton {
    id: button

    property color tone: Theme.ink
    property bool outlined: false
    property bool directional: false
    property int size: Theme.touch

    implicitWidth: Math.max(button.size, Theme.icon + Theme.space24)
    implicitHeight: implicitWidth
    background: Rectangle {
        radius: width / 2
        color: button.down ? Theme.wash : button.hovered ? Qt.tint(button.outlined ? Theme.page : Theme.clear, Theme.hover) : button.outlined ? Theme.page : Theme.clear
        border.width: button.outlined ? Theme.stroke : 0
        border.color: Theme.edge

        FocusRing {
            shown: button.visualFocus
            follow: parent.width / 2
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            symbol: button.symbol
            color: button.tone
            directional: button.directional
        }
    }

    Hint {
        text: button.text
        shown: button.hovered || hold.active
    }
    TapHandler {
        id: hold
        property bool active: false
        onLongPressed: hold.active = true
        onPressedChanged: hold.active = hold.active && hold.pressed
    }
}
