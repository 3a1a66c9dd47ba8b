// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property string code: "KITE-47-R"
    property list<string> words: ["river", "button", "seven", "lamp"]
    property string until: "2027-05"
    property var calls: []
    function theyHaveIt() { calls = calls.concat(["have"]); }
    function theyDoNotWantOne() { calls = calls.concat(["not"]); }
}
