// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// After three unclear answers: perhaps another day. Neither way is pressed on anyone.
ColumnLayout {
    id: unclear

    required property ConsentPage page

    spacing: Theme.space12

    Voice {
        Layout.fillWidth: true
        text: qsTr("Perhaps today is not the day.")
    }
    Words {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space16
        text: qsTr("You are paid all the same.")
        color: Theme.inkSoft
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "listen"
        text: qsTr("Hear it once more")
        onClicked: unclear.page.hearAgain()
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "stop"
        text: qsTr("Stop here, kindly")
        onClicked: unclear.page.stopHere()
    }
}
