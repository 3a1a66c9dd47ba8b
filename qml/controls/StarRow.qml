// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Cuaderno.Controls // Figures: types in C++ are found by their module only
import Cuaderno.Theme

// A rating: so many stars out of all. None is filled until one is touched.
Item {
    id: row

    required property string name // for readers: the question
    required property string value
    required property string low
    required property string high
    property string step: "1"
    property bool wrong: false

    readonly property bool mirrored: LayoutMirroring.enabled

    signal picked(value: string)
    signal entered

    function walk(by: int) {
        row.pick(stops.at < 0 ? (by > 0 ? 0 : stops.last) : stops.at + by);
    }

    function pick(place: int) {
        const text = stops.valueAt(place);
        if (text !== row.value)
            row.picked(text);
    }

    implicitHeight: stars.implicitHeight
    implicitWidth: stars.implicitWidth
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: row.name
    Accessible.description: row.value === "" ? qsTr("No star yet") : qsTr("%1 of %2").arg(Figures.shown(row.value)).arg(Figures.shown(row.high))
    Accessible.focusable: true
    Accessible.onIncreaseAction: row.walk(1)
    Accessible.onDecreaseAction: row.walk(-1)
    Keys.onRightPressed: row.walk(row.mirrored ? -1 : 1)
    Keys.onLeftPressed: row.walk(row.mirrored ? 1 : -1)
    Keys.onUpPressed: row.walk(1)
    Keys.onDownPressed: row.walk(-1)
    Keys.onReturnPressed: row.entered()
    Keys.onEnterPressed: row.entered()

    ScaleSteps {
        id: stops
        low: row.low
        high: row.high
        step: row.step
        value: row.value
    }
    Flow {
        id: stars
        width: row.width
        spacing: Theme.space4

        Repeater {
            model: stops.last + 1

            Item {
                id: star
                required property int index
                readonly property bool full: star.index <= stops.at

                width: Theme.reach
                height: Theme.reach
                Accessible.role: Accessible.Button
                Accessible.name: Figures.shown(stops.valueAt(star.index))
                Accessible.onPressAction: row.pick(star.index)

                Icon {
                    anchors.centerIn: parent
                    size: Theme.symbol(48)
                    symbol: star.full ? "star-full" : "star"
                    color: star.full ? Theme.accent : row.wrong ? Theme.danger : Theme.edge
                }
                TapHandler {
                    onTapped: {
                        row.forceActiveFocus(Qt.MouseFocusReason);
                        row.pick(star.index);
                    }
                }
            }
        }
    }
    FocusRing {
        shown: row.activeFocus
        anchors.margins: 0
    }
}
