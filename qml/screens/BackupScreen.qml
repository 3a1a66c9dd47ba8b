// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A backup: where to, a moment, and that it was read back.
ScreenPage {
    id: screen

    required property BackupPage page

    readonly property bool choosing: screen.page.step === BackupPage.Step.Choosing
    readonly property bool done: screen.page.step === BackupPage.Step.Done

    onEscaped: screen.page.back()

    foot: TurnBar {
        visible: screen.choosing
        onward: false
        onBack: screen.page.back()
    }

    Voice {
        Layout.fillWidth: true
        text: screen.choosing ? qsTr("Where to?") : screen.done ? qsTr("Backed up and read back") : qsTr("One moment")
        focus: true
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        text: screen.choosing ? qsTr("Everything in this notebook, closed as it is here. It opens with the passphrase of today.") : screen.done ? qsTr("%n talks are in it.", "", screen.page.talks) : qsTr("Leave the stick where it is.")
        color: Theme.inkSoft
    }
    ColumnLayout {
        Layout.topMargin: Theme.space28
        visible: screen.choosing
        spacing: Theme.space12

        StickList {
            Layout.fillWidth: true
            sticks: screen.page.sticks
            deed: qsTr("Back up here")
            onPicked: place => screen.page.toStick(place)
            onLookAsked: screen.page.look()
        }
        LabelledField {
            id: folder
            Layout.fillWidth: true
            Layout.topMargin: Theme.space28
            label: qsTr("Or another folder")
            hint: qsTr("Not on this tablet: it may be lost with it.")
            onTyped: text => folder.value = text
        }
        PlainButton {
            visible: folder.value.trim() !== ""
            text: qsTr("Back up in this folder")
            onClicked: screen.page.toFolder(folder.value)
        }
    }
    FactLine {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20
        visible: screen.done
        text: qsTr("It is in")
        fact: Theme.isolated(screen.page.where)
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        visible: screen.done
        text: qsTr("What you delete later is still in it until the next backup to the same place. Keep it where the tablet is not.")
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
