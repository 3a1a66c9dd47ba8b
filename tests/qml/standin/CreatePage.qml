// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Step { Begin, Name, Title, Passphrase, Ready, Working }
    enum Strength { None, TooShort, Good, Strong }
    property int step: CreatePage.Step.Begin
    property int stepNumber: step
    property int stepCount: 5
    property string name
    property string title
    property string suggestion: "river button seven lamp goat"
    property int strength
    property bool titleMissing
    property bool tooShort
    property bool notTheSame
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function startProject() { told("startProject"); }
    function lookAround() { told("lookAround"); }
    function next() { told("next"); }
    function back() { told("back"); }
    function otherWords() { told("otherWords"); }
    function measure(field: SecretField) { told("measure"); }
    function usePassphrase(first: SecretField, again: SecretField) { told("usePassphrase"); }
    function create() { told("create"); }
}
