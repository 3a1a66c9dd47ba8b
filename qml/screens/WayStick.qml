// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The stick that is to open the notebook.
ColumnLayout {
    id: part

    required property SecondWayPage page

    spacing: Theme.space12

    Voice {
        Layout.fillWidth: true
        text: qsTr("Which stick?")
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("A small file is written on it and tried at once.")
        color: Theme.inkSoft
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        tone: Banner.Tone.Caution
        text: qsTr("Whoever has the stick and the tablet can read everything here.")
    }
    StickList {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
        sticks: part.page.sticks
        deed: qsTr("Write it here")
        onPicked: place => part.page.toStick(place)
        onLookAsked: part.page.look()
    }
}
