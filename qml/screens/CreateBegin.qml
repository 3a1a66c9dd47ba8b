// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What a new notebook is for.
ColumnLayout {
    id: begin

    required property CreatePage page

    spacing: Theme.space12

    Voice {
        Layout.fillWidth: true
        text: qsTr("A new notebook")
    }
    Words {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space16
        text: qsTr("Everything you write stays in it, locked.")
        color: Theme.inkSoft
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "pencil"
        text: qsTr("Start a project")
        meaning: qsTr("You are the lead")
        onClicked: begin.page.startProject()
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "eye"
        text: qsTr("Look around")
        meaning: qsTr("A sample project with made-up people")
        onClicked: begin.page.lookAround()
    }
}
