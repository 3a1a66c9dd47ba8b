// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// Something drawn: on an empty sheet, over a picture, or a mark. Words are always possible.
QuestionBase {
    id: question

    required property bool mayRecord
    required property string layout

    readonly property bool worded: question.value !== "" && !question.page.isPicture(question.value)
    readonly property bool drawable: question.mayRecord && !question.worded
    readonly property bool mark: question.layout === "signature"

    ColumnLayout {
        width: parent.width
        spacing: Theme.space16

        Words {
            Layout.fillWidth: true
            visible: question.drawable
            text: question.mark ? qsTr("Make a mark. Do not write a name.") : qsTr("No names, no faces, no signs.")
            color: Theme.inkSoft
        }
        Loader {
            Layout.fillWidth: true
            active: question.drawable
            visible: active
            sourceComponent: DrawingFrame {
                page: question.page
                path: question.path
                name: question.label
                value: question.value
                asked: question.status === QuestionListModel.Status.NotAsked
                refused: question.unknown || question.declined
                below: question.layout === "annotate"
            }
        }
        Words {
            Layout.fillWidth: true
            visible: !question.drawable || question.value === ""
            text: question.drawable ? qsTr("Or write it in words.") : qsTr("Write it in words.")
            size: Theme.small
            color: Theme.inkSoft
        }
        WritingField {
            Layout.fillWidth: true
            visible: !question.drawable || question.value === ""
            name: question.label
            value: question.worded ? question.value : ""
            wrong: question.missing
            onTyped: text => question.page.typing(question.path, text)
            onFinished: question.page.finishTyping(question.path)
            onEntered: question.goOn()
        }
    }
}
