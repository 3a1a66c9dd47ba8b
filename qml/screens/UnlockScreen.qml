// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// Opens the notebook. Nothing here says what is in it.
ScreenPage {
    id: screen

    required property UnlockPage unlock
    required property SettingsPage settings

    readonly property bool opening: screen.unlock.phase === UnlockPage.Phase.Opening
    readonly property bool waiting: screen.unlock.phase === UnlockPage.Phase.Waiting
    readonly property bool byCard: screen.unlock.byCard
    readonly property Item field: screen.byCard ? card.input : secret
    readonly property bool wrong: screen.unlock.phase === UnlockPage.Phase.Wrong

    signal settingsAsked
    signal createAsked
    signal recoverAsked

    topSpace: Math.max(Theme.top, flick.height * 0.15)
    Component.onCompleted: field.forceActiveFocus()

    function open() {
        if (screen.byCard)
            screen.unlock.openByCard(card.input);
        else
            screen.unlock.open(secret);
    }

    bar: PageHead {
        language: screen.settings.languageName
        onLanguageAsked: languages.open()
        onSettingsAsked: screen.settingsAsked()
    }

    Voice {
        Layout.fillWidth: true
        text: screen.settings.name === "" ? qsTr("Notebook") : screen.settings.name
        size: Theme.display
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        visible: screen.unlock.samplePassphrase !== ""
        text: qsTr("Sample. Made-up people. Passphrase: %1").arg(screen.unlock.samplePassphrase)
    }
    PassphraseFrame {
        id: frame
        Layout.fillWidth: true
        Layout.topMargin: Theme.space40
        visible: !screen.byCard
        label: qsTr("Passphrase")
        writing: secret.activeFocus
        problem: screen.waiting ? qsTr("That did not open it. You can try again in %n seconds.", "", screen.unlock.seconds) : screen.wrong ? qsTr("That did not open it.") : ""

        PassphraseInput {
            id: secret
            anchors.fill: parent
            label: frame.label
            revealed: frame.showing
            readOnly: screen.opening
            onAccepted: screen.open()
        }
    }
    PaperInput {
        id: card
        Layout.fillWidth: true
        Layout.topMargin: Theme.space40
        visible: screen.byCard
        label: qsTr("Letters of the key card")
        problem: screen.unlock.phase === UnlockPage.Phase.Letter ? qsTr("A letter is wrong or missing. It was not tried.") : screen.wrong ? qsTr("That did not open it.") : ""
        readOnly: screen.opening
        onAccepted: screen.open()
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        visible: screen.byCard
        text: qsTr("Capitals, spaces and hyphens do not matter.")
        size: Theme.small
        color: Theme.inkSoft
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        visible: screen.unlock.phase === UnlockPage.Phase.NoFile
        text: qsTr("No stick with a file for this notebook is there. Put it in, then try again.")
    }
    FlexRow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28

        PrimaryButton {
            text: screen.opening ? qsTr("Opening") : qsTr("Open")
            forward: !screen.opening
            onClicked: screen.open()
        }
        PlainButton {
            text: screen.byCard ? qsTr("Use the passphrase") : qsTr("Use a key card")
            symbol: screen.byCard ? "" : "card"
            onClicked: {
                screen.unlock.byCard = !screen.byCard;
                screen.field.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
        opacity: screen.unlock.slow ? 1 : 0
        text: qsTr("Opening takes about a second on purpose.")
        color: Theme.inkSoft
        Accessible.ignored: !screen.unlock.slow
    }
    QuietButton {
        Layout.topMargin: Theme.space16
        Layout.leftMargin: -Theme.space12
        Layout.maximumWidth: screen.columnWidth
        visible: screen.byCard
        text: qsTr("Use the file on the stick")
        symbol: "stick"
        onClicked: screen.unlock.openByFile()
    }
    QuietButton {
        Layout.topMargin: screen.byCard ? 0 : Theme.space16
        Layout.leftMargin: -Theme.space12
        Layout.maximumWidth: screen.columnWidth
        text: qsTr("The passphrase is lost")
        symbol: "circle-of-people"
        onClicked: screen.recoverAsked()
    }
    QuietButton {
        Layout.leftMargin: -Theme.space12
        Layout.maximumWidth: screen.columnWidth
        text: qsTr("Make another notebook")
        symbol: "plus"
        onClicked: screen.createAsked()
    }
    LanguageSheet {
        id: languages
        model: screen.settings.languages
        onPicked: code => screen.settings.language = code
    }
}
