// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A field over a long list: a few letters find the tile.
ColumnLayout {
    id: search

    required property string name
    required property ChoiceListModel choices
    required property int found // tiles that are listed

    readonly property bool empty: search.choices.filter === ""

    spacing: Theme.space8

    Words {
        Layout.fillWidth: true
        visible: search.choices.chosenLabel !== ""
        text: search.choices.chosenLabel
        font.weight: Theme.strong
    }
    WritingField {
        Layout.fillWidth: true
        name: qsTr("Search: %1").arg(search.name)
        value: search.choices.filter
        onTyped: text => search.choices.filter = text
    }
    Words {
        Layout.fillWidth: true
        visible: search.empty || search.found === 0
        text: search.empty ? qsTr("Type a few letters.") : qsTr("No match. Try fewer letters.")
        size: Theme.small
        color: Theme.inkSoft
    }
}
