// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// A circle that breathes, six seconds in and six out, and lines to hold on to, one at a time by tap.
ColumnLayout {
    id: calm

    property int place: 0
    property bool held: Theme.still // the circle stands still

    readonly property list<string> lines: [qsTr("Breathe in … and out."), qsTr("You are here now."), qsTr("Put both feet on the floor."), qsTr("Name five things you can see.")]

    signal finished

    spacing: Theme.space28

    Item {
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: Theme.dp(280)
        implicitHeight: Theme.dp(280)
        Accessible.ignored: true

        Rectangle {
            id: circle
            anchors.centerIn: parent
            width: Theme.dp(280)
            height: width
            radius: width / 2
            scale: 0.55
            color: Theme.accentWash
            border.width: Theme.stroke
            border.color: Theme.accent
        }
        SequentialAnimation {
            running: calm.visible && !calm.held
            loops: Animation.Infinite

            NumberAnimation {
                target: circle
                property: "scale"
                to: 1
                duration: 6000
                easing.type: Easing.InOutSine
            }
            NumberAnimation {
                target: circle
                property: "scale"
                to: 0.55
                duration: 6000
                easing.type: Easing.InOutSine
            }
        }
    }
    Voice {
        Layout.fillWidth: true
        text: calm.lines[calm.place]
        horizontalAlignment: Text.AlignHCenter
        focus: true
    }
    FlexRow {
        Layout.alignment: Qt.AlignHCenter

        PlainButton {
            visible: calm.place + 1 < calm.lines.length
            text: qsTr("One more line")
            onClicked: calm.place += 1
        }
        QuietButton {
            text: calm.held ? qsTr("Let it breathe") : qsTr("Hold it still")
            onClicked: calm.held = !calm.held
        }
    }
    QuietButton {
        Layout.leftMargin: -Theme.space12
        Layout.maximumWidth: calm.width
        text: qsTr("Back to the pause")
        symbol: "arrow-back"
        directional: true
        tone: Theme.ink
        onClicked: calm.finished()
    }
}
