// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// Another real thing to do: an outline on the paper.
BaseButton {
    id: button

    property color tone: Theme.ink
    property bool directional: false
    property bool forward: false // it leads on: an arrow at the end
    property int least: Theme.button

    implicitWidth: implicitContentWidth + 2 * Theme.space20
    implicitHeight: Math.max(button.least, implicitContentHeight + Theme.space20)
    leftPadding: Theme.space20
    rightPadding: Theme.space20
    background: Rectangle {
        radius: Theme.radius
        color: button.down ? Theme.wash : button.hovered ? Qt.tint(Theme.page, Theme.hover) : Theme.page
        border.width: Theme.stroke
        border.color: Theme.edge

        FocusRing {
            shown: button.visualFocus
        }
    }
    contentItem: ButtonFace {
        text: button.text
        symbol: button.symbol
        directional: button.directional
        after: button.forward ? "arrow-next" : ""
        tone: button.tone
    }
}
