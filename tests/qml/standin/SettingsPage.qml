// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property string language: "en"
    property string languageName: "English"
    property bool rightToLeft
    property LanguageListModel languages: LanguageListModel {}
    property string theme: "light"
    property int textScale: 100
    property bool plainLetters
    property bool noMotion: true
    property int lockAfter: 2
    property string name: ""
    property string version: "0.1.0"
    property real roomLeft: 41200
    property string secondWay: "missing"
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function largerLetters() { told("larger"); }
    function smallerLetters() { told("smaller"); }
    function usualLetters() { told("usual"); }
    function look() {}
    function close() { told("close"); }
}
