// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Phase { Reading, Ready, Sealing }
    property int phase: ReviewPage.Phase.Ready
    property ReviewListModel answers: ReviewListModel {}
    property bool stopped
    property int troubles
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function change(path: string) { told("change " + path); }
    function remove(path: string) { told("remove " + path); }
    function notYet() { told("notYet"); }
    function finish() { told("finish"); }
}
