// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Step { AboutUs, Lines, FullText, Understanding, Unclear, Use, HowSaid, NotToday }
    property int step
    property ConsentLineModel lines: ConsentLineModel {}
    property string question
    property string explanation
    property list<string> aboutUs: ["This is free."]
    property string always: "You can change this at any time. Your pay stays the same."
    property string icon: "microphone"
    property ChoiceListModel choices: ChoiceListModel {}
    property int part: 1
    property int parts: 1
    property bool unclear
    property string partAgain
    property bool choiceMissing
    property string unsaid
    property string fullText
    property string language: "en"
    property string languageName: "English"
    property bool rightToLeft
    property LanguageListModel languages: LanguageListModel {}
    property bool draft
    property bool again
    property bool working
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function setLanguage(code: string) { told("language " + code); }
    function say(line: string, said: bool) { told("say " + line + " " + said); }
    function sayAll() { told("sayAll"); }
    function readItAll() { told("readItAll"); }
    function backToTheShortOne() { told("short"); }
    function choose(value: string) { told("choose " + value); }
    function next() { told("next"); }
    function back() { told("back"); }
    function hearAgain() { told("hearAgain"); }
    function stopHere() { told("stopHere"); }
    function done() { told("done"); }
}
