// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// One answer of a choice question. The whole tile is the target.
//
// It never marks itself: `chosen` comes from whoever keeps the answer.
BaseButton {
    id: tile

    property bool chosen: false
    property bool several: false // a square mark: more than one may be chosen
    property bool aside: false // "prefer not to say": same size, quieter ground
    property bool upright: false // mark above the words, for a row of five
    property bool tall: false // the picture above the words, for a grid
    property string figure // what shows it; "" for none
    property Pictures pictures // where the figure is
    property bool lost: false // the picture did not come with the form
    property string sound // what says it
    property bool sounding: false // it is said now
    property string meaning // below the words, small: what it means, or the other language

    readonly property TileRow row: parent as TileRow
    readonly property int across: tile.tall ? Qt.AlignTop : Qt.AlignVCenter
    readonly property bool pictured: tile.figure !== ""
    readonly property color ground: tile.aside ? Theme.clear : Theme.page

    signal listened

    implicitWidth: tile.upright ? Theme.dp(96) : implicitContentWidth + 2 * Theme.space20
    implicitHeight: Math.max(Theme.tile, implicitContentHeight + (tile.upright ? Theme.space28 : Theme.space24))
    leftPadding: tile.upright ? Theme.space8 : tile.tall ? Theme.space12 : Theme.space20
    rightPadding: leftPadding
    topPadding: tile.upright ? Theme.space28 / 2 : tile.tall ? Theme.space12 : 0
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
    contentItem: ColumnLayout {
        spacing: 0

        Loader {
            Layout.fillWidth: true
            Layout.preferredHeight: tile.availableWidth * 3 / 4
            Layout.maximumHeight: tile.availableWidth * 3 / 4
            Layout.bottomMargin: Theme.space12
            active: tile.tall && tile.pictured
            visible: active && !tile.lost
            sourceComponent: picture
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columnSpacing: tile.tall ? Theme.space12 : Theme.space16
            rowSpacing: Theme.space8

            Mark {
                Layout.row: 0
                Layout.column: 0
                Layout.alignment: tile.upright ? Qt.AlignHCenter | Qt.AlignTop : tile.across
                chosen: tile.chosen
                several: tile.several
            }
            Loader {
                Layout.row: 0
                Layout.column: 1
                Layout.preferredWidth: Theme.dp(96)
                Layout.preferredHeight: Theme.dp(96)
                active: !tile.tall && tile.pictured
                visible: active && !tile.lost
                sourceComponent: picture
            }
            ColumnLayout {
                Layout.row: tile.upright ? 1 : 0
                Layout.column: tile.upright ? 0 : 2
                Layout.fillWidth: true
                Layout.alignment: tile.upright ? Qt.AlignTop : tile.across
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
                    visible: text !== ""
                    text: tile.lost ? Theme.lines(qsTr("The picture is missing."), tile.meaning) : tile.meaning
                    size: Theme.small
                    color: Theme.inkSoft
                    horizontalAlignment: tile.upright ? Text.AlignHCenter : Text.AlignLeft
                    Accessible.ignored: true
                }
            }
            Loader {
                Layout.row: tile.upright ? 2 : tile.tall ? 1 : 0
                Layout.column: tile.upright ? 0 : tile.tall ? 2 : 3
                Layout.alignment: tile.upright ? Qt.AlignHCenter : Qt.AlignRight | Qt.AlignVCenter
                active: tile.sound !== ""
                visible: active
                sourceComponent: listen
            }
        }
        Item {
            Layout.fillHeight: true
            visible: tile.tall
        }
    }

    Component {
        id: picture

        PictureView {
            pictures: tile.pictures
            source: tile.figure
            most: tile.tall ? 640 : 320
            onMissingChanged: tile.lost = missing
            Accessible.ignored: true
        }
    }
    Component {
        id: listen

        IconButton {
            text: tile.sounding ? qsTr("Stop") : qsTr("Listen")
            symbol: tile.sounding ? "stop" : "listen"
            activeFocusOnTab: tile.activeFocusOnTab
            Accessible.description: tile.text
            onClicked: tile.listened()
        }
    }
}
