// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// The margin of a page: the red rule at its end, and the word that says that people are made up.
Item {
    id: margin

    required property bool ruled
    required property real stampAt // where the word stands

    width: Theme.marginWidth + Theme.stroke

    MarginRule {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: margin.ruled
    }
    Words {
        anchors.left: parent.left
        y: margin.stampAt - height / 2
        width: Theme.marginWidth
        text: Theme.stamp
        size: Math.min(Theme.small, Theme.dp(18))
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }
}
