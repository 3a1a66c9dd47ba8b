// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Cuaderno.Controls

// Words: one line, or writing lines.
QuestionBase {
    id: question

    required property bool longText

    WritingField {
        width: parent.width
        name: question.label
        value: question.value
        lined: question.longText
        wrong: question.missing
        onTyped: text => question.page.typing(question.path, text)
        onFinished: question.page.finishTyping(question.path)
        onEntered: question.goOn()
    }
}
