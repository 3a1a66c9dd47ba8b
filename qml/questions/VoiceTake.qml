// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A recording that runs: that it does, how long, how loud; Pause and Finish.
Rectangle {
    id: take

    required property Recorder recorder

    readonly property bool running: take.recorder.take === Recorder.Take.Recording

    implicitHeight: column.implicitHeight + 2 * Theme.space20
    radius: Theme.radius
    color: Theme.page
    border.width: Theme.dp(2)
    border.color: take.running ? Theme.danger : Theme.line

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.space20
        spacing: Theme.space16

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space12

            Rectangle {
                Layout.preferredWidth: Theme.dp(12)
                Layout.preferredHeight: Theme.dp(12)
                radius: width / 2
                color: take.running ? Theme.danger : Theme.clear
                border.width: Theme.dp(2)
                border.color: take.running ? Theme.danger : Theme.inkSoft
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                text: take.running ? qsTr("Recording") : qsTr("Paused. Nothing is recorded.")
                color: take.running ? Theme.danger : Theme.ink
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Words {
                text: Theme.minutes(take.recorder.milliseconds)
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        LevelStrokes {
            Layout.fillWidth: true
            levels: take.recorder.levels
            quiet: !take.running
        }
        FlexRow {
            Layout.fillWidth: true

            PrimaryButton {
                text: qsTr("Finish")
                forward: false
                onClicked: take.recorder.finish()
            }
            PlainButton {
                text: take.running ? qsTr("Pause the recording") : qsTr("Go on recording")
                symbol: take.running ? "pause" : "microphone"
                onClicked: take.running ? take.recorder.wait() : take.recorder.goOn()
            }
        }
    }
}
