// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What will be made, as writing lines.
ColumnLayout {
    id: part

    required property CreatePage page
    required property string languageName

    spacing: 0

    Voice {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space28
        text: qsTr("Ready")
    }
    FactLine {
        Layout.fillWidth: true
        text: qsTr("Name on this tablet")
        fact: part.page.name === "" ? qsTr("Notebook") : part.page.name
    }
    FactLine {
        Layout.fillWidth: true
        text: qsTr("Project")
        fact: part.page.title
    }
    FactLine {
        Layout.fillWidth: true
        text: qsTr("Language")
        fact: part.languageName
    }
    FactLine {
        Layout.fillWidth: true
        text: qsTr("If the passphrase is lost")
        fact: qsTr("A second way in comes next")
    }
}
