// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// A writing line of a list: what it is, a word about it, and what a tap does. The whole line is the target.
BaseButton {
    id: row

    property string detail // below the words, small
    property string end // at the end, in ink: the present value
    property string deed // at the end, as a link
    property bool latin: false // Latin letters and digits, left to right in every language
    property bool strong: true

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.space24)
    implicitWidth: Theme.dp(320)
    Accessible.name: row.deed === "" ? row.text : row.text + ", " + row.deed
    Accessible.description: row.detail === "" ? row.end : row.detail
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

        Icon {
            visible: row.symbol !== ""
            symbol: row.symbol
            color: Theme.inkSoft
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.large || (Theme.compact && row.end !== "") ? 1 : 2
            columnSpacing: Theme.space16
            rowSpacing: 0

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: row.latin ? Theme.isolated(row.text) : row.text
                    font.weight: row.strong ? Theme.strong : Font.Normal
                    Accessible.ignored: true
                }
                Words {
                    Layout.fillWidth: true
                    visible: row.detail !== ""
                    text: row.detail
                    size: Theme.small
                    color: Theme.inkSoft
                    Accessible.ignored: true
                }
            }
            Words {
                Layout.fillWidth: parent.columns === 1
                Layout.maximumWidth: parent.columns === 1 ? -1 : row.width / 2
                visible: row.end !== "" || row.deed !== ""
                text: row.deed !== "" ? row.deed : row.end
                color: row.deed !== "" ? Theme.accent : Theme.inkSoft
                Accessible.ignored: true
            }
        }
    }
}
