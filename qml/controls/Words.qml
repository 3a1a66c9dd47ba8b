// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// What people do or are told: sans.
Text {
    id: words

    property real size: Theme.body

    color: Theme.ink
    font.family: Theme.hand
    font.pixelSize: Math.round(words.size * Theme.script(words.text))
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
}
