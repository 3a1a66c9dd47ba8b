// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// A short question and its two or three tiles.
ColumnLayout {
    id: line

    required property string text
    property string problem
    default property alias content: tiles.data

    spacing: Theme.space8
    Layout.fillWidth: true
    Layout.bottomMargin: Theme.space20

    Words {
        Layout.fillWidth: true
        text: line.text
        font.weight: Theme.strong
    }
    TileRow {
        id: tiles
        Layout.fillWidth: true
    }
    Problem {
        Layout.fillWidth: true
        text: line.problem
    }
}
