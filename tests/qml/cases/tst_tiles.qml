// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Cuaderno.Controls
import Cuaderno.Theme

Item {
    id: scene
    width: 800
    height: 900

    ListModel {
        id: answers
    }
    Component {
        id: groupComponent
        TileGroup { width: 600; model: answers }
    }
    Component {
        id: asidesComponent
        Asides { width: 600 }
    }
    Component {
        id: rowComponent
        TileRow {
            width: 600
            stacked: false
            ChoiceTile { text: "Yes" }
            ChoiceTile { text: "No" }
            ChoiceTile { text: "Not sure" }
        }
    }
    Component {
        id: saidComponent
        ChoiceTile { text: "Gloves"; several: true; meaning: "Guantes"; chosen: true }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Tiles"
        when: windowShown

        function init() {
            answers.clear();
            ["a", "b", "c"].forEach(value => answers.append({ value: value, label: value.toUpperCase(), secondLabel: "", media: "", sound: "", chosen: value === "b" }));
        }

        function make(component: Component): Item {
            const item = createTemporaryObject(component, scene);
            verify(item);
            waitForRendering(item);
            return item;
        }

        function test_asidesSpeakTheLanguageOfTheQuestion() {
            const asides = make(asidesComponent);
            const known = asides.children[0];
            compare(known.text, "I don't know");
            compare(known.meaning, "");
            asides.unknownWords = "No lo sé";
            compare(known.text, "No lo sé");
            compare(known.meaning, "I don't know");
            asides.unknownWords = "I don't know";
            compare(known.meaning, "");
        }

        function tile(group, place) {
            return Array.from(group.children[0].children).filter(child => child.label !== undefined)[place];
        }

        function watch(target, signalName) {
            spy.target = null;
            spy.signalName = signalName;
            spy.target = target;
            spy.clear();
        }

        function test_tilesSayWhatTheyAre() {
            const group = make(groupComponent);
            compare(tile(group, 1).Accessible.role, Accessible.RadioButton);
            compare(tile(group, 1).Accessible.name, "B");
            verify(tile(group, 1).Accessible.checked);
            verify(!tile(group, 0).Accessible.checked);
            const box = make(saidComponent);
            compare(box.Accessible.role, Accessible.CheckBox);
            compare(box.Accessible.description, "Guantes");
        }

        function test_oneStopForTab() {
            const group = make(groupComponent);
            compare([0, 1, 2].filter(i => tile(group, i).activeFocusOnTab).length, 1);
            verify(tile(group, 1).activeFocusOnTab); // the chosen one
        }

        function test_arrowsWalkAndSpaceChooses() {
            const group = make(groupComponent);
            watch(group, "picked");
            group.enter(0);
            keyClick(Qt.Key_Down);
            verify(tile(group, 1).activeFocus);
            keyClick(Qt.Key_Right);
            verify(tile(group, 2).activeFocus);
            compare(spy.count, 0); // walking chooses nothing
            keyClick(Qt.Key_Space);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "c");
            keyClick(Qt.Key_Up);
            verify(tile(group, 1).activeFocus);
        }

        function test_pastTheLastComesTheAside() {
            const group = make(groupComponent);
            watch(group, "leftEnd");
            group.enter(2);
            keyClick(Qt.Key_Down);
            compare(spy.count, 1);
            verify(tile(group, 2).activeFocus);
        }

        function test_aDigitChooses() {
            const group = make(groupComponent);
            watch(group, "picked");
            group.pick(0);
            group.pick(7);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "a");
        }

        function test_aTileNeverMarksItself() {
            const group = make(groupComponent);
            mouseClick(tile(group, 0));
            verify(!tile(group, 0).chosen);
            verify(tile(group, 1).chosen);
        }

        function test_theModelMarks() {
            const group = make(groupComponent);
            answers.setProperty(1, "chosen", false);
            answers.setProperty(2, "chosen", true);
            verify(!tile(group, 1).chosen);
            verify(tile(group, 2).chosen);
        }

        function test_tilesAreTwelveApartAndLargeEnough() {
            const group = make(groupComponent);
            verify(tile(group, 0).height >= 68);
            compare(tile(group, 1).y - tile(group, 0).y - tile(group, 0).height, 12);
        }

        function test_manyShortAnswersStandInTwoColumns() {
            for (const value of ["d", "e", "f", "g"])
                answers.append({ value: value, label: value, secondLabel: "", media: "", sound: "", chosen: false });
            const group = make(groupComponent);
            compare(group.columns, 2);
            Theme.textScale = 2;
            compare(group.columns, 1);
            Theme.textScale = 1;
        }

        function test_asidesTellAndAreExclusive() {
            const asides = make(asidesComponent);
            watch(asides, "dontKnow");
            asides.enter();
            keyClick(Qt.Key_Space);
            compare(spy.count, 1);
            watch(asides, "preferNot");
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Space);
            compare(spy.count, 1);
            asides.declined = true;
            const [first, second] = [asides.children[0], asides.children[1]];
            verify(second.chosen && !first.chosen);
            compare([first, second].filter(item => item.activeFocusOnTab).length, 1);
        }

        function test_asidesAreAsLargeAsAnswers() {
            const asides = make(asidesComponent);
            verify(asides.children[0].height >= 68);
            compare(asides.children[0].Accessible.role, Accessible.RadioButton);
        }

        function test_aRowIsOneStop() {
            const row = make(rowComponent);
            compare(Array.from(row.children).filter(item => item.activeFocusOnTab).length, 1);
            row.children[0].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            verify(row.children[1].activeFocus);
            verify(row.children[1].activeFocusOnTab && !row.children[0].activeFocusOnTab);
        }
    }
}
