// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// Whether this notebook is whole: every page of it is read.
ColumnLayout {
    id: part

    required property KeepingPage page

    visible: part.page.here
    spacing: 0

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
