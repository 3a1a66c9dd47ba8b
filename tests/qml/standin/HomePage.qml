// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property int week: 47
    property SessionListModel toGoOn: SessionListModel {}
    property SessionListModel done: SessionListModel {}
    property InstrumentListModel instruments: InstrumentListModel {}
    property int keptAnswers: -1
    property string keptCode
    property string keptAt: "14:32"
    property string notice
    property bool secondWayMissing
    property int deletedRecordings
    property int deletedPictures
    property int deletedTalks
    property string doubtfulDate
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function startInterview() { told("start"); }
    function makeSecondWay() { told("secondWay"); }
    function choose(instrument: string) { told("choose " + instrument); }
    function goOn(session: string) { told("goOn " + session); }
    function seeWhatWasKept() { told("see"); }
    function dateIsRight() { told("dateIsRight"); }
}
