// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Step { Reading, Asking, Working, On }
    enum Flaw { None, Wrong, TooShort, NotTheSame, Taken }
    property int step: PinPage.Step.Reading
    property int flaw: PinPage.Flaw.None
    property bool asksForOld: true
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function next() { step = PinPage.Step.Asking; }
    function turnOn(old: SecretField, pin: SecretField, again: SecretField) { told("on"); }
    function turnOff() { told("off"); }
    function back() { told("back"); }
    function mend() { flaw = PinPage.Flaw.None; }
}
