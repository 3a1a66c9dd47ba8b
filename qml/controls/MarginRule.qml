// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Cuaderno.Theme

// The red rule at the start of every page. Dashed where people are made up: practice and sample.
Item {
    id: rule

    readonly property bool dashed: Theme.stamp !== ""
    readonly property int dash: Theme.space16

    width: Theme.stroke
    clip: true
    Accessible.ignored: true

    Column {
        spacing: rule.dash / 2

        Repeater {
            model: rule.dashed ? Math.ceil(rule.height / (rule.dash * 1.5)) : 1

            Rectangle {
                width: rule.width
                height: rule.dashed ? rule.dash : rule.height
                color: Theme.margin
            }
        }
    }
}
