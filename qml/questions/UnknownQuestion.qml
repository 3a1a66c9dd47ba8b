// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// A kind that this version does not know: words are always possible.
QuestionBase {
    id: question

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        Banner {
            Layout.fillWidth: true
            text: qsTr("This form asks for something that is not known here. Write it in words.")
        }
        WritingField {
            Layout.fillWidth: true
            name: question.label
            value: question.value
            wrong: question.missing
            onTyped: text => question.page.typing(question.path, text)
            onFinished: question.page.finishTyping(question.path)
            onEntered: question.goOn()
        }
    }
}
