// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// The one thing to do next. At most one on a screen.
BaseButton {
    id: button

    property bool forward: false // it leads on: an arrow at the end
    property int least: Theme.reach

    implicitWidth: Math.max(Theme.dp(176), implicitContentWidth + 2 * Theme.space24)
    implicitHeight: Math.max(button.least, implicitContentHeight + Theme.space24)
    leftPadding: Theme.space24
    rightPadding: Theme.space24
    background: Rectangle {
        radius: Theme.radius
        color: button.down ? Theme.accentDown : Theme.accent

        FocusRing {
            shown: button.visualFocus
        }
    }
    contentItem: ButtonFace {
        text: button.text
        symbol: button.symbol
        after: button.forward ? "arrow-next" : ""
        tone: Theme.inkOnAccent
        weight: Theme.strong
    }
}
