// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls // Figures: types in C++ are found by their module only
import Cuaderno.Theme

// A month to tap in. One stop for Tab: arrows walk the days, Space or Enter takes one.
Item {
    id: sheet

    property string chosen // "2025-03-12", or ""
    property date today: new Date()
    property int year: (sheet.chosen === "" ? sheet.today.getFullYear() : Number(sheet.chosen.slice(0, 4)))
    property int month: (sheet.chosen === "" ? sheet.today.getMonth() : Number(sheet.chosen.slice(5, 7)) - 1) // from 0
    property int day: sheet.chosen === "" ? 1 : Number(sheet.chosen.slice(8, 10)) // where the keyboard is

    readonly property int days: new Date(sheet.year, sheet.month + 1, 0).getDate()
    readonly property int first: (new Date(sheet.year, sheet.month, 1).getDay() - Qt.locale().firstDayOfWeek + 7) % 7
    readonly property real cell: Math.min(Theme.letters(52), (width - 2 * Theme.space16) / 7)

    signal picked(date: string)

    function iso(day: int): string {
        return Qt.formatDate(new Date(sheet.year, sheet.month, day), "yyyy-MM-dd");
    }

    // Shows the month that is `by` months away.
    function turn(by: int) {
        sheet.show(new Date(sheet.year, sheet.month + by, 1));
    }

    function show(there: date) {
        sheet.year = there.getFullYear();
        sheet.month = there.getMonth();
        sheet.day = there.getDate();
    }

    // The keyboard goes `by` days further, into the next month where it must.
    function walk(by: int) {
        const there = new Date(sheet.year, sheet.month, sheet.day + by);
        if (there.getMonth() !== sheet.month)
            sheet.show(there);
        grid.itemAt(sheet.first + there.getDate() - 1)?.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: 7 * Theme.letters(52) + 2 * Theme.space16
    implicitHeight: column.implicitHeight + 2 * Theme.space16

    FieldGround {
        anchors.fill: parent
    }
    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.space16
        spacing: Theme.space4

        RowLayout {
            Layout.fillWidth: true
            spacing: 0

            IconButton {
                text: qsTr("Month before")
                symbol: "arrow-back"
                directional: true
                onClicked: sheet.turn(-1)
            }
            Words {
                Layout.fillWidth: true
                //: A month and its year, as in "March 2025"
                text: qsTr("%1 %2").arg(Qt.locale().standaloneMonthName(sheet.month)).arg(Figures.shown(String(sheet.year)))
                font.weight: Theme.strong
                horizontalAlignment: Text.AlignHCenter
            }
            IconButton {
                text: qsTr("Month after")
                symbol: "arrow-next"
                directional: true
                onClicked: sheet.turn(1)
            }
        }
        GridLayout {
            Layout.alignment: Qt.AlignHCenter
            columns: 7
            columnSpacing: 0
            rowSpacing: 0

            Repeater {
                model: 7

                Words {
                    required property int index
                    Layout.preferredWidth: sheet.cell
                    text: Qt.locale().standaloneDayName((index + Qt.locale().firstDayOfWeek) % 7, Locale.NarrowFormat)
                    size: Theme.small
                    color: Theme.inkSoft
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
            Repeater {
                id: grid
                model: sheet.first + sheet.days

                MonthDay {
                    required property int index
                    readonly property int number: index - sheet.first + 1
                    Layout.preferredWidth: sheet.cell
                    visible: index >= 0
                    blank: number < 1
                    text: number < 1 ? "" : Figures.shown(String(number))
                    words: number < 1 ? "" : new Date(sheet.year, sheet.month, number).toLocaleDateString(Qt.locale(), Locale.LongFormat)
                    chosen: sheet.chosen === sheet.iso(number)
                    now: sheet.iso(number) === Qt.formatDate(sheet.today, "yyyy-MM-dd")
                    activeFocusOnTab: number === Math.min(sheet.day, sheet.days)
                    onActiveFocusChanged: if (activeFocus)
                        sheet.day = number
                    onClicked: sheet.picked(sheet.iso(number))
                    Keys.onUpPressed: sheet.walk(-7)
                    Keys.onDownPressed: sheet.walk(7)
                    Keys.onRightPressed: sheet.walk(mirrored ? -1 : 1)
                    Keys.onLeftPressed: sheet.walk(mirrored ? 1 : -1)
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: 0

            QuietButton {
                text: qsTr("Year before")
                tone: Theme.ink
                onClicked: sheet.turn(-12)
            }
            Item {
                Layout.fillWidth: true
            }
            QuietButton {
                text: qsTr("Year after")
                tone: Theme.ink
                onClicked: sheet.turn(12)
            }
        }
    }
}
