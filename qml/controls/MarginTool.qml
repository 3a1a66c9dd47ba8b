// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// A tool in the margin: its icon above its word; in a row on phones, beside it.
BaseButton {
    id: tool

    property bool directional: false

    implicitWidth: Math.max(Theme.touch, implicitContentWidth + Theme.space8)
    implicitHeight: Math.max(Theme.tile, implicitContentHeight + Theme.space8)
    background: Rectangle {
        radius: Theme.radius
        color: tool.down ? Theme.wash : tool.hovered ? Theme.hover : Theme.clear

        FocusRing {
            shown: tool.visualFocus
        }
    }
    contentItem: ColumnLayout {
        spacing: Theme.space4 / 2

        Icon {
            Layout.alignment: Qt.AlignHCenter
            symbol: tool.symbol
            color: Theme.inkSoft
            directional: tool.directional
        }
        Words {
            Layout.fillWidth: true
            text: tool.text
            size: Theme.small
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
