// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    id: recorder

    enum Take { None, Recording, Waiting }
    property int take: Recorder.Take.None
    property string path
    property int milliseconds: 64000
    property list<real> levels: [0.1, 0.2, 0.5, 0.7, 0.4, 0.3, 0.6, 0.8, 0.9, 0.6, 0.3, 0.1, 0, 0.2, 0.4, 0.6, 0.5, 0.7, 0.8, 0.6, 0.4, 0.5, 0.3, 0.2]
    property bool brokeOff
    property string playing
    property int at: 12000
    property bool microphone: true
    property int length: 252000
    property bool there: true
    property bool whole: true
    property var calls: []

    signal looked(value: string, there: bool, whole: bool, milliseconds: int)

    function told(...words) {
        recorder.calls = recorder.calls.concat([words.join(" ")]);
    }
    function hasMicrophone(): bool {
        return recorder.microphone;
    }
    function isRecording(value: string): bool {
        return value.endsWith(".opus");
    }
    function record(path: string) {
        told("record", path);
        recorder.path = path;
        recorder.take = Recorder.Take.Recording;
    }
    function wait() {
        told("wait");
        recorder.take = Recorder.Take.Waiting;
    }
    function goOn() {
        told("goOn");
        recorder.take = Recorder.Take.Recording;
    }
    function finish() {
        told("finish");
        recorder.take = Recorder.Take.None;
    }
    function look(value: string) {
        recorder.looked(value, recorder.there, recorder.whole, recorder.length);
    }
    function play(value: string, from: int) {
        told("play", from);
        recorder.playing = value;
    }
    function stop() {
        told("stop");
        recorder.playing = "";
    }
}
