// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    id: page

    enum Kind { None, Questions, Repeat, ContentNote }

    property int kind: InterviewPage.Kind.Questions
    property QuestionListModel questions: QuestionListModel {}
    property RepeatListModel repeats: RepeatListModel {}
    property string repeatTitle
    property bool canAdd: true
    property bool canRemove: true
    property string contentNote
    property string section
    property string part
    property int number
    property SectionListModel sections: SectionListModel {}
    property int sectionNumber: 3
    property int sectionCount: 7
    property JumpListModel jumpList: JumpListModel {}
    property bool answered
    property bool unsaved
    property string language: "en"
    property string languageName: "English"
    property bool rightToLeft
    readonly property AskedWords words: AskedWords {}
    property Recorder recorder: Recorder {}
    property Pictures pictures: Pictures {}
    property PromptPlayer player: PromptPlayer {}
    property FileShelf shelf: FileShelf {}
    property LanguageListModel languages: LanguageListModel {}
    property var calls: [] // what was asked of it, for tests

    signal turned
    signal attention(path: string)

    function told(...words) {
        page.calls = page.calls.concat([words.join(" ")]);
    }
    function answer(path: string, value: string) { told("answer", path, value); }
    function choose(path: string, choice: string) { told("choose", path, choice); }
    function moveRanked(path: string, choice: string, by: int) { told("moveRanked", path, choice, by); }
    function keepFile(path: string, row: int) { told("keepFile", path, row); }
    function isPicture(value: string): bool { return /\.(png|jpg)$/.test(value); }
    function isSound(value: string): bool { return /\.(wav|ogg)$/.test(value); }
    function typing(path: string, text: string) { told("typing", path, text); }
    function finishTyping(path: string) { told("finishTyping", path); }
    function dontKnow(path: string) { told("dontKnow", path); }
    function preferNot(path: string) { told("preferNot", path); }
    function clearAnswer(path: string) { told("clearAnswer", path); }
    function keepAnyway(path: string) { told("keepAnyway", path); }
    function tryAgain() { told("tryAgain"); }
    function addRepeat() { told("addRepeat"); }
    function openRepeat(path: string) { told("openRepeat", path); }
    function removeRepeat(path: string) { told("removeRepeat", path); }
    function next() { told("next"); }
    function back() { told("back"); }
    function skip() { told("skip"); }
    function skipPart() { told("skipPart"); }
    function jump(path: string) { told("jump", path); }
    function readJumpList() { told("readJumpList"); }
    function setLanguage(code: string) { told("setLanguage", code); }
    function firstOpen(): string { return questions.count > 0 ? questions.get(0).path : ""; }
    function pause() { told("pause"); }
}
