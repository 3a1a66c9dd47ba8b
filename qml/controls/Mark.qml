// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// The ring or box that says chosen or not.
Rectangle {
    id: mark

    required property bool chosen
    property bool several: false

    implicitWidth: Theme.mark
    implicitHeight: Theme.mark
    radius: mark.several ? Theme.radiusCheck : height / 2
    color: mark.chosen ? Theme.accent : Theme.clear
    border.width: mark.chosen ? 0 : Theme.stroke
    border.color: Theme.edge
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        size: Theme.symbol(20)
        visible: mark.chosen
        symbol: "check"
        color: Theme.inkOnAccent
    }
}
