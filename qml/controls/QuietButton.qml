// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// A way out or aside: words, no box, still a full touch target.
BaseButton {
    id: button

    property bool directional: false
    property color tone: Theme.accent

    implicitWidth: Math.max(Theme.touch, implicitContentWidth + 2 * Theme.space12)
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.space16)
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    background: Rectangle {
        radius: Theme.radius
        color: button.down ? Theme.wash : button.hovered ? Theme.hover : Theme.clear

        FocusRing {
            shown: button.visualFocus
        }
    }
    contentItem: ButtonFace {
        text: button.text
        symbol: button.symbol
        tone: button.tone
        start: true
        directional: button.directional
    }
}
