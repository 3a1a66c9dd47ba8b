// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A whole number or a decimal.
QuestionBase {
    id: question

    required property int kind
    required property string low
    required property string high
    required property string step

    readonly property bool ranged: question.low !== "" && question.high !== "" && question.hint === ""

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        NumberStepper {
            Layout.fillWidth: true
            name: question.label
            value: question.value
            step: question.step === "" ? "1" : question.step
            low: question.low
            high: question.high
            decimal: question.kind !== QuestionListModel.Kind.Integer
            wrong: question.missing
            onTyped: text => question.page.typing(question.path, text)
            onFinished: question.page.finishTyping(question.path)
            onEntered: question.goOn()
        }
        Words {
            Layout.fillWidth: true
            visible: question.ranged
            text: qsTr("Between %1 and %2.").arg(Figures.shown(question.low)).arg(Figures.shown(question.high))
            size: Theme.small
            color: Theme.inkSoft
        }
    }
}
