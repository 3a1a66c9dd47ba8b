// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Controls

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// A date as exact as it is asked for: "year", "month-year", or a day of a month sheet.
Loader {
    id: pick

    required property string name
    required property string value // "2025-03-12", or ""
    property string exactness

    readonly property string year: pick.value.slice(0, 4)
    readonly property string now: String(new Date().getFullYear()) // where the first step begins
    readonly property string month: pick.value.slice(5, 7)
    // While one of the two is taken away to be written anew, the other is not forgotten.
    property string keptYear
    property string keptMonth

    signal picked(date: string)
    signal entered

    // The first day of a month of a year; nothing where one of them is taken away. A year that is half typed
    // waits.
    function put(year: string, month: string) {
        if (year === "" || month === "")
            pick.picked("");
        else if (year.length === 4 && Number(month) > 0)
            pick.picked(year + "-" + month.padStart(2, "0") + "-01");
    }

    onYearChanged: if (pick.year !== "")
        pick.keptYear = pick.year
    onMonthChanged: if (pick.month !== "")
        pick.keptMonth = pick.month
    sourceComponent: pick.exactness === "year" ? years : pick.exactness === "month-year" ? months : days

    Component {
        id: days

        MonthSheet {
            chosen: pick.value
            onPicked: date => pick.picked(date)
        }
    }
    Component {
        id: months

        FlexRow {
            NumberStepper {
                name: qsTr("%1, month").arg(pick.name)
                value: pick.month === "" ? "" : String(Number(pick.month))
                low: "1"
                high: "12"
                unit: qsTr("month")
                onTyped: text => pick.put(pick.year || pick.keptYear || pick.now, text)
                onEntered: pick.entered()
            }
            NumberStepper {
                name: qsTr("%1, year").arg(pick.name)
                value: pick.year
                low: pick.year === "" ? pick.now : "1900"
                high: "2100"
                unit: qsTr("year")
                onTyped: text => pick.put(text, pick.month || pick.keptMonth || "01")
                onEntered: pick.entered()
            }
        }
    }
    Component {
        id: years

        NumberStepper {
            name: qsTr("%1, year").arg(pick.name)
            value: pick.year
            low: pick.year === "" ? pick.now : "1900"
            high: "2100"
            unit: qsTr("year")
            onTyped: text => pick.put(text, "01")
            onEntered: pick.entered()
        }
    }
}
