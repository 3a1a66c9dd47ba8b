// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// What is written on a button: an icon and words, in the middle or at the start.
Item {
    id: face

    required property string text
    property string symbol
    property string after // an icon behind the words
    property color tone: Theme.ink
    property int weight: Font.Normal
    property bool start: false
    property bool directional: false

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    RowLayout {
        id: row
        anchors.left: face.start ? parent.left : undefined
        anchors.horizontalCenter: face.start ? undefined : parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width)
        spacing: Theme.space12

        Icon {
            visible: face.symbol !== ""
            symbol: face.symbol
            color: face.tone
            directional: face.directional
        }
        Words {
            Layout.fillWidth: true
            text: face.text
            color: face.tone
            font.weight: face.weight
            Accessible.ignored: true
        }
        Icon {
            visible: face.after !== ""
            symbol: face.after
            color: face.tone
            directional: true
        }
    }
}
