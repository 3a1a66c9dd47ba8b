// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What they agreed to, one line a use. Each can be changed at any time.
Sheet {
    id: sheet

    required property AgreedPage page

    side: true
    title: qsTr("What you agreed to")

    Words {
        Layout.fillWidth: true
        text: qsTr("You can change this at any time. Your pay stays the same.")
        color: Theme.inkSoft
    }
    Repeater {
        model: sheet.page.uses

        ColumnLayout {
            id: line
            required property string use
            required property string question
            required property string decision
            required property bool turnedOff
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            spacing: Theme.space8

            Words {
                Layout.fillWidth: true
                text: line.question
                font.weight: Theme.strong
            }
            TileRow {
                Layout.fillWidth: true
                stacked: Theme.large

                ChoiceTile {
                    text: qsTr("Yes")
                    chosen: line.decision === "yes"
                    onClicked: sheet.page.change(line.use, "yes")
                }
                ChoiceTile {
                    text: line.turnedOff ? qsTr("No, from now on") : qsTr("No")
                    chosen: line.decision === "no"
                    onClicked: sheet.page.change(line.use, "no")
                }
            }
            Words {
                Layout.fillWidth: true
                visible: line.decision === "askLater" || line.decision === "notAsked"
                text: line.decision === "askLater" ? qsTr("To be asked at the end") : qsTr("Not asked yet")
                size: Theme.small
                color: Theme.inkSoft
            }
        }
    }
    foot: PlainButton {
        Layout.fillWidth: true
        text: qsTr("Back to the page")
        onClicked: sheet.close()
    }
}
