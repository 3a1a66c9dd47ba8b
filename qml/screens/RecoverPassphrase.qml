// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The passphrase that takes the place of the lost one, twice.
ColumnLayout {
    id: part

    required property RecoverPage page

    // Hands both fields over; they are empty afterwards.
    function hand() {
        part.page.usePassphrase(first, again);
    }

    spacing: Theme.space20

    Voice {
        Layout.fillWidth: true
        text: qsTr("A new passphrase")
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space8
        text: qsTr("Everything is there as before, but for private memos. Old passphrases and cards stop working.")
        color: Theme.inkSoft
    }
    PassphraseFrame {
        id: firstFrame
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        label: qsTr("Passphrase")
        writing: first.activeFocus
        problem: part.page.flaw === RecoverPage.Flaw.TooShort ? qsTr("That is too short. Five words are good.") : ""

        PassphraseInput {
            id: first
            anchors.fill: parent
            label: firstFrame.label
            revealed: firstFrame.showing
            onEdited: part.page.mend()
            onAccepted: again.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    PassphraseFrame {
        id: againFrame
        Layout.fillWidth: true
        label: qsTr("Again")
        writing: again.activeFocus
        problem: part.page.flaw === RecoverPage.Flaw.NotTheSame ? qsTr("The two are not the same.") : ""

        PassphraseInput {
            id: again
            anchors.fill: parent
            label: qsTr("Passphrase again")
            revealed: againFrame.showing
            onAccepted: part.hand()
        }
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("No birthdays, no names. Do not write it in the tablet.")
        size: Theme.small
        color: Theme.inkSoft
    }
}
