// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// One list; each line says its present value.
ScreenPage {
    id: screen

    required property SettingsPage page
    required property KeepingPage keeping

    readonly property var themes: ({ device: qsTr("Like the device"), light: qsTr("Light"), dark: qsTr("Dark"), contrast: qsTr("Strong contrast") })

    signal secondWayAsked
    signal passphraseAsked
    signal pinAsked
    signal practiceAsked
    signal backupAsked

    onEscaped: screen.page.close()
    Component.onCompleted: screen.page.look()

    foot: TurnBar {
        onward: false
        onBack: screen.page.close()
    }

    Voice {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space20
        text: qsTr("Settings")
        focus: true
    }
    SmallHead {
        text: qsTr("Reading")
    }
    ListRow {
        Layout.fillWidth: true
        strong: false
        text: qsTr("Language of the app")
        end: screen.page.languageName
        onClicked: languages.open()
    }
    ListRow {
        Layout.fillWidth: true
        strong: false
        text: qsTr("Size of letters")
        end: qsTr("%1 %").arg(Theme.number(screen.page.textScale))
        onClicked: letters.open()
    }
    ListRow {
        Layout.fillWidth: true
        strong: false
        text: qsTr("Theme")
        end: screen.themes[screen.page.theme] ?? ""
        onClicked: themes.open()
    }
    SwitchRow {
        Layout.fillWidth: true
        text: qsTr("Plain letters")
        on: screen.page.plainLetters
        onClicked: screen.page.plainLetters = !on
    }
    SwitchRow {
        Layout.fillWidth: true
        text: qsTr("No motion")
        on: screen.page.noMotion
        onClicked: screen.page.noMotion = !on
    }
    SmallHead {
        Layout.topMargin: Theme.space40
        text: qsTr("Safety")
    }
    ListRow {
        Layout.fillWidth: true
        strong: false
        text: qsTr("Lock after")
        end: qsTr("%n minutes", "", screen.page.lockAfter)
        onClicked: waits.open()
    }
    ListRow {
        Layout.fillWidth: true
        visible: screen.page.secondWay !== ""
        strong: false
        text: qsTr("Second way in")
        end: screen.page.secondWay === "tried" ? qsTr("Made and tried") : qsTr("Missing")
        onClicked: screen.secondWayAsked()
    }
    KeepingSafety {
        Layout.fillWidth: true
        page: screen.keeping
        onPassphraseAsked: screen.passphraseAsked()
        onPinAsked: screen.pinAsked()
        onPracticeAsked: screen.practiceAsked()
    }
    FactLine {
        Layout.fillWidth: true
        text: qsTr("Quick ways to hide")
        fact: qsTr("Two fingers held still, or F9")
        detail: qsTr("A converter of units stands there at once, then the notebook locks. The same again leads back. It hides the page quickly. It does not hide that the notebook is installed.")
    }
    LabelledField {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
        label: qsTr("Name on this tablet")
        value: screen.page.name
        hint: qsTr("Anyone who picks up the tablet can see this name.")
        onTyped: text => screen.page.name = text
    }
    SmallHead {
        Layout.topMargin: Theme.space40
        text: qsTr("This notebook")
    }
    FactLine {
        Layout.fillWidth: true
        visible: screen.page.roomLeft > 0
        text: qsTr("Room left")
        fact: qsTr("%1 GB").arg((screen.page.roomLeft / 1024).toLocaleString(Qt.locale(), "f", 1))
    }
    KeepingHealth {
        Layout.fillWidth: true
        page: screen.keeping
        onBackupAsked: screen.backupAsked()
    }
    FactLine {
        Layout.fillWidth: true
        text: qsTr("Version")
        fact: Theme.isolated(screen.page.version)
        detail: qsTr("Free software under the GNU General Public License, version 3 or later. It sends nothing by itself.")
    }
    LanguageSheet {
        id: languages
        model: screen.page.languages
        onPicked: code => screen.page.language = code
    }
    LettersSheet {
        id: letters
        page: screen.page
    }
    Sheet {
        id: themes
        title: qsTr("Theme")

        Repeater {
            model: ["device", "light", "dark", "contrast"]

            ChoiceTile {
                required property string modelData
                Layout.fillWidth: true
                text: screen.themes[modelData]
                chosen: screen.page.theme === modelData
                onClicked: screen.page.theme = modelData
                Keys.onReturnPressed: clicked()
            }
        }
        foot: PlainButton {
            Layout.fillWidth: true
            text: qsTr("Done")
            onClicked: themes.close()
        }
    }
    Sheet {
        id: waits
        title: qsTr("Lock after")

        Repeater {
            model: [1, 2, 5]

            ChoiceTile {
                required property int modelData
                Layout.fillWidth: true
                text: qsTr("%n minutes", "", modelData)
                meaning: qsTr("Without a touch or a key")
                chosen: screen.page.lockAfter === modelData
                onClicked: {
                    screen.page.lockAfter = modelData;
                    waits.close();
                }
                Keys.onReturnPressed: clicked()
            }
        }
    }
}
