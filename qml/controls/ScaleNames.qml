// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Cuaderno.Theme

// The numbers below a line, each under its place.
Item {
    id: names

    required property var places
    required property var texts
    required property var centres

    implicitHeight: lines.count > 0 ? Math.round(Theme.small * 1.5) : 0
    Accessible.ignored: true

    Repeater {
        id: lines
        model: names.places.length

        Words {
            required property int index
            x: Math.max(0, Math.min(names.width - width, (names.centres[index] ?? 0) - width / 2))
            width: implicitWidth
            text: names.texts[index] ?? ""
            font.family: Theme.hand
            size: Theme.small
            color: Theme.inkSoft
            Accessible.ignored: true
        }
    }
}
