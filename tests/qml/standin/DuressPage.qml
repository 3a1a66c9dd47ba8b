// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Step { Reading, Asking, Working, On }
    enum Flaw { None, Wrong, TooShort, NotTheSame, Taken }
    property int step: DuressPage.Step.Reading
    property int flaw: DuressPage.Flaw.None
    property bool asksForOld: true
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function next() { step = DuressPage.Step.Asking; }
    function turnOn(old: SecretField, words: SecretField, again: SecretField) { told("on"); }
    function turnOff() { told("off"); }
    function back() { told("back"); }
    function mend() { flaw = DuressPage.Flaw.None; }
}
