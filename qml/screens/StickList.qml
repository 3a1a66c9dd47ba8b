// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// The sticks and cards that are there, each with what a tap does.
ColumnLayout {
    id: list

    required property var sticks // a list of strings
    required property string deed

    signal picked(int place)
    signal lookAsked

    spacing: Theme.space12

    Words {
        Layout.fillWidth: true
        visible: rows.count === 0
        text: qsTr("No stick is there. Put one in, then look again.")
    }
    Repeater {
        id: rows
        model: list.sticks

        ListRow {
            id: stick
            required property string modelData
            required property int index
            Layout.fillWidth: true
            text: stick.modelData
            deed: list.deed
            onClicked: list.picked(stick.index)
        }
    }
    PlainButton {
        text: qsTr("Look again")
        onClicked: list.lookAsked()
    }
}
