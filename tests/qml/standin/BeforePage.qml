// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Advice { None, Good, Heard, NoWay, Minor }
    property string company
    property string heard
    property string wayOut
    property string adult
    property int advice
    property bool mayStart: true
    property bool ageMissing
    property var calls: []
    function start() { calls = calls.concat(["start"]); }
    function anotherDay() { calls = calls.concat(["anotherDay"]); }
}
