// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Step { Asking, Working, Done }
    enum Flaw { None, Wrong, TooShort, NotTheSame }
    property int step: PassphrasePage.Step.Asking
    property int flaw: PassphrasePage.Flaw.None
    property bool asksForOld: true
    property bool seen
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function change(old: SecretField, fresh: SecretField, again: SecretField) { told("change"); }
    function back() { told("back"); }
    function mend() { flaw = PassphrasePage.Flaw.None; }
}
