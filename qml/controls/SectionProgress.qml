// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// Where we are, by section: strokes of a pen. It shows a place, never how much is left.
//
// `model` has the roles done, current and part.
Flow {
    id: progress

    required property var model
    required property string name // "Section 3 of 7, Pay"

    spacing: Theme.dp(6)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: progress.name

    Repeater {
        model: progress.model

        PenStroke {}
    }
}
