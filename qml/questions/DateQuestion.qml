// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A day, or where the form asks for less, a month or a year.
QuestionBase {
    id: question

    required property string layout

    DatePick {
        width: Math.min(implicitWidth, parent.width)
        name: question.label
        value: question.value.slice(0, 10)
        exactness: question.layout
        onPicked: date => question.page.answer(question.path, date)
        onEntered: question.goOn()
    }
}
