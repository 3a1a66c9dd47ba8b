// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cuaderno.Theme

// A page of the notebook: paper, one margin rule at the start side, a bar above, a foot below. What is
// between them scrolls as one, and what the keyboard reaches comes into view.
FocusScope {
    id: page

    default property alias content: column.data
    property alias bar: barSlot.data
    property alias foot: footSlot.data
    property alias tools: toolSlot.data // at the foot of the margin; in a line under the bar on phones
    property alias flick: flick
    property alias body: bodySlot.data // in place of the content: a list with its own scrolling
    property real topSpace: Theme.top
    property real columnWidth: Math.min(Theme.measure, page.room)
    property bool ruled: true
    property bool footLine: true
    property string number // stands in the line under the bar where there is no margin

    readonly property real start: Theme.marginWidth + Theme.gutter // where words begin
    readonly property real room: Math.min(page.width - page.start - Theme.gutter, Theme.dp(1144)) // of bar and foot
    readonly property var input: Qt.inputMethod // var: qmllint 6.4 knows it as a plain QObject
    readonly property int keyboard: page.input.visible ? page.input.keyboardRectangle.height : 0
    readonly property bool footScrolls: Theme.cramped && !bodySlot.visible
    readonly property bool inline: Theme.marginWidth === 0 // no margin: its things stand in a line

    // The page slides in a little: something new lies here.
    function turn() {
        flick.contentY = 0;
        if (Theme.calm > 0)
            slide.restart();
    }

    function holds(item: Item): bool {
        return item !== null && (item === column || page.holds(item.parent));
    }

    function reveal(item: Item) {
        const top = item.mapToItem(flick.contentItem, 0, 0).y;
        const room = page.keyboard > 0 ? flick.height / 3 : Theme.space24;
        const wanted = Math.min(top - room, Math.max(flick.contentY, top + item.height + Theme.space24 - flick.height));
        flick.contentY = Math.max(0, Math.min(wanted, flick.contentHeight - flick.height));
    }

    onActiveFocusChanged: revealFocus()
    Keys.onUpPressed: flick.flick(0, Theme.dp(900))
    Keys.onDownPressed: flick.flick(0, -Theme.dp(900))

    function revealFocus() {
        const item = page.Window.activeFocusItem;
        if (item && page.holds(item) && item.height < flick.height)
            page.reveal(item);
    }

    Connections {
        target: page.Window.window
        function onActiveFocusItemChanged() {
            page.revealFocus();
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.paper
        Accessible.ignored: true
    }
    PageMargin {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: !page.inline
        ruled: page.ruled
        stampAt: barSlot.y + barSlot.height / 2
    }
    ColumnLayout {
        id: frame
        anchors.fill: parent
        anchors.bottomMargin: page.keyboard
        spacing: 0

        ColumnLayout {
            id: barSlot
            Layout.leftMargin: page.start
            Layout.topMargin: Theme.dp(Theme.low ? 12 : 20)
            Layout.preferredWidth: page.room
            Layout.maximumWidth: page.room
            Layout.minimumHeight: barSlot.children.length > 0 ? Theme.touch : 0
            Layout.fillHeight: false
            spacing: 0
        }
        RowLayout {
            Layout.leftMargin: page.start
            Layout.topMargin: Theme.space4
            Layout.fillHeight: false
            Layout.preferredWidth: page.room
            Layout.maximumWidth: page.room
            visible: page.inline && (Theme.stamp !== "" || page.number !== "" || toolSlot.children.length > 0)
            spacing: Theme.space12

            Voice {
                visible: page.number !== ""
                text: page.number
                size: Theme.lead
                color: Theme.inkSoft
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                text: Theme.stamp
                size: Theme.small
                color: Theme.inkSoft
            }
            Item {
                id: toolLine
                implicitWidth: page.inline ? toolSlot.implicitWidth : 0
                implicitHeight: page.inline ? toolSlot.implicitHeight : 0
            }
        }
        Item {
            id: bodySlot
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: children.length > 0
        }
        Flickable {
            id: flick
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !bodySlot.visible
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentHeight: column.y + column.implicitHeight + Theme.space24
            interactive: contentHeight > height
            onHeightChanged: page.revealFocus()
            T.ScrollBar.vertical: PageScroll {}

            ColumnLayout {
                id: column
                anchors.left: parent.left
                anchors.leftMargin: page.start
                y: page.topSpace
                width: page.columnWidth
                spacing: 0
                transform: Translate {
                    id: shift
                }
            }
        }
        Ruling {
            Layout.leftMargin: page.start
            Layout.preferredWidth: page.room
            Layout.maximumWidth: page.room
            visible: footSlot.visible && page.footLine && !page.footScrolls
        }
        ColumnLayout {
            id: footSlot
            parent: page.footScrolls ? column : frame
            Layout.leftMargin: page.footScrolls ? 0 : page.start
            Layout.topMargin: Theme.dp(Theme.low ? 8 : 16)
            Layout.bottomMargin: Theme.dp(Theme.low ? 8 : 20)
            Layout.preferredWidth: page.footScrolls ? page.columnWidth : page.room
            Layout.maximumWidth: page.footScrolls ? page.columnWidth : page.room
            Layout.fillHeight: false
            visible: footSlot.children.length > 0
            spacing: 0
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: Theme.marginWidth
        height: toolSlot.height + Theme.space40
        visible: !page.inline && toolSlot.height > 0 // numbers that scroll by go under the tools
        color: Theme.paper
    }
    GridLayout {
        id: toolSlot
        parent: page.inline ? toolLine : page
        anchors.left: parent.left
        anchors.leftMargin: page.inline ? 0 : (Theme.marginWidth - implicitWidth) / 2
        anchors.bottom: parent.bottom
        anchors.bottomMargin: page.inline ? 0 : Theme.dp(28)
        columns: page.inline ? 9 : 1
        columnSpacing: Theme.space8
        rowSpacing: Theme.space12
    }
    PageSlide {
        id: slide
        page: flick.contentItem
        shift: shift
    }
}
