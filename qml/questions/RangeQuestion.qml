// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// One number out of a range: on a line, or as stars. A range without ends is a number like any other.
QuestionBase {
    id: question

    required property string layout
    required property string low
    required property string high
    required property string step

    readonly property string way: question.low === "" || question.high === "" || question.layout === "picker" ? "number" : question.layout === "rating" ? "stars" : "line"

    function take(text: string) {
        question.page.typing(question.path, text);
        question.page.finishTyping(question.path);
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        Loader {
            Layout.fillWidth: true
            sourceComponent: ({ number: number, stars: stars, line: line })[question.way]
        }
    }
    Component {
        id: line

        ScaleLine {
            name: question.label
            value: question.value
            low: question.low
            high: question.high
            step: question.step === "" ? "1" : question.step
            ticks: question.layout !== "no-ticks"
            wrong: question.missing
            onPicked: text => question.page.typing(question.path, text)
            onFinished: question.page.finishTyping(question.path)
            onEntered: question.goOn()
        }
    }
    Component {
        id: stars

        StarRow {
            name: question.label
            value: question.value
            low: question.low
            high: question.high
            step: question.step === "" ? "1" : question.step
            wrong: question.missing
            onPicked: text => question.take(text)
            onEntered: question.goOn()
        }
    }
    Component {
        id: number

        NumberStepper {
            name: question.label
            value: question.value
            step: question.step === "" ? "1" : question.step
            low: question.low
            high: question.high
            decimal: true
            wrong: question.missing
            onTyped: text => question.page.typing(question.path, text)
            onFinished: question.page.finishTyping(question.path)
            onEntered: question.goOn()
        }
    }
}
