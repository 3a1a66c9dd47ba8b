// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// Lines of Settings about the notebook that is open: a backup, and whether it is whole.
ColumnLayout {
    id: part

    required property KeepingPage page

    signal backupAsked

    visible: part.page.here
    spacing: 0

    ListRow {
        Layout.fillWidth: true
        strong: false
        text: qsTr("Backup")
        end: qsTr("Make one")
        onClicked: part.backupAsked()
    }
    ListRow {
        Layout.fillWidth: true
        strong: false
        text: qsTr("Is it whole?")
        end: [qsTr("Look"), qsTr("Looking"), qsTr("Yes"), qsTr("No")][part.page.health]
        onClicked: part.page.lookAtAll()
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
        visible: part.page.health === KeepingPage.Health.Damaged
        tone: Banner.Tone.Caution
        text: Array.from(part.page.findings).join("\n")
    }
}
