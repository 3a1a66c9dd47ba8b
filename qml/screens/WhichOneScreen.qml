// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// Which questionnaire to start with.
ScreenPage {
    id: screen

    required property HomePage page

    signal backAsked

    onEscaped: screen.backAsked()

    foot: TurnBar {
        onward: false
        onBack: screen.backAsked()
    }

    Voice {
        id: title
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space20
        text: qsTr("Which one?")
        focus: true
    }
    Repeater {
        model: screen.page.instruments

        ListRow {
            id: row
            required property string instrument
            required property string title
            required property string languages
            required property int minutes
            Layout.fillWidth: true
            symbol: "clipboard"
            text: row.title
            detail: row.minutes > 0 ? Theme.lines(qsTr("About %n minutes", "", row.minutes), row.languages) : row.languages
            onClicked: screen.page.choose(row.instrument)
        }
    }
    Words {
        Layout.fillWidth: true
        visible: screen.page.instruments.count === 0
        text: qsTr("There is no questionnaire in this notebook yet.")
        color: Theme.inkSoft
    }
}
