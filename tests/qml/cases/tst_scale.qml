// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Cuaderno.Controls
import Cuaderno.Theme

Item {
    id: scene
    width: 700
    height: 500

    Component {
        id: lineComponent
        ScaleLine { width: 600; name: "How tired?"; value: ""; low: "0"; high: "10"; onPicked: text => value = text }
    }
    Component {
        id: starsComponent
        StarRow { width: 600; name: "How good?"; value: ""; low: "1"; high: "5"; onPicked: text => value = text }
    }
    Component {
        id: stepsComponent
        ScaleSteps { low: "0"; high: "10"; step: "1"; value: "" }
    }

    TestCase {
        name: "Scale"
        when: windowShown

        function make(component: Component, properties: var): Item {
            const item = createTemporaryObject(component, scene, properties ?? {});
            item.forceActiveFocus();
            waitForRendering(item);
            return item;
        }

        // The line itself: where a finger goes.
        function touchArea(item: Item): Item {
            if (item instanceof MouseArea && item.parent.height === Theme.reach)
                return item;
            for (const child of Array.from(item.children)) {
                const found = touchArea(child);
                if (found)
                    return found;
            }
            return null;
        }

        function test_stopsAreCounted_data() {
            return [{ tag: "whole", low: "0", high: "10", step: "1", last: 10, third: "3" }, { tag: "halves", low: "0.5", high: "3", step: "0.5", last: 5, third: "2" }, { tag: "not to the end", low: "1", high: "10", step: "4", last: 2, third: "9" }, { tag: "falling", low: "5", high: "1", step: "1", last: 4, third: "2" }, { tag: "below zero", low: "-3", high: "3", step: "1", last: 6, third: "0" }, { tag: "tenths", low: "0", high: "1", step: "0.1", last: 10, third: "0.3" }];
        }

        function test_stopsAreCounted(row) {
            const steps = createTemporaryObject(stepsComponent, scene, { low: row.low, high: row.high, step: row.step });
            compare(steps.last, row.last);
            compare(steps.valueAt(Math.min(3, row.last)), row.third);
            for (let place = 0; place <= row.last; ++place) {
                steps.value = steps.valueAt(place);
                compare(steps.at, place);
            }
        }

        function test_nothingIsSetUntilTheLineIsTouched() {
            const line = make(lineComponent);
            compare(line.value, "");
            compare(line.Accessible.role, Accessible.Slider);
            verify(line.Accessible.description !== "");
            const area = touchArea(line);
            mouseClick(area, area.width / 2, area.height / 2);
            compare(line.value, "5");
            mouseClick(area, area.width - 2, area.height / 2);
            compare(line.value, "10");
        }

        function test_aFingerDrawsTheHandle() {
            const line = make(lineComponent);
            const area = touchArea(line);
            mousePress(area, 30, 20);
            compare(line.value, "");
            mouseMove(area, area.width / 2, 20);
            compare(line.value, "5");
            mouseRelease(area, area.width / 2, 20);
            compare(line.value, "5");
        }

        function test_theLineRunsFromTheRightInArabic() {
            const line = make(lineComponent);
            line.LayoutMirroring.enabled = true;
            line.LayoutMirroring.childrenInherit = true;
            waitForRendering(line);
            const area = touchArea(line);
            mouseClick(area, 2, 20);
            compare(line.value, "10");
            keyClick(Qt.Key_Right);
            compare(line.value, "9");
        }

        function test_keysWalk() {
            const line = make(lineComponent);
            keyClick(Qt.Key_Right);
            compare(line.value, "0");
            keyClick(Qt.Key_Right);
            compare(line.value, "1");
            keyClick(Qt.Key_End);
            compare(line.value, "10");
            keyClick(Qt.Key_Up);
            compare(line.value, "10");
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Left);
            compare(line.value, "0");
        }

        function test_starsAreGivenByTouchAndByKeys() {
            const stars = make(starsComponent);
            keyClick(Qt.Key_Left);
            compare(stars.value, "5");
            keyClick(Qt.Key_Down);
            compare(stars.value, "4");
            mouseClick(stars, Theme.reach / 2, Theme.reach / 2);
            compare(stars.value, "1");
            compare(stars.Accessible.role, Accessible.Slider);
        }
    }
}
