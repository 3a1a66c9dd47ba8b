// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Cuaderno.Controls

Item {
    id: scene
    width: 800
    height: 900

    Component {
        id: lineComponent
        WritingField { width: 400; name: "Your word" }
    }
    Component {
        id: linedComponent
        WritingField { width: 400; name: "What happened?"; lined: true }
    }
    Component {
        id: twoComponent
        Column {
            property alias first: one
            property alias second: two
            WritingField { id: one; width: 400; name: "one"; lined: true }
            WritingField { id: two; width: 400; name: "two" }
        }
    }
    Component {
        id: stepperComponent
        NumberStepper { width: 500; name: "Hours"; unit: "hours" }
    }
    Component {
        id: monthComponent
        MonthSheet { width: 400; chosen: "2025-03-12"; today: new Date(2025, 2, 18) }
    }
    Component {
        id: timeComponent
        TimeStepper { width: 600; name: "When?" }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Fields"
        when: windowShown

        function make(component: Component): Item {
            const item = createTemporaryObject(component, scene);
            verify(item);
            waitForRendering(item);
            return item;
        }

        function watch(target, signalName) {
            spy.target = null;
            spy.signalName = signalName;
            spy.target = target;
            spy.clear();
        }

        function last() {
            return spy.signalArguments[spy.count - 1][0];
        }

        function area(): Item {
            return scene.Window.activeFocusItem;
        }

        function test_whatIsWrittenIsHandedOn() {
            const field = make(lineComponent);
            watch(field, "typed");
            field.forceActiveFocus();
            for (const key of [Qt.Key_A, Qt.Key_B])
                keyClick(key);
            compare(last(), "ab");
            compare(area().Accessible.role, Accessible.EditableText);
            compare(area().Accessible.name, "Your word");
            verify(area().inputMethodHints & Qt.ImhSensitiveData);
            verify(area().inputMethodHints & Qt.ImhNoPredictiveText);
        }

        function test_enterGoesOnInOneLine() {
            const field = make(lineComponent);
            watch(field, "entered");
            field.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            compare(field.text, "");
        }

        function test_enterIsANewLineInLongText() {
            const field = make(linedComponent);
            watch(field, "entered");
            field.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(spy.count, 0);
            compare(field.text, "\n");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(spy.count, 1);
        }

        function test_tabLeavesAField() {
            const both = make(twoComponent);
            both.first.forceActiveFocus();
            watch(both.first, "finished");
            keyClick(Qt.Key_Tab);
            verify(both.second.writing);
            compare(both.first.text, "");
            compare(spy.count, 1);
            keyClick(Qt.Key_Backtab);
            verify(both.first.writing);
        }

        function test_aSlowEchoUndoesNothing() {
            const field = make(lineComponent);
            field.forceActiveFocus();
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_B);
            field.value = "a";
            compare(field.text, "ab");
        }

        function test_aRefusalEmptiesAlsoInHand() {
            const field = make(lineComponent);
            field.value = "kept";
            compare(field.text, "kept");
            field.forceActiveFocus();
            field.value = "";
            compare(field.text, "");
        }

        function test_longTextGrows() {
            const field = make(linedComponent);
            const before = field.height;
            field.value = "a\nb\nc\nd\ne\nf\ng\nh";
            tryVerify(() => field.height > before);
        }

        function test_emptyIsEmptyAndTheFirstPlusGivesTheLowEnd() {
            const stepper = make(stepperComponent);
            watch(stepper, "typed");
            compare(stepper.value, "");
            stepper.walk(1);
            compare(last(), "1");
            stepper.low = "18";
            stepper.walk(1);
            compare(last(), "18");
        }

        function test_steppersHoldTheEnds() {
            const stepper = make(stepperComponent);
            stepper.low = "0";
            stepper.high = "168";
            stepper.value = "168";
            watch(stepper, "typed");
            stepper.walk(1);
            compare(last(), "168");
            stepper.value = "0";
            stepper.walk(-1);
            compare(last(), "0");
        }

        function test_whatDoesNotFitIsKept() {
            const stepper = make(stepperComponent);
            stepper.high = "168";
            watch(stepper, "typed");
            stepper.forceActiveFocus();
            compare(area().Accessible.role, Accessible.SpinBox);
            for (const key of [Qt.Key_1, Qt.Key_9, Qt.Key_0])
                keyClick(key);
            compare(last(), "190");
            compare(area().text, "190");
        }

        function test_upAndDownStep() {
            const stepper = make(stepperComponent);
            stepper.value = "5";
            watch(stepper, "typed");
            stepper.forceActiveFocus();
            keyClick(Qt.Key_Up);
            compare(last(), "6");
        }

        function test_figuresOfEveryScript_data() {
            return [{ tag: "arabic", typed: "١٢٫٥", kept: "12.5" }, { tag: "persian", typed: "۷", kept: "7" }, { tag: "nepali", typed: "४२", kept: "42" }, { tag: "comma", typed: "3,5", kept: "3.5" }, { tag: "minus", typed: "−4", kept: "-4" }, { tag: "words", typed: "about 3", kept: "about 3" }];
        }

        function test_figuresOfEveryScript(row) {
            compare(Figures.kept(row.typed), row.kept);
        }

        function test_stepsOfDecimalsAreExact() {
            compare(Figures.stepped("0.1", 2, "0.1", "", ""), "0.3");
            compare(Figures.stepped("", -1, "1", "", ""), "0");
            compare(Figures.stepped("7", 1, "", "", ""), "8");
        }

        function test_aDayIsTaken() {
            const sheet = make(monthComponent);
            compare(sheet.days, 31);
            watch(sheet, "picked");
            sheet.walk(1);
            keyClick(Qt.Key_Space);
            compare(last(), "2025-03-13");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(last(), "2025-03-20");
        }

        function test_daysWalkIntoTheNextMonth() {
            const sheet = make(monthComponent);
            watch(sheet, "picked");
            sheet.walk(21);
            compare(sheet.month, 3);
            keyClick(Qt.Key_Space);
            compare(last(), "2025-04-02");
        }

        function test_februaryOfALeapYear() {
            const sheet = make(monthComponent);
            sheet.show(new Date(2024, 1, 1));
            compare(sheet.days, 29);
            compare(sheet.iso(29), "2024-02-29");
            sheet.turn(-2);
            compare(sheet.year, 2023);
            compare(sheet.month, 11);
        }

        function test_aTimeBeginsAtNought() {
            const time = make(timeComponent);
            watch(time, "typed");
            time.put("5", "");
            compare(last(), "05:00");
            time.put("5", "30");
            compare(last(), "05:30");
            time.put("", "");
            compare(last(), "");
        }
    }
}
