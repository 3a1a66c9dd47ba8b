// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// Lines of Settings under Safety that are about the notebook that is open.
ColumnLayout {
    id: lines

    required property KeepingPage page

    signal passphraseAsked
    signal pinAsked
    signal practiceAsked

    visible: lines.page.here
    spacing: 0

    ListRow {
        Layout.fillWidth: true
        strong: false
        text: qsTr("Passphrase")
        end: qsTr("Change")
        onClicked: lines.passphraseAsked()
    }
    ListRow {
        Layout.fillWidth: true
        visible: lines.page.pin !== ""
        strong: false
        text: qsTr("PIN")
        end: lines.page.pin === "on" ? qsTr("On") : qsTr("Off")
        onClicked: lines.pinAsked()
    }
    ListRow {
        Layout.fillWidth: true
        visible: lines.page.practice !== ""
        strong: false
        text: qsTr("Practice passphrase")
        end: lines.page.practice === "on" ? qsTr("On") : qsTr("Off")
        onClicked: lines.practiceAsked()
    }
    SwitchRow {
        Layout.fillWidth: true
        text: qsTr("Delete everything after %1 wrong tries").arg(Theme.number(lines.page.tries))
        on: lines.page.wipes
        onClicked: on ? lines.page.setWipes(false) : sure.open()
    }
    ConfirmSheet {
        id: sure
        title: qsTr("Delete after wrong tries?")
        message: qsTr("After %1 wrong passphrases in a row this notebook opens for nobody. Not with a key card, not with papers. Have a backup. A copy of the disk counts its own tries.").arg(Theme.number(lines.page.tries))
        keep: qsTr("Leave it off")
        deed: qsTr("Turn it on")
        onConfirmed: lines.page.setWipes(true)
    }
}
