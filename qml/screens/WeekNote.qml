// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Controls
import Cuaderno.Theme

// The number of the week, in the margin beside the title.
Item {
    id: note

    required property int week

    implicitHeight: 0
    implicitWidth: 0

    Column {
        anchors.right: parent.left
        anchors.rightMargin: Theme.gutter
        width: Theme.marginWidth
        y: Theme.stamp === "" ? Theme.space12 : Theme.space48

        Voice {
            width: parent.width
            text: Theme.number(note.week)
            size: Math.min(Theme.question, Theme.dp(40))
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            //: Below the number of the week
            text: qsTr("week")
            size: Math.min(Theme.small, Theme.dp(24))
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap // one word, never broken
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.dp(10)
        }
    }
}
