// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// A time of day: two steppers. Nothing is set until one of them is touched; then the other begins at nought.
FlexRow {
    id: time

    required property string name
    property string value // "14:30", or ""

    readonly property string hour: time.value.slice(0, 2)
    readonly property string minute: time.value.slice(3, 5)
    property string kept // the minutes, while the hour is written anew

    signal typed(text: string)
    signal finished
    signal entered

    stacked: Theme.widthDp < 900 || Theme.large

    function put(hour: string, minute: string) {
        time.typed(hour === "" && minute === "" ? "" : hour.padStart(2, "0") + ":" + minute.padStart(2, "0"));
    }

    NumberStepper {
        name: qsTr("%1, hour").arg(time.name)
        value: time.hour === "" ? "" : String(Number(time.hour))
        low: "0"
        high: "23"
        unit: qsTr("hour")
        onTyped: text => {
            if (text === "" && time.minute !== "")
                time.kept = time.minute;
            time.put(text, text === "" ? "" : time.minute !== "" ? time.minute : time.kept);
        }
        onFinished: {
            time.kept = "";
            time.finished();
        }
        onEntered: time.entered()
    }
    NumberStepper {
        name: qsTr("%1, minutes").arg(time.name)
        value: time.minute !== "" ? String(Number(time.minute)) : time.kept !== "" ? String(Number(time.kept)) : ""
        low: "0"
        high: "59"
        step: "5"
        unit: qsTr("minutes")
        onTyped: text => time.put(time.hour, text)
        onFinished: time.finished()
        onEntered: time.entered()
    }
}
