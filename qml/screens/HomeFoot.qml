// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// Below Home: the week where there is no margin for it, and the ways out.
GridLayout {
    id: foot

    required property int week
    required property bool weekShown

    readonly property bool stacked: Theme.huge || (Theme.compact && Theme.large)

    signal lockAsked
    signal settingsAsked

    Layout.fillWidth: true
    columns: foot.stacked ? 1 : 2
    columnSpacing: Theme.space16
    rowSpacing: Theme.space12

    Words {
        Layout.fillWidth: true
        text: foot.weekShown ? qsTr("Week %1").arg(Theme.number(foot.week)) : ""
        color: Theme.inkSoft
    }
    // One below the other where they do not fit side by side.
    Flow {
        Layout.fillWidth: foot.stacked
        Layout.leftMargin: foot.stacked ? -Theme.space12 : 0
        Layout.rightMargin: foot.stacked ? 0 : -Theme.space12
        Layout.preferredWidth: foot.stacked ? -1 : lock.implicitWidth + spacing + settings.implicitWidth
        spacing: Theme.space8

        QuietButton {
            id: lock
            text: qsTr("Lock")
            symbol: "lock"
            tone: Theme.ink
            onClicked: foot.lockAsked()
        }
        QuietButton {
            id: settings
            text: qsTr("Settings")
            symbol: "settings"
            tone: Theme.ink
            onClicked: foot.settingsAsked()
        }
    }
}
