// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// Deleting. Filled only inside the sheet that confirms.
BaseButton {
    id: button

    property bool filled: false

    readonly property color tone: button.filled ? Theme.inkOnDanger : Theme.danger
    readonly property color ground: button.filled ? Theme.danger : button.hovered ? Qt.tint(Theme.page, Theme.hover) : Theme.page

    symbol: "trash"
    implicitWidth: implicitContentWidth + 2 * Theme.space20
    implicitHeight: Math.max(Theme.button, implicitContentHeight + Theme.space20)
    leftPadding: Theme.space20
    rightPadding: Theme.space20
    background: Rectangle {
        radius: Theme.radius
        color: button.down && !button.filled ? Theme.wash : button.ground
        border.width: button.filled ? 0 : Theme.stroke
        border.color: Theme.edge

        FocusRing {
            shown: button.visualFocus
        }
    }
    contentItem: ButtonFace {
        text: button.text
        symbol: button.symbol
        tone: button.tone
        weight: button.filled ? Theme.strong : Font.Normal
    }
}
