// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// What is wrong, beside the thing that is wrong. Gone when there is nothing to say.
RowLayout {
    id: problem

    required property string text
    property color tone: Theme.danger

    visible: problem.text !== ""
    spacing: Theme.space12
    Accessible.role: Accessible.AlertMessage
    Accessible.name: problem.text

    Icon {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.space4 / 2
        symbol: "warning"
        color: problem.tone
    }
    Words {
        Layout.fillWidth: true
        text: problem.text
        color: problem.tone
        Accessible.ignored: true
    }
}
