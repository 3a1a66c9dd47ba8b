// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// A picture that is chosen, where the person said yes to pictures; what could show who somebody is can be
// blurred. Or one that is drawn over. Words are always possible.
QuestionBase {
    id: question

    required property bool mayRecord
    required property string layout

    readonly property bool pictured: question.page.isPicture(question.value)
    readonly property bool over: question.layout === "annotate"
    property bool chosen: false // another one was chosen, and is not here yet

    onValueChanged: {
        if (question.chosen && content.item)
            (content.item as DrawingFrame).begin(question.value);
        question.chosen = false;
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.space16

        Words {
            Layout.fillWidth: true
            visible: question.mayRecord
            text: qsTr("No faces, no signs, no number plates.")
            color: Theme.inkSoft
        }
        Loader {
            id: content
            Layout.fillWidth: true
            active: question.pictured
            visible: active
            sourceComponent: DrawingFrame {
                page: question.page
                path: question.path
                name: question.label
                value: question.value
                asked: question.status === QuestionListModel.Status.NotAsked
                refused: question.unknown || question.declined
                below: true
                photo: !question.over
                fixed: !question.mayRecord
            }
        }
        Words {
            Layout.fillWidth: true
            visible: question.pictured
            text: qsTr("Place and time are not kept.")
            size: Theme.small
            color: Theme.inkSoft
        }
        FlexRow {
            visible: question.mayRecord || question.pictured

            PlainButton {
                visible: question.mayRecord && (question.value === "" || question.pictured)
                text: question.pictured ? qsTr("Choose another") : qsTr("Choose a picture")
                symbol: "picture"
                onClicked: shelf.open()
            }
            PlainButton {
                visible: question.pictured
                text: qsTr("Delete")
                symbol: "trash"
                onClicked: gone.open()
            }
        }
        Words {
            Layout.fillWidth: true
            visible: !question.pictured
            text: question.mayRecord ? qsTr("Or write it in words.") : qsTr("Write it in words.")
            size: Theme.small
            color: Theme.inkSoft
        }
        WritingField {
            Layout.fillWidth: true
            visible: !question.pictured
            name: question.label
            value: question.pictured ? "" : question.value
            wrong: question.missing
            onTyped: text => question.page.typing(question.path, text)
            onFinished: question.page.finishTyping(question.path)
            onEntered: question.goOn()
        }
    }
    FileSheet {
        id: shelf
        title: qsTr("Choose a picture")
        shelf: question.page.shelf
        onPicked: row => {
            question.chosen = true;
            question.page.keepFile(question.path, row);
        }
    }
    ConfirmSheet {
        id: gone
        title: qsTr("Delete the picture?")
        message: qsTr("It goes now. Nobody can bring it back.")
        keep: qsTr("Keep it")
        deed: qsTr("Delete")
        onConfirmed: question.page.clearAnswer(question.path)
    }
}
