// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// The card, as it is to be copied: the code on the first line, the words in twos below it.
Rectangle {
    id: card

    required property string code
    required property var words // a list of strings

    implicitHeight: column.implicitHeight + 2 * Theme.dp(Theme.compact ? 24 : 36)
    radius: Theme.radius
    color: Theme.page
    border.width: Theme.hairline
    border.color: Theme.line

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.dp(Theme.compact ? 24 : 36)
        spacing: Theme.space16

        Voice {
            Layout.fillWidth: true
            text: Theme.isolated(card.code)
            size: Theme.display
            fontSizeMode: Text.HorizontalFit
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.StaticText
        }
        Ruling {}
        Repeater {
            model: Math.ceil(card.words.length / 2)

            ColumnLayout {
                id: pair
                required property int index
                Layout.fillWidth: true
                spacing: Theme.space16

                Voice {
                    Layout.fillWidth: true
                    text: card.words.slice(2 * pair.index, 2 * pair.index + 2).join("\u2003")
                    Accessible.role: Accessible.StaticText
                }
                Ruling {
                    visible: 2 * (pair.index + 1) < card.words.length
                }
            }
        }
    }
}
