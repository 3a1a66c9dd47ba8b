// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// Which key does what.
Sheet {
    id: sheet

    readonly property list<string> names: ["Tab", "↑ ↓", "Space", "Enter", "1 – 9", "PgDn, PgUp", "F4", "F6", "F7", "F8", "F9", "F10", "Ctrl + −"]
    readonly property list<string> deeds: [qsTr("Next control"), qsTr("Among the answers"), qsTr("Choose, press"), qsTr("Next, if the page is answered"), qsTr("Choose the first to the ninth answer"), qsTr("Next, Back"), qsTr("All questions"), qsTr("I don't know"), qsTr("I prefer not to say"), qsTr("Skip"), qsTr("Hide"), qsTr("Pause"), qsTr("Size of letters")]

    title: qsTr("Keys")

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.space24
        rowSpacing: Theme.space8

        Repeater {
            model: sheet.names.length * 2

            Words {
                required property int index
                readonly property int line: Math.floor(index / 2)
                Layout.fillWidth: index % 2 === 1
                text: index % 2 === 0 ? Theme.isolated(sheet.names[line]) : sheet.deeds[line]
                font.weight: index % 2 === 0 ? Theme.strong : Font.Normal
            }
        }
    }
    foot: PlainButton {
        Layout.fillWidth: true
        text: qsTr("Done")
        onClicked: sheet.close()
    }
}
