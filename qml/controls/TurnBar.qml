// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// The foot of a page: back at the start, an aside in the middle, on at the end. Where the words do not
// fit side by side, on has a line of its own.
ColumnLayout {
    id: bar

    property string backText: qsTr("Back")
    property string aside // "" where there is none
    property string next: qsTr("Next")
    property string nextSymbol
    property bool forward: true
    property bool onward: true // false: only Back
    property bool plain: false // on is as quiet as the rest: nothing is pressed on anyone
    property alias backButton: backward

    readonly property real wanted: (backward.visible ? backward.implicitWidth : 0) + (skip.visible ? skip.implicitWidth : 0) + (bar.plain ? quietly : onwards).implicitWidth + 3 * Theme.space8
    // Told a moment later: moved while the page is being laid out, the button would begin that anew, without
    // an end (a window that is turned or made wider).
    property bool fits: true

    signal back
    signal skipped
    signal went

    Layout.fillWidth: true
    spacing: Theme.space8

    onWidthChanged: later.restart()
    onWantedChanged: later.restart()
    Component.onCompleted: bar.settle()

    function settle() {
        bar.fits = bar.wanted <= bar.width || !bar.onward || bar.width === 0;
    }

    Timer {
        id: later
        interval: 0
        onTriggered: bar.settle()
    }
    RowLayout {
        id: together
        spacing: Theme.space8

        QuietButton {
            id: backward
            Layout.leftMargin: -Theme.space12
            visible: bar.backText !== ""
            text: bar.backText
            symbol: "arrow-back"
            directional: true
            tone: Theme.ink
            onClicked: bar.back()
        }
        Item {
            Layout.fillWidth: true
        }
        QuietButton {
            id: skip
            visible: bar.aside !== ""
            text: bar.aside
            tone: Theme.ink
            onClicked: bar.skipped()
        }
        PrimaryButton {
            id: onwards
            parent: bar.fits ? together : bar
            Layout.fillWidth: true
            Layout.maximumWidth: bar.fits ? implicitWidth : -1
            visible: bar.onward && !bar.plain
            text: bar.next
            symbol: bar.nextSymbol
            forward: bar.forward
            onClicked: bar.went()
        }
        PlainButton {
            id: quietly
            parent: bar.fits ? together : bar
            Layout.fillWidth: true
            Layout.maximumWidth: bar.fits ? implicitWidth : -1
            visible: bar.onward && bar.plain
            least: Theme.reach
            text: bar.next
            forward: bar.forward
            onClicked: bar.went()
        }
    }
}
