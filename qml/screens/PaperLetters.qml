// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What is to be copied onto paper: the letters in their groups, from left to right in every language, and
// the same for a reader.
Rectangle {
    id: paper

    required property string code
    required property var groups

    readonly property bool beside: Theme.wide && !Theme.huge
    readonly property real inset: Theme.dp(Theme.compact ? 20 : 32)

    implicitHeight: content.implicitHeight + 2 * paper.inset
    radius: Theme.radius
    color: Theme.page
    border.width: Theme.hairline
    border.color: Theme.line
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    GridLayout {
        id: content
        anchors.fill: parent
        anchors.margins: paper.inset
        columns: paper.beside ? 2 : 1
        columnSpacing: Theme.space40
        rowSpacing: Theme.space28

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space16

            Words {
                Layout.fillWidth: true
                text: paper.groups[0] ?? ""
                size: Theme.lead
                font.weight: Theme.strong
            }
            Ruling {}
            Flow {
                Layout.fillWidth: true
                spacing: Theme.space12
                Accessible.role: Accessible.StaticText
                Accessible.name: paper.groups.join(" ")

                Repeater {
                    model: paper.groups.slice(1)

                    Words {
                        required property string modelData
                        width: Math.max(implicitWidth, Theme.lead * 3.3)
                        text: modelData
                        size: Theme.lead
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }
        QrPicture {
            Layout.alignment: paper.beside ? Qt.AlignTop : Qt.AlignHCenter
            Layout.preferredWidth: Math.min(Theme.dp(232), paper.width - 2 * paper.inset)
            Layout.preferredHeight: Layout.preferredWidth
            text: paper.code
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The same letters as a square for a reader")
        }
    }
}
