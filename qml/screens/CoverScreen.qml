// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// What stands there after Hide: a converter of units, true and dull, that works. Nothing here, seen or read
// aloud, says what it covers; the gesture that hid leads back.
PaperPage {
    id: screen

    property int kind: 1
    property int pair: 0
    property bool swapped: false
    property string entry: "12"
    property bool fresh: true // the first key begins a new number

    readonly property var pairs: [[{ from: qsTr("metres"), to: qsTr("feet"), times: 1 / 0.3048, plus: 0 }, { from: qsTr("kilometres"), to: qsTr("miles"), times: 1 / 1.609344, plus: 0 }, { from: qsTr("centimetres"), to: qsTr("inches"), times: 1 / 2.54, plus: 0 }], [{ from: qsTr("kilograms"), to: qsTr("pounds"), times: 1 / 0.45359237, plus: 0 }, { from: qsTr("grams"), to: qsTr("ounces"), times: 1 / 28.349523125, plus: 0 }], [{ from: qsTr("degrees Celsius"), to: qsTr("degrees Fahrenheit"), times: 1.8, plus: 32 }]]
    readonly property var now: pairs[kind][pair]
    readonly property real given: Number(entry)
    readonly property real result: swapped ? (given - now.plus) / now.times : given * now.times + now.plus
    readonly property string answer: qsTr("= %1 %2").arg(result.toLocaleString(Qt.locale(), "f", 2)).arg(swapped ? now.from : now.to)

    signal uncoverAsked

    ruled: false
    Component.onCompleted: weight.forceActiveFocus(Qt.OtherFocusReason)
    Keys.onPressed: event => event.accepted = screen.write(event.key === Qt.Key_Backspace ? "back" : event.text === "," ? "." : event.text)

    function choose(kind: int) {
        screen.kind = kind;
        screen.pair = 0;
        screen.swapped = false;
    }

    // Whether it is a key of the number.
    function write(key: string): bool {
        if (key === "back")
            screen.entry = screen.entry.length > 1 && screen.entry !== "-0" ? screen.entry.slice(0, -1) : "0";
        else if (key === "-")
            screen.entry = screen.entry.startsWith("-") ? screen.entry.slice(1) : "-" + screen.entry;
        else if (key === ".")
            screen.entry = screen.fresh ? "0." : screen.entry.includes(".") ? screen.entry : screen.entry + ".";
        else if (/^[0-9]$/.test(key))
            screen.entry = screen.fresh || screen.entry === "0" ? key : screen.entry === "-0" ? "-" + key : screen.entry.length < 9 ? screen.entry + key : screen.entry;
        else
            return false;
        if (screen.entry === "-" || screen.entry === "")
            screen.entry = "0";
        screen.fresh = false;
        return true;
    }

    Voice {
        Layout.fillWidth: true
        text: qsTr("Units")
        size: Theme.display
    }
    TileRow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20

        ChoiceTile {
            text: qsTr("Length")
            chosen: screen.kind === 0
            onClicked: screen.choose(0)
        }
        ChoiceTile {
            id: weight
            focus: true
            text: qsTr("Weight")
            chosen: screen.kind === 1
            onClicked: screen.choose(1)
        }
        ChoiceTile {
            text: qsTr("Temperature")
            chosen: screen.kind === 2
            onClicked: screen.choose(2)
        }
    }
    FlexRow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20

        Words {
            text: pad.shown(screen.entry)
            size: Theme.question
        }
        PlainButton {
            text: screen.swapped ? screen.now.to : screen.now.from
            onClicked: screen.pair = (screen.pair + 1) % screen.pairs[screen.kind].length
        }
        Words {
            Layout.fillWidth: true
            text: screen.answer
            size: Theme.question
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        PlainButton {
            text: qsTr("Swap")
            onClicked: screen.swapped = !screen.swapped
        }
    }
    CoverKeys {
        id: pad
        Layout.topMargin: Theme.space20
        onPressed: key => screen.write(key)
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        sequence: "F9"
        onActivated: screen.uncoverAsked()
    }
}
