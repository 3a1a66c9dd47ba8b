// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// What is written in a line of the list of all questions.
RowLayout {
    id: face

    required property int number
    required property string label
    required property string part
    required property int status
    required property bool here

    readonly property alias words: state.text

    spacing: Theme.space8

    Voice {
        Layout.alignment: Qt.AlignTop
        Layout.minimumWidth: Theme.letters(36)
        text: face.number > 0 ? Theme.number(face.number) : ""
        size: Theme.body
        color: Theme.inkSoft
        Accessible.ignored: true
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        spacing: 0

        Words {
            Layout.fillWidth: true
            text: face.label
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            visible: face.part !== ""
            text: face.part
            size: Theme.small
            color: Theme.inkSoft
            Accessible.ignored: true
        }
        AnswerState {
            id: state
            Layout.fillWidth: true
            status: face.status
            here: face.here
        }
    }
}
