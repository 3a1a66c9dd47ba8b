// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A list of Qt 6.4 cannot make a bound header, so the ids below are reached without it.
// qmllint disable unqualified

// All questions, to go to one of them. No totals, no percent.
Sheet {
    id: sheet

    required property InterviewPage page

    side: true
    title: qsTr("All questions")
    onAboutToShow: sheet.page.jumpList.filter = ""
    onOpened: list.positionViewAtIndex(Math.max(0, sheet.page.jumpList.hereRow), ListView.Center)

    body: ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space12

        WritingField {
            Layout.fillWidth: true
            name: qsTr("Find a question")
            placeholder: qsTr("Find a question")
            value: sheet.page.jumpList.filter
            onTyped: text => sheet.page.jumpList.filter = text
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: sheet.page.jumpList
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            activeFocusOnTab: true
            T.ScrollBar.vertical: PageScroll {}
            section.property: "section"
            section.delegate: SmallHead {
                required property string section
                width: list.width
                topPadding: Theme.space20
                bottomPadding: Theme.space4
                text: section
            }
            delegate: JumpRow {
                required property string path
                width: list.width
                activeFocusOnTab: false
                focus: ListView.isCurrentItem
                onClicked: sheet.page.jump(path)
            }
        }
        QuietButton {
            Layout.leftMargin: -Theme.space12
            Layout.fillWidth: true
            visible: sheet.page.jumpList.firstOpen !== ""
            text: qsTr("First one not yet answered")
            symbol: "arrow-next"
            directional: true
            onClicked: sheet.page.jump(sheet.page.jumpList.firstOpen)
        }
    }
}
