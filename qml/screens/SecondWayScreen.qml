// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// A second way into the notebook: chosen, copied onto paper, tried.
ScreenPage {
    id: screen

    required property SecondWayPage page

    readonly property int step: screen.page.step
    readonly property int paper: screen.page.paper
    readonly property bool choosing: screen.step === SecondWayPage.Step.Choose
    readonly property bool working: screen.step === SecondWayPage.Step.Working
    readonly property bool done: screen.step === SecondWayPage.Step.Done

    onStepChanged: turn()
    onPaperChanged: turn()
    onEscaped: screen.page.back()

    bar: StepProgress {
        Layout.fillWidth: true
        count: 4
        current: screen.page.stepNumber
    }
    foot: TurnBar {
        visible: !screen.working
        backText: screen.done ? "" : screen.choosing && screen.page.first ? qsTr("Later") : qsTr("Back")
        onward: !screen.choosing && screen.step !== SecondWayPage.Step.Stick
        next: screen.done ? (screen.page.first ? qsTr("Open the notebook") : qsTr("Done")) : screen.step === SecondWayPage.Step.Try ? qsTr("Try it") : qsTr("Next")
        onBack: screen.page.back()
        onWent: screen.goOn()
    }

    function goOn() {
        if (screen.step === SecondWayPage.Step.Try)
            (content.item as WayTrial).hand();
        else
            screen.done ? screen.page.finish() : screen.page.next();
    }

    Loader {
        id: content
        Layout.fillWidth: true
        focus: true
        sourceComponent: [choice, moment, sheet, trial, end, stick][screen.step]
        onLoaded: (item as Item).nextItemInFocusChain(true)?.forceActiveFocus(Qt.OtherFocusReason)
    }
    Component {
        id: choice

        WayChoice {
            page: screen.page
        }
    }
    Component {
        id: moment

        ColumnLayout {
            spacing: Theme.space12

            Voice {
                Layout.fillWidth: true
                text: qsTr("One moment")
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("This takes a few seconds on purpose.")
                color: Theme.inkSoft
            }
        }
    }
    Component {
        id: sheet

        WayPaper {
            page: screen.page
        }
    }
    Component {
        id: trial

        WayTrial {
            page: screen.page
        }
    }
    Component {
        id: stick

        WayStick {
            page: screen.page
        }
    }
    Component {
        id: end

        WayDone {
            page: screen.page
        }
    }
}
