// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// Consent in its steps, one thing a page. Nothing is chosen beforehand.
SessionScreen {
    id: screen

    required property ConsentPage page

    readonly property int step: screen.page.step
    readonly property bool deciding: screen.step === ConsentPage.Step.Use
    readonly property bool atEnd: screen.step === ConsentPage.Step.NotToday
    readonly property bool open: !screen.atEnd && screen.step !== ConsentPage.Step.Unclear
    readonly property list<string> sectionNames: [qsTr("About us"), qsTr("What this is"), qsTr("What this is"), qsTr("Understanding"), qsTr("Understanding"), qsTr("You decide"), qsTr("You decide"), ""]

    section: screen.sectionNames[screen.step]
    place: screen.page.parts > 1 ? qsTr("%1, %2 of %3").arg(screen.section).arg(screen.page.part).arg(screen.page.parts) : screen.section
    number: screen.page.parts > 1 ? Theme.number(screen.page.part) : ""
    language: screen.page.languages.count > 1 && !screen.atEnd ? screen.page.languageName : ""
    onLanguageAsked: languages.open()
    onEscaped: screen.pausable ? screen.pauseAsked() : screen.page.back()

    foot: [
        TurnBar {
            visible: screen.open
            backText: screen.step === ConsentPage.Step.FullText ? qsTr("Back to the short one") : qsTr("Back")
            aside: screen.step === ConsentPage.Step.Lines ? qsTr("Read it all") : screen.deciding || screen.page.again ? "" : qsTr("Not today")
            onward: screen.step !== ConsentPage.Step.FullText
            plain: screen.deciding
            onBack: screen.step === ConsentPage.Step.FullText ? screen.page.backToTheShortOne() : screen.page.back()
            onSkipped: screen.step === ConsentPage.Step.Lines ? screen.page.readItAll() : screen.page.stopHere()
            onWent: screen.page.next()
        },
        TurnBar {
            visible: screen.atEnd
            backText: ""
            next: qsTr("Done")
            forward: false
            onWent: screen.page.done()
        }
    ]

    Connections {
        target: screen.page
        function onStepChanged() {
            screen.turn();
        }
    }
    Banner {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space28
        visible: screen.page.draft && screen.step === ConsentPage.Step.AboutUs
        tone: Banner.Tone.Caution
        text: qsTr("Practice only. This text is not yet reviewed by speakers.")
    }
    Loader {
        Layout.fillWidth: true
        LayoutMirroring.enabled: screen.page.rightToLeft
        LayoutMirroring.childrenInherit: true
        sourceComponent: [about, lines, fullText, choice, unclear, choice, choice, notToday][screen.step]
    }
    Component {
        id: about

        ConsentAbout {
            page: screen.page
        }
    }
    Component {
        id: lines

        ConsentLines {
            page: screen.page
        }
    }
    Component {
        id: fullText

        Voice {
            text: screen.page.fullText
            size: Theme.lead
            Accessible.role: Accessible.StaticText
        }
    }
    Component {
        id: choice

        ConsentChoice {
            page: screen.page
        }
    }
    Component {
        id: unclear

        ConsentUnclear {
            page: screen.page
        }
    }
    Component {
        id: notToday

        ColumnLayout {
            spacing: Theme.space12

            Voice {
                Layout.fillWidth: true
                text: qsTr("That is fine. Thank you for your time.")
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("Nothing of this was kept.")
                color: Theme.inkSoft
            }
        }
    }
    LanguageSheet {
        id: languages
        model: screen.page.languages
        onPicked: code => screen.page.setLanguage(code)
    }
}
