// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A file: a picture or a sound, whichever the person said yes to. Others cannot be made free of names, so they
// are not taken. Words are always possible.
QuestionBase {
    id: question

    required property bool mayRecord
    required property string layout

    readonly property bool pictured: question.page.isPicture(question.value)
    readonly property bool filed: question.pictured || question.page.isSound(question.value)
    readonly property string kinds: question.layout === "pictures" ? qsTr("Choose a picture") : question.layout === "sounds" ? qsTr("Choose a sound") : qsTr("Choose a picture or a sound")

    ColumnLayout {
        width: parent.width
        spacing: Theme.space16

        PictureView {
            id: picture
            Layout.fillWidth: true
            Layout.maximumWidth: picture.there ? Theme.dp(320) / picture.ratio : -1
            Layout.preferredHeight: picture.there ? Math.min(Theme.dp(320), parent.width * picture.ratio) : Theme.dp(160)
            visible: question.pictured
            pictures: question.page.pictures
            source: question.pictured ? "answer:" + question.value : ""
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Picture: %1").arg(question.label)
        }
        Words {
            Layout.fillWidth: true
            visible: question.filed && !question.pictured
            text: qsTr("A sound is kept here.")
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Words {
            Layout.fillWidth: true
            visible: question.filed
            text: qsTr("Place and time are not kept.")
            size: Theme.small
            color: Theme.inkSoft
        }
        FlexRow {
            PlainButton {
                visible: question.mayRecord && (question.value === "" || question.filed)
                text: question.filed ? qsTr("Choose another") : question.kinds
                symbol: "file"
                onClicked: shelf.open()
            }
            PlainButton {
                visible: question.filed
                text: qsTr("Delete")
                symbol: "trash"
                onClicked: gone.open()
            }
        }
        Words {
            Layout.fillWidth: true
            visible: !question.filed
            text: question.mayRecord ? qsTr("Or write it in words.") : qsTr("Write it in words.")
            size: Theme.small
            color: Theme.inkSoft
        }
        WritingField {
            Layout.fillWidth: true
            visible: !question.filed
            name: question.label
            value: question.filed ? "" : question.value
            wrong: question.missing
            onTyped: text => question.page.typing(question.path, text)
            onFinished: question.page.finishTyping(question.path)
            onEntered: question.goOn()
        }
    }
    FileSheet {
        id: shelf
        title: question.kinds
        shelf: question.page.shelf
        pictures: question.layout !== "sounds"
        sounds: question.layout !== "pictures"
        onPicked: row => question.page.keepFile(question.path, row)
    }
    ConfirmSheet {
        id: gone
        title: qsTr("Delete the file?")
        message: qsTr("It goes now. Nobody can bring it back.")
        keep: qsTr("Keep it")
        deed: qsTr("Delete")
        onConfirmed: question.page.clearAnswer(question.path)
    }
}
