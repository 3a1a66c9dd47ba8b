// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Theme

// The answers of a choice question. One stop for Tab; arrows walk, Space chooses.
//
// `model` has the roles value, label, secondLabel, media, sound and chosen.
Item {
    id: group

    required property var model
    property bool several: false
    property bool stops: true // Tab stops here; false while the keyboard is among the asides
    property int most: 2 // columns, where the words are short and there is room
    property bool always: false // columns also for a few answers
    property bool upright: false // a row from one end to the other
    property bool tall: false // a grid of pictures with their words below
    property Pictures pictures
    property string playing // the sound that is played
    property int current: 0

    readonly property int count: tiles.count
    readonly property int columns: group.upright ? Math.max(1, tiles.count) : group.tall ? group.across : group.fits ? group.most : 1
    readonly property int across: Math.max(1, (Theme.compact ? 2 : 3) - (Theme.large ? 1 : 0))
    readonly property bool fits: !Theme.large && (group.always || tiles.count > 6) && group.widest() <= (group.width - (group.most - 1) * Theme.space12) / group.most

    signal picked(value: string)
    signal leftEnd
    signal listened(sound: string)

    implicitWidth: grid.implicitWidth
    implicitHeight: grid.implicitHeight
    Accessible.role: Accessible.Grouping

    // Moves the keyboard to the n-th tile.
    function enter(place: int) {
        tiles.itemAt(Math.max(0, Math.min(place, tiles.count - 1)))?.forceActiveFocus(Qt.TabFocusReason);
    }

    function step(by: int) {
        if (group.current + by >= tiles.count)
            group.leftEnd();
        else
            group.enter(group.current + by);
    }

    // Chooses the n-th answer, from 0, as the digits do.
    function pick(place: int) {
        if (place < tiles.count)
            (tiles.itemAt(place) as ChoiceTile).clicked();
    }

    function widest(): real {
        const widths = Array.from({ length: tiles.count }, (_, i) => tiles.itemAt(i)?.implicitWidth ?? 0);
        return Math.max(...widths);
    }

    GridLayout {
        id: grid
        width: group.width
        columns: group.columns
        columnSpacing: Theme.space12
        rowSpacing: Theme.space12

        Repeater {
            id: tiles
            model: group.model

            ChoiceTile {
                id: tile

                required property int index
                required property string value
                required property string label
                required property string secondLabel
                required property string media
                required chosen
                required sound

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                text: tile.label
                meaning: tile.secondLabel
                several: group.several
                upright: group.upright
                tall: group.tall
                figure: tile.media === "" ? "" : "form:" + tile.media
                pictures: group.pictures
                sounding: tile.sound !== "" && tile.sound === group.playing
                activeFocusOnTab: group.stops && tile.index === Math.min(group.current, tiles.count - 1)
                onActiveFocusChanged: if (activeFocus)
                    group.current = tile.index
                onChosenChanged: if (chosen && !group.several)
                    group.current = tile.index
                Component.onCompleted: if (chosen && !group.several)
                    group.current = tile.index
                onClicked: group.picked(tile.value)
                onListened: group.listened(tile.sound)
                Keys.onDownPressed: group.step(group.upright ? 1 : group.columns)
                Keys.onUpPressed: group.step(group.upright ? -1 : -group.columns)
                Keys.onRightPressed: group.step(tile.mirrored ? -1 : 1)
                Keys.onLeftPressed: group.step(tile.mirrored ? 1 : -1)
            }
        }
    }
}
