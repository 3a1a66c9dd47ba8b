// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Cuaderno.Theme

// The pages of a short way, as strokes of a pen.
Flow {
    id: progress

    required property int count
    required property int current // from 0

    spacing: Theme.dp(6)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Page %1 of %2").arg(progress.current + 1).arg(progress.count)

    Repeater {
        model: progress.count

        PenStroke {
            required property int index
            done: index < progress.current
            current: index === progress.current
            part: 0.5
        }
    }
}
