// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// A day and a time. The answer is whole once both are there; until then what was touched stands here.
QuestionBase {
    id: question

    property string day: question.value.slice(0, 10)
    property string time: question.value.slice(11, 16)

    // Hands on both, or nothing while one is missing.
    function put(day: string, time: string) {
        question.day = day;
        question.time = time;
        question.page.answer(question.path, day !== "" && time !== "" ? day + "T" + time + ":00.000" : "");
    }

    onValueChanged: if (value !== "" || unknown || declined) {
        day = value.slice(0, 10);
        time = value.slice(11, 16);
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.space20

        MonthSheet {
            Layout.maximumWidth: parent.width
            chosen: question.day
            onPicked: date => question.put(date, question.time)
        }
        TimeStepper {
            name: question.label
            value: question.time
            onTyped: text => question.put(question.day, text)
            onEntered: question.goOn()
        }
    }
}
