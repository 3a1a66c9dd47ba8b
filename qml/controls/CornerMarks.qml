// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Cuaderno.Theme

// Four corners of a frame: what is inside them is the picture.
Item {
    id: marks

    readonly property int reach: Theme.dp(20)

    Accessible.ignored: true

    Repeater {
        model: 4

        Item {
            id: corner
            required property int index

            readonly property bool atEnd: corner.index % 2 === 1
            readonly property bool atFoot: corner.index > 1

            x: corner.atEnd ? marks.width - marks.reach : 0
            y: corner.atFoot ? marks.height - marks.reach : 0
            width: marks.reach
            height: marks.reach

            Rectangle {
                y: corner.atFoot ? parent.height - height : 0
                width: parent.width
                height: Theme.stroke
                color: Theme.ink
            }
            Rectangle {
                x: corner.atEnd ? parent.width - width : 0
                width: Theme.stroke
                height: parent.height
                color: Theme.ink
            }
        }
    }
}
