// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Cuaderno.Theme

// Where we are, by section: strokes of a pen. It shows a place, never how much is left.
//
// `model` has the roles done, current and part (0 to 1).
Flow {
    id: progress

    required property var model
    required property string name // "Section 3 of 7, Pay"

    readonly property int stroke: Theme.dp(Theme.compact ? 8 : 20)

    spacing: Theme.dp(6)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: progress.name

    Repeater {
        model: progress.model

        Rectangle {
            id: section
            required property bool done
            required property bool current
            required property double part
            width: progress.stroke + (section.current ? Theme.space28 : 0)
            height: Theme.dp(6)
            radius: height / 2
            color: section.done && !section.current ? Theme.accent : Theme.clear
            border.width: section.done && !section.current ? 0 : Theme.dp(1.5)
            border.color: section.current ? Theme.accent : Theme.edge

            Rectangle {
                anchors.left: parent.left
                visible: section.current
                width: Math.max(parent.height, parent.width * section.part)
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }
    }
}
