// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The ways on from a pause.
ColumnLayout {
    id: ways

    required property PausePage page

    spacing: Theme.space12

    Voice {
        Layout.fillWidth: true
        text: qsTr("We have paused")
        size: Theme.display
        focus: true
    }
    Words {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.dp(Theme.low ? 8 : 24)
        text: qsTr("Nothing is recorded. Take all the time you need.")
        color: Theme.inkSoft
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "play"
        text: qsTr("Go on")
        meaning: qsTr("Back to the same page")
        onClicked: ways.page.goOn()
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "chevron-next"
        directional: true
        visible: ways.page.hasSession
        text: qsTr("Skip this part")
        meaning: qsTr("Go to an easier part")
        onClicked: ways.page.skipThisPart()
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "stop"
        visible: ways.page.hasSession
        text: qsTr("Stop, keep what I said")
        meaning: qsTr("It counts as it is")
        onClicked: ways.page.stopAndKeep()
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "trash"
        tone: Theme.danger
        visible: ways.page.hasSession
        text: qsTr("Stop, delete everything")
        meaning: qsTr("It is gone for good. You are still paid.")
        onClicked: sure.open()
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "care"
        text: qsTr("A calm minute")
        meaning: qsTr("Breathe, and feel the ground")
        onClicked: ways.page.calmMinute()
    }
    QuietButton {
        Layout.leftMargin: -Theme.space12
        Layout.maximumWidth: ways.width
        text: ways.page.hasSession ? qsTr("Go on another day") : qsTr("Stop here for today")
        symbol: "calendar"
        tone: Theme.ink
        onClicked: ways.page.toHome()
    }
    ConfirmSheet {
        id: sure
        title: qsTr("Delete everything they said?")
        message: qsTr("Answers, notes and sound go now. Nobody can bring them back.")
        keep: qsTr("Keep")
        deed: qsTr("Delete")
        onConfirmed: ways.page.deleteEverything()
    }
}
