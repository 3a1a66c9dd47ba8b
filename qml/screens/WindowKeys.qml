// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.App

// The keys that work on every page, also while a sheet is open.
Item {
    id: keys

    required property Notebook notebook

    visible: false

    Shortcut {
        context: Qt.ApplicationShortcut
        sequence: "F9"
        onActivated: keys.notebook.hide()
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        sequence: "F10"
        enabled: keys.notebook.inSession
        onActivated: keys.notebook.openPause()
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: keys.notebook.settings.largerLetters()
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        sequence: "Ctrl+-"
        onActivated: keys.notebook.settings.smallerLetters()
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        sequence: "Ctrl+0"
        onActivated: keys.notebook.settings.usualLetters()
    }
    Shortcut {
        sequence: "Ctrl+/"
        onActivated: list.open()
    }
    KeysSheet {
        id: list
    }
}
