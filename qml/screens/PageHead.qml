// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// The top of a page outside a session: nothing at the start, the language and Settings at the end.
RowLayout {
    id: head

    property string language // "" where it is not offered here
    property bool settings: true

    signal languageAsked
    signal settingsAsked

    Layout.fillWidth: true
    spacing: Theme.space8

    Item {
        Layout.fillWidth: true
    }
    QuietButton {
        visible: head.language !== ""
        Layout.rightMargin: head.settings ? 0 : -Theme.space12
        text: head.language
        symbol: "language"
        tone: Theme.ink
        Accessible.name: qsTr("Language: %1").arg(head.language)
        onClicked: head.languageAsked()
    }
    IconButton {
        visible: head.settings && Theme.compact && Theme.large
        text: qsTr("Settings")
        symbol: "settings"
        onClicked: head.settingsAsked()
    }
    QuietButton {
        visible: head.settings && !(Theme.compact && Theme.large)
        Layout.rightMargin: -Theme.space12
        text: qsTr("Settings")
        symbol: "settings"
        tone: Theme.ink
        onClicked: head.settingsAsked()
    }
}
