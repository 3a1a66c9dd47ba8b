// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// A field with its label above it, and below it what helps or what is wrong.
ColumnLayout {
    id: field

    required property string label
    property string value
    property string hint
    property string problem
    property bool lined: false
    property alias field: area

    signal typed(text: string)
    signal entered

    spacing: Theme.space8

    Words {
        Layout.fillWidth: true
        text: field.label
        Accessible.ignored: true
    }
    WritingField {
        id: area
        Layout.fillWidth: true
        name: field.label
        value: field.value
        lined: field.lined
        wrong: field.problem !== ""
        onTyped: text => field.typed(text)
        onEntered: field.entered()
    }
    Problem {
        Layout.fillWidth: true
        text: field.problem
    }
    Words {
        Layout.fillWidth: true
        visible: field.hint !== ""
        text: field.hint
        size: Theme.small
        color: Theme.inkSoft
    }
}
