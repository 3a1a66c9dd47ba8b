// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// What was just done and can be undone. Nothing that matters is said only here.
Rectangle {
    id: toast

    property string text
    property string action: qsTr("Undo")

    readonly property bool held: undo.activeFocus || undo.down || undo.hovered

    signal undone
    signal passed // its time is over

    function show(words: string) {
        toast.text = words;
        time.restart();
    }

    function hide() {
        time.stop();
        toast.text = "";
    }

    visible: toast.text !== ""
    implicitWidth: row.implicitWidth + Theme.space32
    implicitHeight: Math.max(Theme.button, row.implicitHeight + Theme.space8)
    radius: Theme.radius
    color: Theme.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: toast.text
    onHeldChanged: if (held)
        time.stop();
    else if (visible)
        time.restart()

    Timer {
        id: time
        interval: 10000
        onTriggered: {
            toast.hide();
            toast.passed();
        }
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.space20
        anchors.rightMargin: Theme.space8
        spacing: Theme.space20

        Words {
            Layout.fillWidth: true
            text: toast.text
            color: Theme.paper
            Accessible.ignored: true
        }
        QuietButton {
            id: undo
            visible: toast.action !== ""
            text: toast.action
            symbol: "undo"
            directional: true
            tone: Theme.paper
            onClicked: {
                toast.hide();
                toast.undone();
            }
        }
    }
}
