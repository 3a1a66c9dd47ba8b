// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// One line of an order: its place, its words, and the ways up and down.
RowLayout {
    id: line

    property int place: 0
    property bool last: false
    property string text
    property string meaning // the other language, small

    signal takenBack
    signal moved(by: int)

    function focusLine() {
        words.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space8
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
        event.accepted = by !== 0 && (event.modifiers & Qt.AltModifier);
        if (event.accepted)
            line.moved(by);
    }

    Voice {
        Layout.minimumWidth: Theme.space40
        text: Theme.number(line.place + 1)
        size: Theme.lead
        color: Theme.inkSoft
        Accessible.ignored: true
    }
    ListRow {
        id: words
        Layout.fillWidth: true
        text: line.text
        detail: line.meaning
        strong: false
        Accessible.name: qsTr("%1. %2").arg(Theme.number(line.place + 1)).arg(line.text)
        Accessible.description: qsTr("A tap takes it back.")
        onClicked: line.takenBack()
    }
    // Where there is no way on there is no button, and the others stay in their columns.
    Item {
        implicitWidth: up.implicitWidth
        implicitHeight: up.implicitHeight

        IconButton {
            id: up
            visible: line.place > 0
            text: qsTr("Move up: %1").arg(line.text)
            symbol: "chevron-up"
            onClicked: line.moved(-1)
        }
    }
    Item {
        implicitWidth: down.implicitWidth
        implicitHeight: down.implicitHeight

        IconButton {
            id: down
            visible: !line.last
            text: qsTr("Move down: %1").arg(line.text)
            symbol: "chevron-down"
            onClicked: line.moved(1)
        }
    }
}
