// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Step { Choose, Working, Paper, Try, Done, Stick }
    enum Flaw { None, Letter, Twice, Wrong }
    property int step: SecondWayPage.Step.Choose
    property int stepNumber: [0, 0, 1, 2, 3, 1][step]
    property bool shares
    property bool onStick
    property list<string> sticks: ["KINGSTON"]
    property int paper: 0
    property int paperCount: shares ? 3 : 1
    property string code: "CUADCARD1-000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFS-DNXD"
    property list<string> groups: code.split("-")
    property int flaw: SecondWayPage.Flaw.None
    property int flawField: 0
    property int flawGroup: 0
    property bool first: true
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function chooseCard() { told("card"); }
    function chooseShares() { told("shares"); }
    function chooseStick() { told("stick"); }
    function look() { told("look"); }
    function toStick(place: int) { told("stick " + place); }
    function next() { told("next"); }
    function back() { told("back"); }
    function tryCard(field: SecretField) { told("tryCard"); }
    function tryShares(one: SecretField, other: SecretField) { told("tryShares"); }
    function mend() { flaw = SecondWayPage.Flaw.None; }
    function finish() { told("finish"); }
}
