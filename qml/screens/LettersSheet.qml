// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// Seven sizes of letters. The whole page grows at once, this sheet too.
Sheet {
    id: sheet

    required property SettingsPage page

    title: qsTr("Size of letters")

    Voice {
        Layout.fillWidth: true
        text: qsTr("In the last month, were you paid on time?")
        Accessible.role: Accessible.StaticText
    }
    Repeater {
        model: [100, 115, 130, 150, 175, 200, 250]

        ChoiceTile {
            required property int modelData
            Layout.fillWidth: true
            text: qsTr("%1 %").arg(Theme.number(modelData))
            chosen: sheet.page.textScale === modelData
            onClicked: sheet.page.textScale = modelData
            Keys.onReturnPressed: clicked()
        }
    }
    foot: PlainButton {
        Layout.fillWidth: true
        text: qsTr("Done")
        onClicked: sheet.close()
    }
}
