// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cuaderno.Theme

// A piece of page laid over the page: for what cannot be undone, or what needs a few more controls.
// Esc and a tap beside it are the safe way: it closes and nothing has happened.
T.Popup {
    id: sheet

    required property string title
    default property alias content: column.data
    property alias foot: footSlot.data
    property alias body: bodySlot.data // in place of the content: a list with its own scrolling
    property bool side: false // from the end side, as high as the window

    readonly property real wanted: topPadding + bottomPadding + heading.implicitHeight + column.implicitHeight + footSlot.implicitHeight + 2 * Theme.space24
    readonly property real cap: parent ? parent.height - (sheet.side ? 0 : Theme.space24) : 0
    readonly property bool bottom: Theme.compact && !sheet.side

    // Not a binding: the words wrap anew while the sheet takes its height, and that may change it once more.
    function settle() {
        sheet.implicitHeight = sheet.side ? sheet.cap : Math.min(sheet.cap, sheet.wanted);
    }

    onWantedChanged: sheet.settle()
    onCapChanged: sheet.settle()

    parent: T.Overlay.overlay
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    width: parent ? Math.min(parent.width, sheet.side ? Theme.dp(Theme.compact ? 600 : Theme.large ? 560 : 420) : sheet.bottom ? parent.width : Theme.dp(560)) : 0
    x: parent ? (sheet.side ? (sheet.mirrored ? 0 : parent.width - width) : (parent.width - width) / 2) : 0
    y: parent ? (sheet.side ? 0 : sheet.bottom ? parent.height - height : (parent.height - height) / 2) : 0
    padding: Theme.dp(Theme.compact ? 20 : 32)
    onOpened: if (!footSlot.activeFocus)
        heading.forceActiveFocus(Qt.PopupFocusReason)

    T.Overlay.modal: Rectangle {
        color: Theme.shade
    }
    background: Rectangle {
        radius: sheet.side ? 0 : Theme.radiusSheet
        color: Theme.page
        border.width: Theme.stroke
        border.color: Theme.edge

        Rectangle {
            anchors.bottom: parent.bottom
            visible: sheet.bottom
            width: parent.width
            height: Theme.radiusSheet
            color: Theme.page
        }
    }

    FocusScope {
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.space24

            Voice {
                id: heading
                Layout.fillWidth: true
                text: sheet.title
                size: Theme.lead
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
                clip: contentHeight > height
                contentHeight: column.implicitHeight
                boundsBehavior: Flickable.StopAtBounds
                interactive: contentHeight > height
                T.ScrollBar.vertical: PageScroll {}

                ColumnLayout {
                    id: column
                    width: flick.width
                    spacing: Theme.space12
                }
            }
            GridLayout {
                id: footSlot
                Layout.fillWidth: true
                visible: children.length > 0
                columns: Theme.compact || Theme.large ? 1 : 2
                columnSpacing: Theme.space12
                rowSpacing: Theme.space12
            }
        }
    }
}
