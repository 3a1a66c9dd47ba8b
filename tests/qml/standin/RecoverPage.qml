// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Step { Papers, Passphrase, Working }
    enum Flaw { None, Letter, Twice, Wrong, TooShort, NotTheSame }
    property int step: RecoverPage.Step.Papers
    property int flaw: RecoverPage.Flaw.None
    property int flawField: 0
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function takePapers(one: SecretField, other: SecretField) { told("papers"); }
    function usePassphrase(first: SecretField, again: SecretField) { told("passphrase"); }
    function back() { told("back"); }
    function mend() { flaw = RecoverPage.Flaw.None; }
}
