// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The code and the four words, shown once, to be copied by hand.
SessionScreen {
    id: screen

    required property CodeCardPage page

    readonly property string month: screen.page.until === "" ? "" : qsTr("%1 %2").arg(Qt.locale().standaloneMonthName(Number(screen.page.until.slice(5, 7)) - 1)).arg(Figures.shown(screen.page.until.slice(0, 4)))

    section: qsTr("A card to keep")
    onEscaped: screen.pauseAsked()

    foot: TurnBar {
        backText: ""
        next: qsTr("They have it")
        onWent: leaving.open()
    }

    Voice {
        Layout.fillWidth: true
        text: qsTr("Copy this onto a card")
    }
    CardPaper {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        code: screen.page.code
        words: screen.page.words
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        text: qsTr("With these words they can take their answers back.")
    }
    Words {
        Layout.fillWidth: true
        visible: screen.month !== ""
        text: qsTr("Until about %1. After that, answers are counted with others.").arg(screen.month)
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("They tell the words to any of us. We never ask a name.")
    }
    PlainButton {
        Layout.topMargin: Theme.space28
        Layout.maximumWidth: screen.columnWidth
        text: qsTr("Show it larger")
        symbol: "eye"
        onClicked: larger.open()
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        tone: Banner.Tone.Caution
        text: qsTr("This page is shown once. We cannot show it again.")
    }
    LargeCard {
        id: larger
        code: screen.page.code
        words: screen.page.words
    }
    Sheet {
        id: leaving
        title: qsTr("Do they have it?")

        Words {
            Layout.fillWidth: true
            text: qsTr("We cannot show it again.")
        }
        foot: [
            PlainButton {
                Layout.fillWidth: true
                text: qsTr("Back to the card")
                onClicked: leaving.close()
            },
            PrimaryButton {
                Layout.fillWidth: true
                text: qsTr("They have it")
                onClicked: screen.page.theyHaveIt()
            },
            QuietButton {
                Layout.leftMargin: -Theme.space12
                text: qsTr("They do not want one")
                tone: Theme.ink
                onClicked: screen.page.theyDoNotWantOne()
            }
        ]
    }
}
