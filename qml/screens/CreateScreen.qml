// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// A new notebook, one thing a page. Nothing is made until the last.
ScreenPage {
    id: screen

    required property CreatePage page
    required property SettingsPage settings

    readonly property int step: screen.page.step
    readonly property bool beginning: screen.step === CreatePage.Step.Begin
    readonly property bool ready: screen.step === CreatePage.Step.Ready
    readonly property bool working: screen.step === CreatePage.Step.Working

    signal settingsAsked

    onStepChanged: turn()
    onEscaped: screen.page.back()

    bar: [
        PageHead {
            visible: screen.beginning
            language: screen.settings.languageName
            onLanguageAsked: languages.open()
            onSettingsAsked: screen.settingsAsked()
        },
        StepProgress {
            Layout.fillWidth: true
            visible: !screen.beginning
            count: screen.page.stepCount
            current: screen.page.stepNumber
        }
    ]
    foot: TurnBar {
        visible: !screen.working
        onward: !screen.beginning
        next: screen.ready ? qsTr("Make the notebook") : qsTr("Next")
        onBack: screen.page.back()
        onWent: screen.goOn()
    }

    function goOn() {
        if (screen.step === CreatePage.Step.Passphrase)
            (content.item as CreatePassphrase).hand();
        else
            screen.ready ? screen.page.create() : screen.page.next();
    }

    Loader {
        id: content
        Layout.fillWidth: true
        sourceComponent: [begin, name, title, passphrase, ready, working][screen.step]
        onLoaded: (item as Item).nextItemInFocusChain(true)?.forceActiveFocus(Qt.OtherFocusReason)
    }
    Component {
        id: begin

        CreateBegin {
            page: screen.page
        }
    }
    Component {
        id: name

        CreateField {
            title: qsTr("What should it be called on this tablet?")
            label: qsTr("Name of the notebook")
            value: screen.page.name
            hint: qsTr("Anyone who picks up the tablet can see this name.")
            onTyped: text => screen.page.name = text
            onEntered: screen.goOn()
        }
    }
    Component {
        id: title

        CreateField {
            title: qsTr("What is the project called?")
            label: qsTr("Name of the project")
            value: screen.page.title
            hint: qsTr("This name stays inside the notebook.")
            problem: screen.page.titleMissing ? qsTr("The project needs a name.") : ""
            onTyped: text => screen.page.title = text
            onEntered: screen.goOn()
        }
    }
    Component {
        id: passphrase

        CreatePassphrase {
            page: screen.page
            onEntered: screen.goOn()
        }
    }
    Component {
        id: ready

        CreateReady {
            page: screen.page
            languageName: screen.settings.languageName
        }
    }
    Component {
        id: working

        ColumnLayout {
            spacing: Theme.space12

            Voice {
                Layout.fillWidth: true
                text: qsTr("Making the notebook")
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("This takes a few seconds on purpose.")
                color: Theme.inkSoft
            }
        }
    }
    LanguageSheet {
        id: languages
        model: screen.settings.languages
        onPicked: code => screen.settings.language = code
    }
}
