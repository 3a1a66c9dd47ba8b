// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// Before you start: a minute, for both of you. Nothing of it is stored.
ScreenPage {
    id: screen

    required property BeforePage page

    readonly property list<string> advices: ["", qsTr("Good to go."), qsTr("Someone could hear. Move, or make it another day."), qsTr("Find a place with a way out for them, or make it another day."), qsTr("This one is for adults. It cannot be done today.")]
    readonly property list<int> tones: [Banner.Tone.Note, Banner.Tone.Good, Banner.Tone.Caution, Banner.Tone.Caution, Banner.Tone.Note]

    topSpace: Math.min(Theme.top, Theme.dp(36))
    onEscaped: screen.page.anotherDay()

    foot: TurnBar {
        backText: qsTr("Another day")
        onward: screen.page.mayStart
        next: qsTr("Start with consent")
        onBack: screen.page.anotherDay()
        onWent: screen.page.start()
    }

    Voice {
        Layout.fillWidth: true
        text: qsTr("Before you start")
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        Layout.bottomMargin: Theme.space28
        text: qsTr("A minute, for both of you")
        color: Theme.inkSoft
    }
    BeforeLine {
        text: qsTr("Just you two?")

        ChoiceTile {
            text: qsTr("Yes")
            chosen: screen.page.company === "alone"
            onClicked: screen.page.company = "alone"
        }
        ChoiceTile {
            text: qsTr("Someone is near")
            chosen: screen.page.company === "near"
            onClicked: screen.page.company = "near"
        }
        ChoiceTile {
            text: qsTr("An interpreter is here")
            chosen: screen.page.company === "interpreter"
            onClicked: screen.page.company = "interpreter"
        }
    }
    BeforeLine {
        text: qsTr("Could anyone hear?")

        ChoiceTile {
            text: qsTr("No")
            chosen: screen.page.heard === "no"
            onClicked: screen.page.heard = "no"
        }
        ChoiceTile {
            text: qsTr("Perhaps")
            chosen: screen.page.heard === "perhaps"
            onClicked: screen.page.heard = "perhaps"
        }
        ChoiceTile {
            text: qsTr("Yes")
            chosen: screen.page.heard === "yes"
            onClicked: screen.page.heard = "yes"
        }
    }
    BeforeLine {
        text: qsTr("Is there a way out for them?")

        ChoiceTile {
            text: qsTr("Yes")
            chosen: screen.page.wayOut === "yes"
            onClicked: screen.page.wayOut = "yes"
        }
        ChoiceTile {
            text: qsTr("No")
            chosen: screen.page.wayOut === "no"
            onClicked: screen.page.wayOut = "no"
        }
    }
    BeforeLine {
        text: qsTr("Are they 18 or over?")
        problem: screen.page.ageMissing ? qsTr("This one needs an answer first.") : ""

        ChoiceTile {
            text: qsTr("Yes")
            chosen: screen.page.adult === "yes"
            onClicked: screen.page.adult = "yes"
        }
        ChoiceTile {
            text: qsTr("No")
            chosen: screen.page.adult === "no"
            onClicked: screen.page.adult = "no"
        }
        ChoiceTile {
            text: qsTr("Not sure")
            chosen: screen.page.adult === "notSure"
            onClicked: screen.page.adult = "notSure"
        }
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        text: qsTr("If somebody comes in, agree on a harmless sentence that you both say. It is not written down.")
        color: Theme.inkSoft
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space24
        visible: text !== ""
        tone: screen.tones[screen.page.advice]
        text: screen.advices[screen.page.advice]
    }
}
