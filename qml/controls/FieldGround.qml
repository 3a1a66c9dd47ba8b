// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// The page under something that is written or picked, with an edge that says its state.
Rectangle {
    property bool inHand: false // the keyboard writes here
    property bool wrong: false

    radius: Theme.radius
    color: Theme.page
    border.width: inHand || wrong ? Theme.bold : Theme.stroke
    border.color: wrong ? Theme.danger : inHand ? Theme.accent : Theme.edge
    Accessible.ignored: true
}
