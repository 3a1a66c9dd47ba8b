// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// A quiet page with ways on, none pressed on anyone. Nothing of the talk shows.
ScreenPage {
    id: screen

    required property PausePage page

    readonly property bool paused: screen.page.step === PausePage.Step.Paused
    readonly property bool calm: screen.page.step === PausePage.Step.Calm

    topSpace: screen.paused ? Math.max(Theme.top, (flick.height - stage.implicitHeight) / 2) : Theme.top
    footLine: false
    onEscaped: screen.paused ? screen.page.goOn() : screen.calm ? screen.page.backToThePause() : screen.page.toHome()

    Loader {
        id: stage
        Layout.fillWidth: true
        focus: true
        sourceComponent: [ways, minute, gone][screen.page.step]
    }
    Component {
        id: ways

        PauseWays {
            page: screen.page
        }
    }
    Component {
        id: minute

        CalmMinute {
            onFinished: screen.page.backToThePause()
        }
    }
    Component {
        id: gone

        ColumnLayout {
            spacing: Theme.space12

            Voice {
                Layout.fillWidth: true
                text: qsTr("It is gone.")
                size: Theme.display
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("Answers, agreement and code are deleted. You are still paid.")
            }
            PrimaryButton {
                Layout.topMargin: Theme.space28
                text: qsTr("Done")
                focus: true
                onClicked: screen.page.toHome()
            }
        }
    }
}
