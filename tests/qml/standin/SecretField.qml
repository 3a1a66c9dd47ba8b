// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Item {
    id: field
    property int length: 0
    property bool revealed
    property color ink
    property color caret
    property string family
    property int pixelSize
    property bool readOnly
    signal edited
    signal accepted
    Keys.onReturnPressed: accepted()
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: "•".repeat(field.length)
        color: field.ink
        font.pixelSize: field.pixelSize
    }
}
