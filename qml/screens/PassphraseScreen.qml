// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A new passphrase for the notebook that is open.
ScreenPage {
    id: screen

    required property PassphrasePage page

    readonly property bool asking: screen.page.step === PassphrasePage.Step.Asking
    readonly property bool done: screen.page.step === PassphrasePage.Step.Done

    onEscaped: screen.page.back()
    Component.onCompleted: toFirst()

    function toFirst() {
        (screen.page.asksForOld ? old : fresh).forceActiveFocus(Qt.OtherFocusReason);
    }

    function hand() {
        screen.page.change(old, fresh, again);
    }

    foot: TurnBar {
        visible: screen.asking
        next: qsTr("Change it")
        forward: false
        onBack: screen.page.back()
        onWent: screen.hand()
    }

    Voice {
        Layout.fillWidth: true
        text: screen.asking ? qsTr("Change the passphrase") : screen.done ? qsTr("It is changed") : qsTr("One moment")
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        text: screen.done ? qsTr("From now on the new passphrase opens this notebook.") : screen.asking ? qsTr("Key cards and papers go on working.") : screen.page.seen ? qsTr("Everything gets new keys. Leave the tablet on.") : qsTr("This takes a few seconds on purpose.")
        visible: !(screen.asking && screen.page.seen)
        color: Theme.inkSoft
    }
    PassphraseFrame {
        id: oldFrame
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20
        visible: screen.asking && screen.page.asksForOld
        label: qsTr("Passphrase now")
        writing: old.activeFocus
        problem: screen.page.flaw === PassphrasePage.Flaw.Wrong ? qsTr("That does not open this notebook.") : ""

        PassphraseInput {
            id: old
            anchors.fill: parent
            label: oldFrame.label
            revealed: oldFrame.showing
            onEdited: screen.page.mend()
            onAccepted: fresh.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    PassphraseFrame {
        id: freshFrame
        Layout.fillWidth: true
        visible: screen.asking
        Layout.topMargin: Theme.space20
        label: qsTr("New passphrase")
        writing: fresh.activeFocus
        problem: screen.page.flaw === PassphrasePage.Flaw.TooShort ? qsTr("That is too short. Five words are good.") : ""

        PassphraseInput {
            id: fresh
            anchors.fill: parent
            label: freshFrame.label
            revealed: freshFrame.showing
            onEdited: screen.page.mend()
            onAccepted: again.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    PassphraseFrame {
        id: againFrame
        Layout.fillWidth: true
        visible: screen.asking
        Layout.topMargin: Theme.space20
        label: qsTr("New passphrase again")
        writing: again.activeFocus
        problem: screen.page.flaw === PassphrasePage.Flaw.NotTheSame ? qsTr("The two are not the same.") : ""

        PassphraseInput {
            id: again
            anchors.fill: parent
            label: againFrame.label
            revealed: againFrame.showing
            onEdited: screen.page.mend()
            onAccepted: screen.hand()
        }
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20
        visible: screen.asking
        text: qsTr("No birthdays, no names. Do not write it in the tablet.")
        size: Theme.small
        color: Theme.inkSoft
    }
    SwitchRow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        visible: screen.asking && screen.page.asksForOld
        text: qsTr("Somebody may have seen the old one")
        on: screen.page.seen
        onClicked: screen.page.seen = !on
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        visible: screen.asking && screen.page.seen
        text: qsTr("Everything gets new keys. It takes longer. Key cards, papers and other people's passphrases of before stop working.")
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        visible: screen.done
        text: screen.page.seen ? qsTr("Key cards and papers of before open nothing now. Make a new second way in. An older copy still opens as before.") : qsTr("An older copy of the notebook still opens with the old passphrase.")
    }
    PrimaryButton {
        Layout.topMargin: Theme.space28
        visible: screen.done
        text: qsTr("Back to the settings")
        forward: false
        onClicked: screen.page.back()
        onVisibleChanged: {
            if (visible)
                forceActiveFocus(Qt.OtherFocusReason);
        }
    }
}
