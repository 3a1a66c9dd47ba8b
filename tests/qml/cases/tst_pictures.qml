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
    ChoiceListModel {
        id: ways
    }

    TestCase {
        name: "Pictures"
        when: windowShown

        function init() {
            ways.clear();
            ways.fill([{ value: "bus", label: "Bus", media: "bus.png", sound: "bus.mp3" }, { value: "foot", label: "On foot", media: "foot.jpg", sound: "" }, { value: "other", label: "Another way" }]);
        }

        function ask(more: var): Item {
            const list = createTemporaryObject(listComponent, scene);
            const way = { path: "/data/way", kind: QuestionListModel.Kind.SelectOne, label: "How do you get here?", choices: ways };
            list.page.questions.ask(Object.assign(way, more));
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
            return all(item, each => each.Accessible.name === name)[0] ?? null;
        }

        function sources(list): string {
            return all(list, each => each.source !== undefined && each.pictures !== undefined).map(each => each.source).join(" ");
        }

        function test_areShownWithTheQuestionAndItsChoices() {
            const list = ask({ image: "way.png" });
            compare(sources(list), "form:way.png form:bus.png form:foot.jpg");
            verify(find(list, "Picture: How do you get here?"));
        }

        function test_standOnTopInAGridOfThree() {
            const list = ask({ layout: "grid" });
            const tiles = ["Bus", "On foot", "Another way"].map(name => find(list, name));
            compare(new Set(tiles.map(tile => tile.y)).size, 1, "one row");
            verify(tiles[0].width < list.width / 3);
            verify(tiles[0].height > tiles[0].width * 0.6);
        }

        function test_thatAreMissingAreSaidInWords() {
            const list = createTemporaryObject(listComponent, scene);
            list.page.pictures.missing = ["form:way.png", "form:foot.jpg"];
            list.page.questions.ask({ path: "/data/way", kind: QuestionListModel.Kind.SelectOne, label: "How?", choices: ways, image: "way.png" });
            waitForRendering(list);
            const said = all(list, each => each.text !== undefined).map(each => each.text);
            verify(said.includes("A picture belongs here. It did not come with the form."));
            verify(said.includes("The picture is missing."));
            find(list, "On foot").clicked();
            compare(list.page.calls.join(), "choose /data/way foot");
        }

        function test_listenPlaysAndStops() {
            const list = ask({ sound: "way.mp3" });
            const listen = find(list, "Listen");
            listen.forceActiveFocus();
            keyClick(Qt.Key_Space);
            compare(list.page.player.playing, "way.mp3");
            keyClick(Qt.Key_Space);
            compare(list.page.player.playing, "");
        }

        function test_aChoiceIsHeardWithoutBeingChosen() {
            const list = ask({});
            const buttons = all(list, each => each.Accessible.name === "Listen");
            compare(buttons.length, 1, "only where there is a sound");
            mouseClick(buttons[0]);
            compare(list.page.player.calls.join(), "bus.mp3");
            compare(list.page.calls.length, 0);
        }

        function test_oneKeyHearsWhatIsInHand() {
            const list = ask({ sound: "way.mp3" });
            list.listen();
            find(list, "Bus").forceActiveFocus();
            list.listen();
            find(list, "On foot").forceActiveFocus();
            list.listen();
            compare(list.page.player.calls.join(), "way.mp3,bus.mp3,way.mp3");
        }

        function test_whatCannotBePlayedIsSaid() {
            const list = ask({ sound: "way.mp3" });
            list.page.player.failed = "way.mp3";
            verify(all(list, each => each.text === "The sound cannot be played here. Read the words aloud.").length === 1);
        }

        function test_aFilmIsShownWhileItPlays() {
            const list = ask({ film: "way.mp4" });
            verify(!find(list, "Film: How do you get here?"));
            find(list, "Watch the film").clicked();
            verify(find(list, "Film: How do you get here?"));
            find(list, "Stop the film").clicked();
            verify(!find(list, "Film: How do you get here?"));
        }
    }
}
