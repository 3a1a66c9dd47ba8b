// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// One answer of a choice question. The whole tile is the target.
//
// It never marks itself: `chosen` comes from whoever keeps the answer.
BaseButton {
    id: tile

    property bool chosen: false
    property bool several: false // a square mark: more than one may be chosen
    property bool aside: false // "prefer not to say": same size, quieter ground
    property bool upright: false // mark above the words, for a row of five
    property string meaning // below the words, small: what it means, or the other language

    readonly property TileRow row: parent as TileRow
    readonly property color ground: tile.aside ? Theme.clear : Theme.page

    implicitWidth: tile.upright ? Theme.dp(96) : implicitContentWidth + 2 * Theme.space20
    implicitHeight: Math.max(Theme.tile, implicitContentHeight + (tile.upright ? Theme.space28 : Theme.space24))
    leftPadding: tile.upright ? Theme.space8 : Theme.space20
    rightPadding: leftPadding
    topPadding: tile.upright ? Theme.space28 / 2 : 0
    bottomPadding: topPadding
    Layout.fillWidth: tile.row !== null
    Layout.fillHeight: tile.row !== null
    Layout.preferredWidth: tile.row !== null ? 1 : -1
    activeFocusOnTab: tile.row === null || tile.row.stop === tile
    onActiveFocusChanged: if (activeFocus && row)
        row.stop = tile
    reads: tile.several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.description: tile.meaning
    Accessible.checkable: true
    Accessible.checked: tile.chosen
    Keys.onReturnPressed: event => event.accepted = false
    Keys.onEnterPressed: event => event.accepted = false
    background: Rectangle {
        radius: Theme.radius
        color: tile.chosen ? Theme.accentWash : tile.down ? Theme.wash : tile.hovered ? Qt.tint(tile.ground, Theme.hover) : tile.ground
        border.width: tile.chosen ? Theme.bold : Theme.stroke
        border.color: tile.chosen ? Theme.accent : Theme.edge

        FocusRing {
            shown: tile.visualFocus
        }
    }
    contentItem: GridLayout {
        columns: tile.upright ? 1 : 2
        columnSpacing: Theme.space16
        rowSpacing: Theme.space8

        Mark {
            Layout.alignment: tile.upright ? Qt.AlignHCenter | Qt.AlignTop : Qt.AlignVCenter
            chosen: tile.chosen
            several: tile.several
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: tile.upright ? Qt.AlignTop : Qt.AlignVCenter
            spacing: Theme.space4 / 2

            Words {
                Layout.fillWidth: true
                text: tile.text
                size: tile.upright ? Theme.small : Theme.body
                font.weight: tile.chosen ? Theme.strong : Font.Normal
                horizontalAlignment: tile.upright ? Text.AlignHCenter : Text.AlignLeft
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                visible: tile.meaning !== ""
                text: tile.meaning
                size: Theme.small
                color: Theme.inkSoft
                horizontalAlignment: tile.upright ? Text.AlignHCenter : Text.AlignLeft
                Accessible.ignored: true
            }
        }
    }
}
