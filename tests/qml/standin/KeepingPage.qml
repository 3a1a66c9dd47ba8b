// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Health { Unknown, Looking, Whole, Damaged }
    property bool here: true
    property int tries: 10
    property bool wipes
    property string pin: "off"
    property string practice: "off"
    property int health: KeepingPage.Health.Unknown
    property list<string> findings
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function setWipes(on: bool) { wipes = on; }
    function lookAtAll() { told("look"); }
}
