// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls // Figures: types in C++ are found by their module only
import Cuaderno.Theme

// A number on a line from one end to the other. Nothing is set until the line is touched: a handle that
// stands somewhere would be an answer that nobody gave.
Item {
    id: scale

    required property string name // for readers: the question
    required property string value // as the form keeps it
    required property string low
    required property string high
    property string step: "1"
    property bool ticks: true
    property bool wrong: false

    readonly property bool named: scale.ticks && stops.last <= 10 && line.apart >= widest.width + Theme.space8
    readonly property string shown: Figures.shown(scale.value)
    readonly property bool mirrored: LayoutMirroring.enabled

    signal picked(value: string)
    signal finished
    signal entered

    // From nothing, one step begins at the end that it leads away from.
    function walk(by: int) {
        scale.pick(stops.at < 0 ? (by > 0 ? 0 : stops.last) : stops.at + by);
        scale.finished();
    }

    function pick(place: int) {
        const text = stops.valueAt(place);
        if (text !== scale.value)
            scale.picked(text);
    }

    implicitHeight: content.implicitHeight
    implicitWidth: Theme.dp(320)
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: scale.name
    Accessible.description: scale.value === "" ? hint.text : scale.shown
    Accessible.focusable: true
    Accessible.onIncreaseAction: scale.walk(1)
    Accessible.onDecreaseAction: scale.walk(-1)
    Keys.onRightPressed: scale.walk(scale.mirrored ? -1 : 1)
    Keys.onLeftPressed: scale.walk(scale.mirrored ? 1 : -1)
    Keys.onUpPressed: scale.walk(1)
    Keys.onDownPressed: scale.walk(-1)
    Keys.onReturnPressed: scale.entered()
    Keys.onEnterPressed: scale.entered()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
        if (event.accepted)
            scale.pick(event.key === Qt.Key_Home ? 0 : stops.last);
    }

    ScaleSteps {
        id: stops
        low: scale.low
        high: scale.high
        step: scale.step
        value: scale.value
    }
    TextMetrics {
        id: widest
        font.family: Theme.hand
        font.pixelSize: Theme.small
        text: Array.from([scale.low, scale.high, stops.valueAt(stops.last - 1)], text => Figures.shown(text)).reduce((one, other) => other.length > one.length ? other : one)
    }
    GridLayout {
        id: content
        width: scale.width
        columns: Theme.compact ? 2 : 3
        columnSpacing: Theme.space12
        rowSpacing: Theme.space4

        Words {
            id: hint
            Layout.columnSpan: content.columns
            Layout.fillWidth: true
            Layout.minimumHeight: number.implicitHeight
            visible: scale.value === ""
            text: qsTr("Tap the line where it fits.")
            color: Theme.inkSoft
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        Words {
            id: number
            Layout.columnSpan: content.columns
            Layout.fillWidth: true
            visible: scale.value !== ""
            text: scale.shown
            font.family: Theme.hand
            size: Theme.lead
            font.weight: Theme.strong
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        IconButton {
            Layout.row: Theme.compact ? 4 : 2
            Layout.column: 0
            size: Theme.touch
            outlined: true
            activeFocusOnTab: false
            focusPolicy: Qt.NoFocus
            autoRepeat: true
            autoRepeatDelay: 400
            text: qsTr("One less")
            symbol: "minus"
            onClicked: scale.walk(-1)
        }
        ScaleTrack {
            id: line
            Layout.row: 2
            Layout.column: Theme.compact ? 0 : 1
            Layout.columnSpan: Theme.compact ? 2 : 1
            Layout.fillWidth: true
            at: stops.at
            last: stops.last
            dotted: scale.ticks && stops.last <= 10
            wrong: scale.wrong
            inHand: scale.activeFocus
            onTouched: place => scale.pick(place)
            onLifted: {
                scale.forceActiveFocus(Qt.MouseFocusReason);
                scale.finished();
            }
        }
        IconButton {
            Layout.row: Theme.compact ? 4 : 2
            Layout.column: Theme.compact ? 1 : 2
            Layout.alignment: Qt.AlignRight
            size: Theme.touch
            outlined: true
            activeFocusOnTab: false
            focusPolicy: Qt.NoFocus
            autoRepeat: true
            autoRepeatDelay: 400
            text: qsTr("One more")
            symbol: "plus"
            onClicked: scale.walk(1)
        }
        ScaleNames {
            Layout.row: 3
            Layout.column: Theme.compact ? 0 : 1
            Layout.columnSpan: Theme.compact ? 2 : 1
            Layout.fillWidth: true
            places: scale.named ? Array.from({ length: stops.last + 1 }, (_, i) => i) : [0, stops.last]
            texts: places.map(place => Figures.shown(stops.valueAt(place)))
            centres: places.map(place => line.xOf(place))
        }
    }
}
