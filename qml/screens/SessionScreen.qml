// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Controls
import Cuaderno.Theme

// A page of a talk: where we are at the top, Pause in its corner, what they agreed to and a calm minute in
// the margin.
ScreenPage {
    id: screen

    property string section
    property string place: section // for readers
    property var sections: null
    property string language
    property bool listed: false
    property bool pausable: true // a talk is running
    property bool recording: false

    signal pauseAsked
    signal listAsked
    signal languageAsked
    signal agreedAsked
    signal calmAsked

    bar: SessionBar {
        section: screen.section
        place: screen.place
        sections: screen.sections
        language: screen.language
        listed: screen.listed
        pausable: screen.pausable
        recording: screen.recording
        onPaused: screen.pauseAsked()
        onListAsked: screen.listAsked()
        onLanguageAsked: screen.languageAsked()
    }
    tools: [
        IconButton {
            visible: screen.pausable
            text: qsTr("What you agreed to")
            symbol: "consent"
            tone: Theme.inkSoft
            onClicked: screen.agreedAsked()
        },
        IconButton {
            visible: screen.pausable
            text: qsTr("A calm minute")
            symbol: "care"
            tone: Theme.inkSoft
            onClicked: screen.calmAsked()
        }
    ]
}
