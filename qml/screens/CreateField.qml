// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// One thing to write.
ColumnLayout {
    id: part

    required property string title
    required property string label
    required property string value
    property string hint
    property string problem

    signal typed(text: string)
    signal entered

    spacing: Theme.space28

    Voice {
        Layout.fillWidth: true
        text: part.title
    }
    LabelledField {
        Layout.fillWidth: true
        label: part.label
        value: part.value
        hint: part.hint
        problem: part.problem
        onTyped: text => part.typed(text)
        onEntered: part.entered()
    }
}
