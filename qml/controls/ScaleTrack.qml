// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Cuaderno.Theme

// The line of a scale: what is drawn of it, and where a finger falls. A touch that turns out to be the page
// being scrolled sets nothing.
Item {
    id: track

    required property int at // the stop that is chosen; -1: none
    required property int last
    property bool dotted: true // each stop is drawn
    property bool wrong: false
    property bool inHand: false

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property double inset: Theme.space20
    readonly property double apart: (track.width - 2 * track.inset) / Math.max(1, track.last)

    signal touched(place: int)
    signal lifted

    function xOf(place: int): double {
        const from = track.inset + place * track.apart;
        return track.mirrored ? track.width - from : from;
    }

    function placeAt(x: double): int {
        const place = Math.round(((track.mirrored ? track.width - x : x) - track.inset) / track.apart);
        return Math.max(0, Math.min(place, track.last));
    }

    implicitHeight: Theme.reach

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        x: track.inset
        width: track.width - 2 * track.inset
        height: Theme.dp(4)
        radius: height / 2
        color: track.wrong ? Theme.danger : Theme.edge
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        visible: track.at >= 0
        x: Math.min(track.xOf(0), track.xOf(track.at))
        width: Math.abs(track.xOf(track.at) - track.xOf(0))
        height: Theme.dp(6)
        radius: height / 2
        color: Theme.accent
    }
    Repeater {
        model: track.dotted ? track.last + 1 : 0

        Rectangle {
            required property int index
            anchors.verticalCenter: parent.verticalCenter
            x: track.xOf(index) - width / 2
            width: Theme.dp(12)
            height: width
            radius: width / 2
            color: index <= track.at ? Theme.accent : Theme.page
            border.width: Theme.stroke
            border.color: index <= track.at ? Theme.accent : Theme.edge
        }
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        visible: track.at >= 0
        x: track.xOf(Math.max(0, track.at)) - width / 2
        width: Theme.dp(36)
        height: width
        radius: width / 2
        color: Theme.page
        border.width: Theme.dp(4)
        border.color: Theme.accent
    }
    FocusRing {
        shown: track.inHand
        anchors.margins: 0
    }
    MouseArea {
        id: finger
        property double down
        property bool moved: false
        anchors.fill: parent
        preventStealing: finger.moved
        onPressed: mouse => {
            finger.down = mouse.x;
            finger.moved = false;
        }
        onPositionChanged: mouse => {
            finger.moved = finger.moved || Math.abs(mouse.x - finger.down) > Theme.space12;
            if (finger.moved)
                track.touched(track.placeAt(mouse.x));
        }
        onReleased: mouse => {
            track.touched(track.placeAt(mouse.x));
            track.lifted();
        }
    }
}
