// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Cuaderno.Theme

// How loud the voice was in the last moments: strokes that rise with it, the newest at the end. With less
// motion, one stroke. Nothing for readers: the word "Recording" says it.
Item {
    id: strokes

    required property list<real> levels // 0 to 1, oldest first
    property bool quiet: false // nothing is heard now

    implicitHeight: Theme.dp(40)
    implicitWidth: Theme.dp(24 * 8)
    Accessible.ignored: true

    Row {
        anchors.fill: parent
        spacing: Theme.dp(4)

        Repeater {
            model: Theme.still ? 1 : strokes.levels.length

            Item {
                id: stroke
                required property int index

                readonly property real level: strokes.quiet ? 0 : strokes.levels[Theme.still ? strokes.levels.length - 1 : stroke.index]

                width: Theme.dp(4)
                height: strokes.height

                Rectangle {
                    anchors.centerIn: parent
                    width: parent.width
                    height: Math.max(Theme.dp(4), parent.height * stroke.level)
                    radius: width / 2
                    color: strokes.quiet ? Theme.line : Theme.danger
                }
            }
        }
    }
}
