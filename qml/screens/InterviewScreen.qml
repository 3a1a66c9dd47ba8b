// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Questions
import Cuaderno.Theme

// The questions: one a page, or those of a group under one another; the list of a repeat; the page before
// a heavy part.
SessionScreen {
    id: screen

    required property InterviewPage page

    readonly property bool asking: screen.page.kind === InterviewPage.Kind.Questions
    readonly property bool repeating: screen.page.kind === InterviewPage.Kind.Repeat
    readonly property bool noting: screen.page.kind === InterviewPage.Kind.ContentNote

    section: screen.page.section
    place: qsTr("Section %1 of %2, %3").arg(screen.page.sectionNumber).arg(screen.page.sectionCount).arg(screen.page.section)
    sections: screen.page.sections
    number: screen.page.number > 0 && screen.asking ? Theme.number(screen.page.number) : ""
    language: screen.page.languages.count > 1 ? screen.page.languageName : ""
    listed: true
    recording: screen.page.recorder.take === Recorder.Take.Recording
    onLanguageAsked: languages.open()
    onEscaped: screen.pauseAsked()
    Component.onCompleted: screen.begin()
    Keys.onReturnPressed: screen.page.answered && screen.page.next()
    Keys.onEnterPressed: screen.page.answered && screen.page.next()
    Keys.onDigit1Pressed: questions.digit(0)
    Keys.onDigit2Pressed: questions.digit(1)
    Keys.onDigit3Pressed: questions.digit(2)
    Keys.onDigit4Pressed: questions.digit(3)
    Keys.onDigit5Pressed: questions.digit(4)
    Keys.onDigit6Pressed: questions.digit(5)
    Keys.onDigit7Pressed: questions.digit(6)
    Keys.onDigit8Pressed: questions.digit(7)
    Keys.onDigit9Pressed: questions.digit(8)

    // A new page: to its top, and the question is said.
    function begin() {
        screen.turn();
        screen.asking ? questions.focusFirst() : title.forceActiveFocus(Qt.OtherFocusReason);
    }

    foot: TurnBar {
        aside: screen.noting ? "" : qsTr("Skip")
        next: screen.noting ? qsTr("Go on") : qsTr("Next")
        onBack: screen.page.back()
        onSkipped: screen.page.skip()
        onWent: screen.page.next()
    }

    InterviewKeys {
        page: screen.page
        enabled: screen.visible
        rightToLeft: screen.LayoutMirroring.enabled
        at: questions.here
        onListAsked: screen.listAsked()
        onListenAsked: questions.listen()
    }
    Connections {
        target: screen.page
        function onTurned() {
            screen.begin();
        }
        function onAttention(path: string) {
            questions.focusOn(path);
        }
    }
    SmallHead {
        Layout.bottomMargin: Theme.space12
        visible: text !== ""
        text: screen.page.part
    }
    Voice {
        id: title
        Layout.fillWidth: true
        visible: !screen.asking
        text: screen.noting ? screen.page.contentNote : screen.page.repeatTitle
    }
    QuestionList {
        id: questions
        Layout.fillWidth: true
        visible: screen.asking
        page: screen.page
    }
    RepeatList {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20
        visible: screen.repeating
        page: screen.page
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        visible: screen.noting
        text: qsTr("You can skip all of it.")
        color: Theme.inkSoft
    }
    PlainButton {
        Layout.topMargin: Theme.space28
        visible: screen.noting
        Layout.maximumWidth: screen.columnWidth
        text: qsTr("Skip all of it")
        onClicked: screen.page.skipPart()
    }
    LanguageSheet {
        id: languages
        model: screen.page.languages
        onPicked: code => screen.page.setLanguage(code)
    }
}
