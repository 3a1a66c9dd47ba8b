// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Cuaderno.Controls

// A time of day.
QuestionBase {
    id: question

    TimeStepper {
        name: question.label
        value: question.value.slice(0, 5)
        onTyped: text => question.page.typing(question.path, text)
        onFinished: question.page.finishTyping(question.path)
        onEntered: question.goOn()
    }
}
