// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Controls

// One tile: it was read to them. A second tap takes it back.
QuestionBase {
    id: question

    readonly property string readHere: qsTr("This was read to me")
    readonly property bool done: question.value !== ""

    spoken: true
    onDigit: place => place === 0 && tile.clicked()

    ChoiceTile {
        id: tile
        width: parent.width
        several: true
        text: question.page.words.wasRead || question.readHere
        meaning: text === question.readHere ? "" : question.readHere
        chosen: question.done
        activeFocusOnTab: true
        onClicked: question.page.answer(question.path, question.done ? "" : "OK")
    }
}
