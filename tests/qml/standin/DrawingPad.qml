// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Rectangle {
    id: pad

    enum Tool { Pen, Eraser, Smudge }
    property InterviewPage page
    property string path
    property string source
    property bool below
    property int tool: DrawingPad.Tool.Pen
    property int breadth: 2
    property bool canUndo
    property bool empty: pad.source === ""
    property bool penDown
    property bool byKeys
    readonly property real ratio: 0.75

    signal drawn

    function undo() { pad.page.told("undo", pad.path); }
    function clear() { pad.page.told("clear", pad.path); }
    function forget() { pad.page.told("forget", pad.path); }

    activeFocusOnTab: true
    color: "#ffffff"

    Rectangle {
        visible: pad.source !== ""
        x: parent.width / 4
        y: parent.height / 3
        width: parent.width / 2
        height: parent.height / 3
        radius: height / 2
        color: pad.below ? "#7fa7b8" : "#ffffff"
        border.color: "#000000"
        border.width: 4
    }
}
