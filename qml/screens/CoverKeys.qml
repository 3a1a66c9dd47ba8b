// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// The keys of a number, as on every telephone: from left to right in every language.
GridLayout {
    id: pad

    signal pressed(key: string)

    // A number as it is being written, in the digits of the language.
    function shown(entry: string): string {
        return entry.replace(/[0-9]/g, digit => Theme.number(Number(digit))).replace(".", Qt.locale().decimalPoint).replace("-", "\u2212");
    }

    columns: 3
    columnSpacing: Theme.space12
    rowSpacing: Theme.space12
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Repeater {
        model: ["7", "8", "9", "4", "5", "6", "1", "2", "3", "-", "0", "."]

        PlainButton {
            required property string modelData
            Layout.preferredWidth: Theme.dp(104)
            text: pad.shown(modelData)
            Accessible.name: modelData === "-" ? qsTr("Minus") : modelData === "." ? qsTr("Point") : text
            onClicked: pad.pressed(modelData)
        }
    }
    PlainButton {
        Layout.columnSpan: 3
        Layout.fillWidth: true
        text: qsTr("Erase")
        onClicked: pad.pressed("back")
    }
}
