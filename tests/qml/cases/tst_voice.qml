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
        name: "Voice"
        when: windowShown

        function ask(value: string, more: var): Item {
            const list = createTemporaryObject(listComponent, scene);
            const voice = { path: "/data/voice", kind: QuestionListModel.Kind.Audio, label: "What would you say?", value: value, mayRecord: true };
            list.page.questions.ask(Object.assign(voice, more));
            waitForRendering(list);
            return list;
        }

        function find(item, name) {
            if (item.visible && item.Accessible.name === name)
                return item;
            for (const child of Array.from(item.children)) {
                const found = find(child, name);
                if (found)
                    return found;
            }
            return null;
        }

        function press(list, name) {
            const button = find(list, name);
            verify(button, name);
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
            waitForRendering(list);
        }

        function did(list): string {
            return list.page.recorder.calls.join(", ");
        }

        function test_isRecordedByKeysAlone() {
            const list = ask("", {});
            press(list, "Record");
            tryVerify(() => find(list, "Finish") !== null);
            press(list, "Pause the recording");
            press(list, "Go on recording");
            press(list, "Finish");
            compare(did(list), "record /data/voice, wait, goOn, finish");
            tryVerify(() => find(list, "Record") !== null);
        }

        function test_isNotDrawnWithoutAYesOrAMicrophone() {
            const silent = ask("", { mayRecord: false });
            verify(!find(silent, "Record"));
            verify(find(silent, "What would you say?"), "words are always possible");
            const deaf = createTemporaryObject(listComponent, scene);
            deaf.page.recorder.microphone = false;
            deaf.page.questions.ask({ path: "/data/voice", kind: QuestionListModel.Kind.Audio, label: "What?", mayRecord: true });
            waitForRendering(deaf);
            verify(!find(deaf, "Record"));
        }

        function test_isPlayedFromTheMiddle() {
            const list = ask("a.opus", { status: 1 });
            press(list, "Play");
            press(list, "Back 5 seconds");
            const line = find(list, "Place in the recording: What would you say?");
            verify(line);
            line.forceActiveFocus();
            keyClick(Qt.Key_Right);
            press(list, "Stop");
            compare(did(list), "play 0, play 7000, play 17000, stop");
        }

        function test_isNotPlayedOnceItIsGone() {
            const list = createTemporaryObject(listComponent, scene);
            list.page.recorder.there = false;
            list.page.questions.ask({ path: "/data/voice", kind: QuestionListModel.Kind.Audio, label: "What?", value: "a.opus", status: 1, mayRecord: true });
            waitForRendering(list);
            verify(!find(list, "Play"));
            verify(find(list, "Record again"));
        }
    }
}
