// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Controls
import Cuaderno.Theme

// Where a recording is, on a line: a tap goes there, the arrows go 5 seconds on or back.
Item {
    id: scrub

    required property string name // for readers
    required property int at // milliseconds
    required property int length

    readonly property int stride: 5000

    signal picked(to: int)

    function walk(by: int) {
        scrub.picked(scrub.at + by * scrub.stride);
    }

    implicitHeight: line.implicitHeight
    implicitWidth: Theme.dp(320)
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: scrub.name
    Accessible.description: Theme.minutes(scrub.at)
    Accessible.focusable: true
    Accessible.onIncreaseAction: scrub.walk(1)
    Accessible.onDecreaseAction: scrub.walk(-1)
    Keys.onRightPressed: scrub.walk(scrub.LayoutMirroring.enabled ? -1 : 1)
    Keys.onLeftPressed: scrub.walk(scrub.LayoutMirroring.enabled ? 1 : -1)

    ScaleTrack {
        id: line
        width: scrub.width
        at: Math.floor(scrub.at / 1000)
        last: Math.max(1, Math.floor(scrub.length / 1000))
        dotted: false
        wrong: false
        inHand: scrub.activeFocus
        onTouched: place => scrub.picked(place * 1000)
        onLifted: scrub.forceActiveFocus(Qt.MouseFocusReason)
    }
}
