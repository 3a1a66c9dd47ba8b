// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// The top of every page in a session: where we are at the start, Pause in words at the end; where they do not
// fit side by side, under one another.
ColumnLayout {
    id: bar

    required property string section
    required property string place // for readers: "Section 3 of 7, Pay"
    property var sections: null // model of the pen strokes; null: none
    property string language // name of the language of the questions; "" where there is one only
    property bool listed: false // there is a list to jump in
    property bool pausable: true
    property bool recording: false // a microphone is open

    signal paused
    signal listAsked
    signal languageAsked

    readonly property real wanted: tools.implicitWidth + Theme.letters(96)
    // Told a moment later, as in TurnBar.
    property bool fits: true

    function settle() {
        bar.fits = bar.wanted <= bar.width || bar.width === 0;
    }

    Layout.fillWidth: true
    spacing: Theme.space8
    onWidthChanged: later.restart()
    onWantedChanged: later.restart()
    Component.onCompleted: bar.settle()

    Timer {
        id: later
        interval: 0
        onTriggered: bar.settle()
    }
    RowLayout {
        id: line
        spacing: Theme.space8

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            Words {
                Layout.fillWidth: true
                text: bar.section
                color: Theme.inkSoft
                maximumLineCount: 2
            }
            RowLayout {
                visible: bar.recording
                spacing: Theme.space8

                Rectangle {
                    Layout.preferredWidth: Theme.dp(10)
                    Layout.preferredHeight: Theme.dp(10)
                    radius: width / 2
                    color: Theme.danger
                    Accessible.ignored: true
                }
                Words {
                    Layout.fillWidth: true
                    text: qsTr("Recording")
                    size: Theme.small
                    color: Theme.danger
                }
            }
            SectionProgress {
                Layout.fillWidth: true
                visible: bar.sections !== null
                model: bar.sections
                name: bar.place
            }
        }
    }
    RowLayout {
        id: tools
        parent: bar.fits ? line : bar
        Layout.alignment: Qt.AlignRight
        Layout.fillWidth: false
        spacing: Theme.space8

        QuietButton {
            Layout.rightMargin: bar.listed || bar.pausable ? 0 : -Theme.space12
            visible: bar.language !== "" && !Theme.compact && !Theme.large
            text: bar.language
            symbol: "language"
            tone: Theme.ink
            Accessible.name: qsTr("Language: %1").arg(bar.language)
            onClicked: bar.languageAsked()
        }
        IconButton {
            visible: bar.language !== "" && (Theme.compact || Theme.large)
            text: qsTr("Language: %1").arg(bar.language)
            symbol: "language"
            onClicked: bar.languageAsked()
        }
        IconButton {
            visible: bar.listed
            text: qsTr("All questions")
            symbol: "list"
            directional: true
            onClicked: bar.listAsked()
        }
        PlainButton {
            visible: bar.pausable
            text: qsTr("Pause")
            symbol: "pause"
            onClicked: bar.paused()
        }
    }
}
