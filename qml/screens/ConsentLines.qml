// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The ten lines, each with its icon. As one is spoken, a tap gives it a tick.
ColumnLayout {
    id: list

    required property ConsentPage page

    spacing: 0

    Voice {
        Layout.fillWidth: true
        text: qsTr("What this is")
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        Layout.bottomMargin: Theme.space16
        text: qsTr("Say each line in your own words, then tap it.")
        color: Theme.inkSoft
    }
    Repeater {
        model: list.page.lines

        SaidLine {
            required property string line
            required symbol
            required said
            required text
            Layout.fillWidth: true
            onClicked: list.page.say(line, !said)
        }
    }
    QuietButton {
        Layout.topMargin: Theme.space16
        Layout.leftMargin: -Theme.space12
        Layout.maximumWidth: list.width
        text: qsTr("All of it was said")
        symbol: "check"
        onClicked: list.page.sayAll()
    }
}
