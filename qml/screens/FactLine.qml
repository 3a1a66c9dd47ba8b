// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// A writing line that says something and has nothing to press.
ColumnLayout {
    id: line

    required property string text
    property string fact
    property string detail
    property bool latin: false

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: line.text
    Accessible.description: Theme.lines(line.fact, line.detail)

    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        Layout.bottomMargin: Theme.space12
        columns: Theme.compact || Theme.large ? 1 : 2
        columnSpacing: Theme.space16
        rowSpacing: 0

        Words {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: line.latin ? Theme.isolated(line.text) : line.text
            font.weight: line.latin ? Theme.strong : Font.Normal
            color: line.latin ? Theme.ink : Theme.inkSoft
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            visible: text !== ""
            text: line.fact
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            Layout.columnSpan: parent.columns
            visible: text !== ""
            text: line.detail
            size: Theme.small
            color: Theme.inkSoft
            Accessible.ignored: true
        }
    }
    Ruling {}
}
