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

// The answers back, to change or to take away; then sealing.
SessionScreen {
    id: screen

    required property ReviewPage page

    readonly property bool sealing: screen.page.phase === ReviewPage.Phase.Sealing

    section: qsTr("At the end")
    listed: false
    pausable: !screen.sealing
    onEscaped: screen.pauseAsked()

    foot: TurnBar {
        visible: !screen.sealing
        backText: qsTr("Not yet")
        next: qsTr("Finish and seal")
        nextSymbol: "sealed"
        forward: false
        onBack: screen.page.notYet()
        onWent: screen.page.finish()
    }
    body: ListView {
        id: list
        anchors.fill: parent
        visible: !screen.sealing
        model: screen.page.answers
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        cacheBuffer: Theme.dp(2000)
        T.ScrollBar.vertical: PageScroll {}
        onCountChanged: positionViewAtBeginning()
        onHeightChanged: positionViewAtBeginning()
        Component.onCompleted: positionViewAtBeginning()
        header: ReviewHead {
            x: screen.LayoutMirroring.enabled ? list.width - screen.start - width : screen.start
            width: screen.columnWidth
            page: screen.page
            trouble: screen.trouble
        }
        footer: Words {
            x: screen.LayoutMirroring.enabled ? list.width - screen.start - width : screen.start
            width: screen.columnWidth
            topPadding: Theme.space24
            bottomPadding: Theme.space24
            text: screen.page.stopped ? qsTr("It counts as it is. After this, the notebook seals it. It cannot be opened here again.") : qsTr("After this, the notebook seals it. It cannot be opened here again.")
            color: Theme.inkSoft
        }
        section.property: "section"
        section.delegate: SmallHead {
            required property string section
            width: list.width
            leftPadding: LayoutMirroring.enabled ? Theme.gutter : screen.start
            rightPadding: LayoutMirroring.enabled ? screen.start : Theme.gutter
            topPadding: Theme.space28
            text: section
        }
        delegate: ReviewRow {
            required property string path
            width: list.width
            start: screen.start
            columnWidth: screen.columnWidth
            onChangeAsked: screen.page.change(path)
            onRemoveAsked: screen.page.remove(path)
        }
    }

    ColumnLayout {
        parent: screen
        anchors.left: parent.left
        anchors.leftMargin: screen.start
        anchors.verticalCenter: parent.verticalCenter
        width: screen.columnWidth
        visible: screen.sealing
        spacing: Theme.space12

        Voice {
            Layout.fillWidth: true
            text: qsTr("Sealing")
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("It takes a moment.")
            color: Theme.inkSoft
        }
    }
}
