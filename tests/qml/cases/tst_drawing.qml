// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Cuaderno.App
import Cuaderno.Questions

Item {
    id: scene
    width: 800
    height: 1200

    Component {
        id: listComponent
        QuestionList {
            width: 600
            page: InterviewPage {}
        }
    }

    TestCase {
        name: "Drawing"
        when: windowShown

        function ask(more: var): Item {
            const list = createTemporaryObject(listComponent, scene);
            const map = { path: "/data/map", kind: QuestionListModel.Kind.Drawing, layout: "draw", label: "Where do you work?", mayRecord: true };
            list.page.questions.ask(Object.assign(map, more));
            waitForRendering(list);
            return list;
        }

        function all(item, fits, found = []) {
            if (!item.visible)
                return found;
            if (fits(item))
                found.push(item);
            for (const child of Array.from(item.children))
                all(child, fits, found);
            return found;
        }

        function find(item, name) {
            return all(item, each => each.Accessible.name === name && each.Accessible.role !== Accessible.Heading)[0] ?? null;
        }

        function press(list, name) {
            const button = find(list, name);
            verify(button, name);
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
        }

        function pad(list) {
            return all(list, each => each.breadth !== undefined)[0] ?? null;
        }

        function told(list): string {
            return list.page.calls.join(", ");
        }

        function test_hasItsToolsByKeys() {
            const list = ask({});
            verify(pad(list));
            compare(find(list, "Where do you work?"), pad(list));
            press(list, "Eraser");
            compare(pad(list).tool, DrawingPad.Tool.Eraser);
            press(list, "Pen");
            compare(pad(list).tool, DrawingPad.Tool.Pen);
            press(list, "Thicker");
            press(list, "Thicker");
            compare(pad(list).breadth, 3);
            press(list, "Thinner");
            compare(pad(list).breadth, 2);
            list.page.calls = [];
            press(list, "Undo");
            press(list, "Clear the sheet");
            compare(told(list), "undo /data/map, clear /data/map");
        }

        function test_isNotDrawnWithoutAYes() {
            for (const kind of [QuestionListModel.Kind.Drawing, QuestionListModel.Kind.Picture, QuestionListModel.Kind.File]) {
                const list = ask({ kind: kind, mayRecord: false });
                verify(!pad(list));
                for (const name of ["Choose a picture", "Choose a picture or a sound", "Undo"])
                    verify(!find(list, name), name);
                verify(find(list, "Where do you work?"), "words are always possible");
            }
        }

        function test_beginsWithWhatWasDrawn() {
            const list = ask({ value: "a.png", status: 1 });
            compare(pad(list).source, "answer:a.png");
            verify(!pad(list).below);
            list.page.calls = [];
            list.page.questions.setProperty(0, "status", QuestionListModel.Status.PreferNot);
            compare(told(list), "forget /data/map", "taken back elsewhere");
        }

        function test_wordsKeepTheSheetAway() {
            const list = ask({ value: "A room without a window", status: 1 });
            verify(!pad(list));
        }

        function test_aMarkIsNoName() {
            const list = ask({ layout: "signature" });
            verify(all(list, each => each.text === "Make a mark. Do not write a name.").length === 1);
        }

        function test_aPictureIsChosenFromTheList() {
            const list = ask({ kind: QuestionListModel.Kind.Picture, layout: "" });
            list.page.shelf.names = ["IMG_1.jpg", "IMG_2.jpg"];
            list.page.shelf.places = ["STICK", "STICK"];
            list.page.shelf.sizes = [2, 3];
            press(list, "Choose a picture");
            compare(list.page.shelf.calls.join(), "look true false");
            const window = list.Window.window;
            tryVerify(() => find(window.contentItem, "IMG_2.jpg") !== null || find(window.contentItem, "\u2066IMG_2.jpg\u2069") !== null);
            const row = find(window.contentItem, "IMG_2.jpg") ?? find(window.contentItem, "\u2066IMG_2.jpg\u2069");
            row.clicked();
            compare(told(list), "keepFile /data/map 1");
            tryVerify(() => list.page.shelf.calls.includes("clear"), 2000, "no name stays");
        }

        function test_aPictureIsBlurredAndDeleted() {
            const list = ask({ kind: QuestionListModel.Kind.Picture, layout: "", value: "a.jpg", status: 1 });
            compare(pad(list).tool, DrawingPad.Tool.Smudge);
            verify(pad(list).below);
            verify(!find(list, "Eraser"));
            verify(all(list, each => each.text === "Place and time are not kept.").length === 1);
            list.page.calls = [];
            find(list, "Delete").clicked();
            const window = list.Window.window;
            tryVerify(() => all(window.contentItem, each => each.text === "Delete the picture?").length === 1);
            const deed = all(window.contentItem, each => each.filled === true && each.text === "Delete")[0];
            deed.clicked();
            compare(told(list), "clearAnswer /data/map");
        }

        function test_aPictureIsDrawnOver() {
            const list = ask({ kind: QuestionListModel.Kind.Picture, layout: "annotate", value: "a.jpg", status: 1 });
            compare(pad(list).tool, DrawingPad.Tool.Pen);
            verify(pad(list).below);
            verify(find(list, "Eraser"));
        }

        function test_whatMayBeTakenAsAFileIsNamed() {
            verify(find(ask({ kind: QuestionListModel.Kind.File, layout: "both" }), "Choose a picture or a sound"));
            verify(find(ask({ kind: QuestionListModel.Kind.File, layout: "sounds" }), "Choose a sound"));
            const list = ask({ kind: QuestionListModel.Kind.File, layout: "both", value: "a.wav", status: 1 });
            verify(find(list, "A sound is kept here."));
        }
    }
}
