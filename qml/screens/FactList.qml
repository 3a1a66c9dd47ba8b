// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// Short sentences under a small head, a line between each.
ColumnLayout {
    id: list

    required property string title
    required property list<string> facts

    spacing: Theme.space12

    SmallHead {
        text: list.title
    }
    Repeater {
        model: list.facts

        ColumnLayout {
            id: fact

            required property string modelData
            required property int index

            Layout.fillWidth: true
            spacing: Theme.space12

            Rectangle {
                Layout.fillWidth: true
                visible: fact.index > 0
                implicitHeight: Theme.hairline
                color: Theme.line
            }
            Words {
                Layout.fillWidth: true
                text: fact.modelData
            }
        }
    }
}
