// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// What became of a question: a mark and a word, never one without the other.
RowLayout {
    id: mark

    required property int status
    property bool here: false

    readonly property list<string> words: [qsTr("not yet"), qsTr("answered"), qsTr("prefer not"), qsTr("don't know"), qsTr("skipped")]
    readonly property list<string> symbols: ["", "check", "eye-closed", "help", "minus"]
    readonly property string text: mark.here ? qsTr("here") : mark.words[mark.status]

    spacing: Theme.space8

    Icon {
        visible: symbol !== ""
        size: Theme.symbol(20)
        symbol: mark.here ? "place" : mark.symbols[mark.status]
        color: mark.here ? Theme.accent : Theme.inkSoft
    }
    Words {
        Layout.fillWidth: true
        text: mark.text
        size: Theme.small
        color: mark.here ? Theme.accent : Theme.inkSoft
        font.weight: mark.here ? Theme.strong : Font.Normal
        Accessible.ignored: true
    }
}
