// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The passphrase, twice, with a suggestion and a word about its strength.
ColumnLayout {
    id: part

    required property CreatePage page

    readonly property list<string> strengths: ["", qsTr("Too short"), qsTr("Good"), qsTr("Strong")]

    signal entered

    // Hands both fields over; they are empty afterwards.
    function hand() {
        part.page.usePassphrase(first, again);
    }

    spacing: Theme.space20

    Voice {
        Layout.fillWidth: true
        text: qsTr("Choose a passphrase")
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space8
        text: qsTr("It opens the notebook. Only you know it.")
        color: Theme.inkSoft
    }
    PassphraseFrame {
        id: firstFrame
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        label: qsTr("Passphrase")
        writing: first.activeFocus
        problem: part.page.tooShort ? qsTr("That is too short. Five words are good.") : ""

        PassphraseInput {
            id: first
            anchors.fill: parent
            label: firstFrame.label
            revealed: firstFrame.showing
            onEdited: part.page.measure(first)
            onAccepted: again.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        visible: text !== ""
        text: part.strengths[part.page.strength]
        color: Theme.inkSoft
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    PassphraseFrame {
        id: againFrame
        Layout.fillWidth: true
        label: qsTr("Again")
        writing: again.activeFocus
        problem: part.page.notTheSame ? qsTr("The two are not the same.") : ""

        PassphraseInput {
            id: again
            anchors.fill: parent
            label: qsTr("Passphrase again")
            revealed: againFrame.showing
            onAccepted: part.entered()
        }
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("No birthdays, no names. Do not write it in the tablet.")
        size: Theme.small
        color: Theme.inkSoft
    }
    FieldGround {
        Layout.fillWidth: true
        implicitHeight: card.implicitHeight + Theme.space32
        border.width: Theme.hairline
        border.color: Theme.line

        ColumnLayout {
            id: card
            anchors.fill: parent
            anchors.margins: Theme.space16
            spacing: Theme.space4

            Words {
                Layout.fillWidth: true
                text: qsTr("Five words, picked at random:")
                size: Theme.small
                color: Theme.inkSoft
            }
            Voice {
                Layout.fillWidth: true
                text: part.page.suggestion
                size: Theme.lead
                Accessible.role: Accessible.StaticText
            }
            QuietButton {
                Layout.leftMargin: -Theme.space12
                text: qsTr("Other words")
                symbol: "redo"
                directional: true
                onClicked: part.page.otherWords()
            }
        }
    }
}
