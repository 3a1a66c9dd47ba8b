// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// One way on: a piece of page with an icon, its words, and below them what it means.
BaseButton {
    id: way

    property string meaning
    property color tone: Theme.ink
    property bool directional: false

    implicitHeight: Math.max(Theme.dp(84), implicitContentHeight + Theme.space24)
    implicitWidth: Theme.dp(480)
    leftPadding: Theme.space24
    rightPadding: Theme.space24
    Accessible.description: way.meaning
    background: Rectangle {
        radius: Theme.radius
        color: way.down ? Theme.wash : way.hovered ? Qt.tint(Theme.page, Theme.hover) : Theme.page
        border.width: Theme.stroke
        border.color: Theme.edge

        FocusRing {
            shown: way.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space20

        Icon {
            visible: way.symbol !== ""
            size: Theme.symbol(30)
            symbol: way.symbol
            color: way.tone
            directional: way.directional
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space4 / 2

            Words {
                Layout.fillWidth: true
                text: way.text
                color: way.tone
                font.weight: Theme.strong
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                visible: way.meaning !== ""
                text: way.meaning
                size: Theme.small
                color: Theme.inkSoft
                Accessible.ignored: true
            }
        }
    }
}
