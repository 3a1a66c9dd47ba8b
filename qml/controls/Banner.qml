// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// Something to know, in the flow of the page: an icon, a sentence or two, at most one way on.
Rectangle {
    id: banner

    enum Tone { Note, Caution, Danger, Good }

    required property string text
    property int tone: Banner.Tone.Note
    property string action // the words of the way on

    readonly property color front: [Theme.accent, Theme.caution, Theme.danger, Theme.good][banner.tone]

    signal acted

    // A layout of Qt 6.4 does not always hear that a sentence got a second line, and hears itself where its
    // height is bound to that of the sentence.
    function grow() {
        banner.implicitHeight = Math.max(row.implicitHeight, sentence.contentHeight) + 2 * Theme.space12;
    }

    Component.onCompleted: banner.grow()
    implicitWidth: Theme.dp(320)
    radius: Theme.radius
    color: [Theme.accentWash, Theme.cautionWash, Theme.dangerWash, Theme.goodWash][banner.tone]
    Accessible.role: Accessible.AlertMessage
    Accessible.name: banner.text

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.space20
        anchors.rightMargin: Theme.space20
        anchors.topMargin: Theme.space12
        onImplicitHeightChanged: banner.grow()
        spacing: Theme.space16

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space4 / 2
            symbol: ["note", "warning", "warning", "check"][banner.tone]
            color: banner.front
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            columns: Theme.compact || Theme.large ? 1 : 2
            columnSpacing: Theme.space12
            rowSpacing: 0

            Words {
                id: sentence
                Layout.fillWidth: true
                text: banner.text
                onContentHeightChanged: banner.grow()
                Accessible.ignored: true
            }
            QuietButton {
                Layout.leftMargin: parent.columns === 1 ? -Theme.space12 : 0
                Layout.rightMargin: -Theme.space12
                Layout.topMargin: -Theme.space8
                Layout.bottomMargin: -Theme.space8
                Layout.maximumWidth: row.width / parent.columns
                visible: banner.action !== ""
                text: banner.action
                tone: banner.front
                onClicked: banner.acted()
            }
        }
    }
}
