// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// "I don't know" and "I prefer not to say": answers like the others, on quieter ground.
GridLayout {
    id: asides

    property bool unknown: false // "I don't know" is chosen
    property bool declined: false
    property bool stops: true // Tab stops here
    // In the language of the question, where the app has the words; else those of the app.
    property string unknownWords
    property string declinedWords

    readonly property string unknownHere: qsTr("I don't know")
    readonly property string declinedHere: qsTr("I prefer not to say")
    readonly property bool holdsFocus: notKnown.activeFocus || notSaid.activeFocus

    signal dontKnow
    signal preferNot
    signal leftStart

    function enter() {
        (asides.declined ? notSaid : notKnown).forceActiveFocus(Qt.TabFocusReason);
    }

    columns: Theme.large || Theme.widthDp < 360 ? 1 : 2
    columnSpacing: Theme.space12
    rowSpacing: Theme.space12

    ChoiceTile {
        id: notKnown
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        aside: true
        text: asides.unknownWords || asides.unknownHere
        meaning: text === asides.unknownHere ? "" : asides.unknownHere
        chosen: asides.unknown
        activeFocusOnTab: asides.stops && !notSaid.activeFocus && !asides.declined
        onClicked: asides.dontKnow()
        Keys.onUpPressed: asides.leftStart()
        Keys.onDownPressed: notSaid.forceActiveFocus(Qt.TabFocusReason)
        Keys.onRightPressed: (mirrored ? asides.leftStart : () => notSaid.forceActiveFocus(Qt.TabFocusReason))()
        Keys.onLeftPressed: (mirrored ? () => notSaid.forceActiveFocus(Qt.TabFocusReason) : asides.leftStart)()
    }
    ChoiceTile {
        id: notSaid
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        aside: true
        text: asides.declinedWords || asides.declinedHere
        meaning: text === asides.declinedHere ? "" : asides.declinedHere
        chosen: asides.declined
        activeFocusOnTab: asides.stops && !notKnown.activeFocus && (asides.declined || notSaid.activeFocus)
        onClicked: asides.preferNot()
        Keys.onUpPressed: notKnown.forceActiveFocus(Qt.TabFocusReason)
        Keys.onLeftPressed: notKnown.forceActiveFocus(Qt.TabFocusReason)
        Keys.onRightPressed: notKnown.forceActiveFocus(Qt.TabFocusReason)
    }
}
