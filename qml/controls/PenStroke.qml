// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// One section as a stroke of a pen: done is filled, the current one is longer and filled in part.
Rectangle {
    id: stroke

    required property bool done
    required property bool current
    required property double part // of the current one, 0 to 1

    readonly property bool full: stroke.done && !stroke.current

    width: Theme.dp(Theme.compact ? 8 : 20) + (stroke.current ? Theme.space28 : 0)
    height: Theme.dp(6)
    radius: height / 2
    color: stroke.full ? Theme.accent : Theme.clear
    border.width: stroke.full ? 0 : Theme.dp(1.5)
    border.color: stroke.current ? Theme.accent : Theme.edge
    Accessible.ignored: true

    Rectangle {
        anchors.left: parent.left
        visible: stroke.current
        width: Math.max(parent.height, parent.width * stroke.part)
        height: parent.height
        radius: parent.radius
        color: Theme.accent
    }
}
