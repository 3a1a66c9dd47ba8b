// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Cuaderno.Theme

// The word of an icon, for the mouse and a long press. Readers have the name already.
T.ToolTip {
    id: hint

    required property bool shown

    visible: hint.shown
    delay: 500
    timeout: -1
    x: parent ? (parent.width - implicitWidth) / 2 : 0
    y: parent ? parent.height + Theme.space4 : 0
    margins: Theme.space8
    padding: Theme.space8
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    implicitWidth: contentItem.implicitWidth + 2 * Theme.space12
    implicitHeight: contentItem.implicitHeight + 2 * Theme.space8
    closePolicy: T.Popup.NoAutoClose
    background: Rectangle {
        radius: Theme.radius
        color: Theme.ink
    }
    contentItem: Words {
        text: hint.text
        size: Theme.small
        color: Theme.paper
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
