// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// Today: what to start and what to go on with. Codes, weeks and words only.
ScreenPage {
    id: screen

    required property HomePage page

    signal settingsAsked
    signal hideAsked
    signal lockAsked

    topSpace: Theme.dp(Theme.low ? 8 : 24)
    columnWidth: room
    footLine: false
    onEscaped: screen.lockAsked()
    Component.onCompleted: start.forceActiveFocus(Qt.OtherFocusReason)

    // What a line says about a talk: its state, and when.
    function detail(state: string, thisWeek: bool, week: int): string {
        const now = { running: qsTr("Begun this week"), paused: qsTr("Paused this week"), sealed: qsTr("Sealed this week"), stopped: qsTr("Stopped this week") };
        const then = { running: qsTr("Begun in week %1"), paused: qsTr("Paused in week %1"), sealed: qsTr("Sealed in week %1"), stopped: qsTr("Stopped in week %1") };
        return thisWeek ? (now[state] ?? "") : (then[state] ?? "").arg(Theme.number(week));
    }

    bar: RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        spacing: 0

        WeekNote {
            Layout.alignment: Qt.AlignTop
            week: screen.page.week
            visible: !screen.inline
        }
        Voice {
            Layout.fillWidth: true
            text: qsTr("Today")
            size: Theme.display
        }
        PlainButton {
            Layout.alignment: Qt.AlignVCenter
            text: qsTr("Hide")
            symbol: Theme.compact && Theme.huge ? "" : "cover"
            onClicked: screen.hideAsked()
        }
    }
    foot: HomeFoot {
        week: screen.page.week
        weekShown: screen.inline && !Theme.huge
        onLockAsked: screen.lockAsked()
        onSettingsAsked: screen.settingsAsked()
    }

    Banner {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.measure
        Layout.bottomMargin: Theme.space20
        visible: screen.page.notice !== ""
        tone: Banner.Tone.Caution
        text: screen.page.notice
    }
    Banner {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.measure
        Layout.bottomMargin: Theme.space20
        visible: screen.page.keptAnswers >= 0
        text: screen.page.keptAt === "" ? qsTr("The notebook closed by itself. %n answers were kept.", "", screen.page.keptAnswers) : qsTr("The notebook closed by itself (%1). %n answers were kept.", "", screen.page.keptAnswers).arg(screen.page.keptAt)
        action: qsTr("See what was kept")
        onActed: screen.page.seeWhatWasKept()
    }
    DueNotices {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.measure
        page: screen.page
    }
    Banner {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.measure
        Layout.bottomMargin: Theme.space20
        visible: screen.page.secondWayMissing
        text: qsTr("Real talks wait for a second way in. Making one takes a few minutes.")
        action: qsTr("Make it now")
        onActed: screen.page.makeSecondWay()
    }
    PrimaryButton {
        id: start
        Layout.topMargin: Theme.space12
        least: Theme.start
        Layout.maximumWidth: screen.columnWidth
        text: qsTr("Start an interview")
        symbol: "pencil"
        onClicked: screen.page.startInterview()
    }
    GridLayout {
        Layout.topMargin: Theme.space48
        Layout.fillWidth: true
        columns: Theme.wide ? 2 : 1
        columnSpacing: Theme.space64
        rowSpacing: Theme.space48

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: 0

            SmallHead {
                text: qsTr("To go on with")
            }
            Words {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space12
                visible: screen.page.toGoOn.count === 0
                text: qsTr("Nothing to go on with. Start when you are ready.")
                color: Theme.inkSoft
            }
            Repeater {
                model: screen.page.toGoOn

                ListRow {
                    id: talk
                    required property string session
                    required property string code
                    required property string state
                    required property int weekNumber
                    required property bool thisWeek
                    Layout.fillWidth: true
                    symbol: talk.state === "paused" ? "pause" : "pencil"
                    text: talk.code
                    latin: true
                    detail: screen.detail(talk.state, talk.thisWeek, talk.weekNumber)
                    deed: qsTr("Go on")
                    onClicked: screen.page.goOn(talk.session)
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            visible: screen.page.done.count > 0
            spacing: 0

            SmallHead {
                text: qsTr("Finished and sealed")
            }
            Repeater {
                model: screen.page.done

                FactLine {
                    id: past
                    required property string code
                    required property string state
                    required property int weekNumber
                    required property bool thisWeek
                    Layout.fillWidth: true
                    text: past.code
                    latin: true
                    fact: screen.detail(past.state, past.thisWeek, past.weekNumber)
                }
            }
            Words {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space12
                text: qsTr("They cannot be opened here.")
                size: Theme.small
                color: Theme.inkSoft
            }
        }
    }
}
