// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The sheet that is drawn on, with corner marks, and its tools. Every stroke is kept by itself.
ColumnLayout {
    id: frame

    required property InterviewPage page
    required property string path
    required property string name // for readers: the question
    required property string value
    required property bool asked // there is no answer yet
    required property bool refused
    property bool below: false // over a picture that stays
    property bool photo: false // nothing is drawn, but what could show who somebody is can be blurred
    property bool fixed: false // only looked at

    readonly property real highest: Math.max(Theme.dp(240), Theme.windowHeight * 0.5)
    readonly property real edge: 2 * Theme.space8 // around the sheet, for the corners
    readonly property bool gone: frame.asked || frame.refused

    spacing: Theme.space12
    // Taken back elsewhere: "I prefer not to say".
    onGoneChanged: {
        if (frame.gone && !pad.empty)
            pad.forget();
    }
    Component.onCompleted: {
        if (frame.value !== "")
            pad.source = "answer:" + frame.value;
    }

    // Anew, with another picture.
    function begin(picture: string) {
        pad.forget();
        pad.source = "";
        pad.source = "answer:" + picture;
    }

    Item {
        Layout.fillWidth: true
        Layout.maximumWidth: (frame.highest - frame.edge) / pad.ratio + frame.edge
        Layout.preferredHeight: Math.min(frame.highest, (frame.width - frame.edge) * pad.ratio + frame.edge)

        DrawingPad {
            id: pad
            anchors.fill: parent
            anchors.margins: frame.edge / 2
            page: frame.page
            path: frame.path
            below: frame.below
            tool: frame.photo ? DrawingPad.Tool.Smudge : DrawingPad.Tool.Pen
            Accessible.role: Accessible.Canvas
            Accessible.name: frame.name
            Accessible.description: pad.penDown ? qsTr("The pen is down. Space lifts it.") : qsTr("Draw with a finger. Or move with the arrows: Space puts the pen down.")
            Accessible.focusable: true

            FocusRing {
                shown: pad.byKeys
            }
        }
        CornerMarks {
            anchors.fill: parent
        }
    }
    Words {
        Layout.fillWidth: true
        visible: frame.photo && !frame.fixed
        text: qsTr("Rub over what could show who or where it is. It is blurred for good.")
        size: Theme.small
        color: Theme.inkSoft
    }
    FlexRow {
        Layout.fillWidth: true
        visible: !frame.fixed

        TileRow {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.large ? -1 : Theme.dp(400)
            visible: !frame.photo
            stacked: Theme.large

            ChoiceTile {
                text: qsTr("Pen")
                chosen: pad.tool === DrawingPad.Tool.Pen
                onClicked: pad.tool = DrawingPad.Tool.Pen
            }
            ChoiceTile {
                text: qsTr("Eraser")
                chosen: pad.tool === DrawingPad.Tool.Eraser
                onClicked: pad.tool = DrawingPad.Tool.Eraser
            }
        }
        RowLayout {
            Layout.fillWidth: false
            spacing: Theme.space12

            IconButton {
                text: qsTr("Thinner")
                symbol: "minus"
                outlined: true
                onClicked: pad.breadth = Math.max(1, pad.breadth - 1)
            }
            Item {
                Layout.preferredWidth: Theme.dp(36)
                Layout.preferredHeight: Theme.dp(36)

                // How broad it draws.
                Rectangle {
                    anchors.centerIn: parent
                    width: Theme.dp([6, 14, 28][pad.breadth - 1])
                    height: width
                    radius: width / 2
                    color: Theme.ink
                }
            }
            IconButton {
                text: qsTr("Thicker")
                symbol: "plus"
                outlined: true
                onClicked: pad.breadth = Math.min(3, pad.breadth + 1)
            }
        }
    }
    FlexRow {
        stacked: Theme.large
        visible: !frame.fixed

        PlainButton {
            text: qsTr("Undo")
            symbol: "undo"
            onClicked: pad.undo()
        }
        PlainButton {
            visible: !frame.photo
            text: qsTr("Clear the sheet")
            symbol: "trash"
            onClicked: pad.clear()
        }
    }
}
