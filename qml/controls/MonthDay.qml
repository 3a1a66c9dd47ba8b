// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// One day of a month sheet: today has a ring, the chosen one is filled.
BaseButton {
    id: day

    required property string words // for readers: the whole date
    property bool chosen: false
    property bool now: false
    property bool blank: false // before the first of the month

    implicitHeight: Math.max(Theme.touch, implicitContentHeight)
    enabled: !day.blank
    Accessible.ignored: day.blank
    Accessible.name: day.words
    Accessible.checkable: true
    Accessible.checked: day.chosen
    background: Rectangle {
        radius: Theme.radius
        color: day.chosen ? Theme.accent : day.down ? Theme.wash : day.hovered ? Theme.hover : Theme.clear
        border.width: day.now && !day.chosen ? Theme.stroke : 0
        border.color: Theme.edge

        FocusRing {
            shown: day.visualFocus
            anchors.margins: 0
            border.color: day.chosen ? Theme.inkOnAccent : Theme.focus
        }
    }
    contentItem: Words {
        text: day.text
        color: day.chosen ? Theme.inkOnAccent : Theme.ink
        font.weight: day.chosen ? Theme.strong : Font.Normal
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
