// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What the form worked out, or what is only shown: a writing line, not a field.
QuestionBase {
    id: question

    required property ChoiceListModel choices

    readonly property string words: question.choices?.chosenLabel || Figures.shown(question.value)

    ColumnLayout {
        width: parent.width
        spacing: Theme.space8

        Words {
            Layout.fillWidth: true
            text: question.words
            Accessible.role: Accessible.StaticText
            Accessible.name: question.words
        }
        Ruling {}
        Words {
            Layout.fillWidth: true
            visible: !question.readOnly
            text: qsTr("Worked out from your answers.")
            size: Theme.small
            color: Theme.inkSoft
        }
    }
}
