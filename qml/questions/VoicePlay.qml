// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What was recorded: played from any place, said again, deleted.
ColumnLayout {
    id: play

    required property Recorder recorder
    required property string value // the answer that names it
    required property string name // for readers: the question
    required property bool mayRecord

    property bool there: true
    property bool whole: true
    property int length: 0
    property int from: 0 // where it begins when it is played

    readonly property bool playing: play.recorder.playing === play.value
    readonly property int at: play.playing ? play.recorder.at : play.from

    signal againAsked
    signal deleteAsked

    function seek(to: int) {
        play.from = Math.max(0, Math.min(to, play.length));
        if (play.playing)
            play.recorder.play(play.value, play.from);
    }

    spacing: Theme.space16
    onValueChanged: play.recorder.look(play.value)
    Component.onCompleted: play.recorder.look(play.value)
    onPlayingChanged: {
        if (!play.playing)
            play.from = 0;
    }

    Connections {
        target: play.recorder
        function onLooked(value: string, there: bool, whole: bool, milliseconds: int) {
            if (value !== play.value)
                return;
            play.there = there;
            play.whole = whole;
            play.length = milliseconds;
        }
    }
    Banner {
        Layout.fillWidth: true
        visible: !play.there
        text: qsTr("This recording was deleted.")
    }
    Banner {
        Layout.fillWidth: true
        visible: play.there && !play.whole
        text: qsTr("The recording broke off. Up to there it is kept.")
    }
    RowLayout {
        Layout.fillWidth: true
        visible: play.there
        spacing: Theme.space16

        PlainButton {
            text: play.playing ? qsTr("Stop") : qsTr("Play")
            symbol: play.playing ? "stop" : "play"
            onClicked: play.playing ? play.recorder.stop() : play.recorder.play(play.value, play.from)
        }
        IconButton {
            text: qsTr("Back 5 seconds")
            symbol: "back-5"
            onClicked: play.seek(play.at - 5000)
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("%1 of %2").arg(Theme.minutes(play.at)).arg(Theme.minutes(play.length))
            color: Theme.inkSoft
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    VoiceLine {
        Layout.fillWidth: true
        visible: play.there && play.length >= 2000
        name: qsTr("Place in the recording: %1").arg(play.name)
        at: Math.min(play.at, play.length)
        length: play.length
        onPicked: to => play.seek(to)
    }
    FlexRow {
        Layout.fillWidth: true

        PlainButton {
            visible: play.mayRecord
            text: qsTr("Record again")
            symbol: "redo-take"
            onClicked: play.againAsked()
        }
        PlainButton {
            text: qsTr("Delete")
            symbol: "trash"
            onClicked: play.deleteAsked()
        }
    }
}
