// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// What is asked, and the title of a page: serif, large. A long question is set a little smaller.
Text {
    id: voice

    property real size: text.length > 140 ? Theme.questionLong : Theme.question

    color: Theme.ink
    font.family: Theme.voice
    font.pixelSize: Math.round(voice.size * Theme.script(voice.text))
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    Accessible.role: Accessible.Heading
    Accessible.name: voice.text
}
