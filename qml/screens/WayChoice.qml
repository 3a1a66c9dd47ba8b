// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What opens the notebook when its passphrase is lost.
ColumnLayout {
    id: part

    required property SecondWayPage page

    spacing: Theme.space12

    Voice {
        Layout.fillWidth: true
        text: qsTr("A second way in")
    }
    Words {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space16
        text: qsTr("If the passphrase is lost, only this can open the notebook.")
        color: Theme.inkSoft
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "card"
        text: qsTr("Key card")
        meaning: qsTr("One paper, copied by hand. Keep it away from the tablet.")
        onClicked: part.page.chooseCard()
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "stick"
        text: qsTr("A file on a stick")
        meaning: qsTr("Opens the notebook with nothing to type. Keep it away from the tablet.")
        onClicked: part.page.chooseStick()
    }
    WayTile {
        Layout.fillWidth: true
        symbol: "circle-of-people"
        text: qsTr("Two of three people")
        meaning: qsTr("Each keeps a part. Any two of them open it together.")
        onClicked: part.page.chooseShares()
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
        text: qsTr("Real talks can begin when it was made and tried.")
        color: Theme.inkSoft
    }
}
