// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// Where the keyboard is: a ring with a gap, so that it shows on every fill.
Rectangle {
    id: ring

    required property bool shown
    property real follow: Theme.radius // the radius of what it goes round

    anchors.fill: parent
    anchors.margins: -2 * Theme.bold
    visible: ring.shown
    color: Theme.clear
    radius: ring.follow + 2 * Theme.bold
    border.width: Theme.bold
    border.color: Theme.focus
    Accessible.ignored: true
}
