// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// The passphrase is lost: two papers, then a new passphrase.
ScreenPage {
    id: screen

    required property RecoverPage page

    readonly property int step: screen.page.step
    readonly property bool working: screen.step === RecoverPage.Step.Working

    onStepChanged: turn()
    onEscaped: screen.page.back()

    bar: StepProgress {
        Layout.fillWidth: true
        count: 2
        current: Math.min(screen.step, 1)
    }
    foot: TurnBar {
        visible: !screen.working
        next: screen.step === RecoverPage.Step.Papers ? qsTr("Next") : qsTr("Open the notebook")
        onBack: screen.page.back()
        onWent: screen.goOn()
    }

    function goOn() {
        if (screen.step === RecoverPage.Step.Papers)
            (content.item as RecoverPapers).hand();
        else
            (content.item as RecoverPassphrase).hand();
    }

    Loader {
        id: content
        Layout.fillWidth: true
        focus: true
        sourceComponent: [papers, passphrase, moment][screen.step]
        onLoaded: (item as Item).nextItemInFocusChain(true)?.forceActiveFocus(Qt.OtherFocusReason)
    }
    Component {
        id: papers

        RecoverPapers {
            page: screen.page
        }
    }
    Component {
        id: passphrase

        RecoverPassphrase {
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
}
