// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// Below Home: the week where there is no margin for it, and the ways out.
FlexRow {
    id: foot

    required property int week
    required property bool weekShown

    signal lockAsked
    signal settingsAsked

    stacked: Theme.huge
    Layout.fillWidth: true

    Words {
        Layout.fillWidth: true
        visible: foot.weekShown
        text: qsTr("Week %1").arg(Theme.number(foot.week))
        color: Theme.inkSoft
    }
    Item {
        Layout.fillWidth: true
        visible: !foot.weekShown
    }
    QuietButton {
        text: qsTr("Lock")
        symbol: "lock"
        tone: Theme.ink
        onClicked: foot.lockAsked()
    }
    QuietButton {
        Layout.rightMargin: foot.stacked ? 0 : -Theme.space12
        text: qsTr("Settings")
        symbol: "settings"
        tone: Theme.ink
        onClicked: foot.settingsAsked()
    }
}
