// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Step { Paused, Calm, Gone }
    property int step
    property bool working
    property bool hasSession: true
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function goOn() { told("goOn"); }
    function skipThisPart() { told("skip"); }
    function stopAndKeep() { told("keep"); }
    function deleteEverything() { told("delete"); }
    function calmMinute() { told("calm"); }
    function backToThePause() { told("back"); }
    function toHome() { told("home"); }
}
