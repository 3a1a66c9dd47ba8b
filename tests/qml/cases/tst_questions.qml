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
    Component {
        id: choicesComponent
        ChoiceListModel {}
    }

    TestCase {
        name: "Questions"
        when: windowShown

        function ask(...questions): Item {
            const list = createTemporaryObject(listComponent, scene);
            questions.forEach(question => list.page.questions.ask(question));
            waitForRendering(list);
            return list;
        }

        function choices(...values): QtObject {
            return createTemporaryObject(choicesComponent, scene).fill(values);
        }

        function said(list): string {
            return list.page.calls[list.page.calls.length - 1] ?? "";
        }

        function test_everyKindHasItsComponent_data() {
            const kinds = QuestionListModel;
            return [{ tag: "note", kind: kinds.Kind.Note, type: "NoteQuestion" }, { tag: "acknowledge", kind: kinds.Kind.Acknowledge, type: "AcknowledgeQuestion" }, { tag: "text", kind: kinds.Kind.Text, type: "TextQuestion" }, { tag: "integer", kind: kinds.Kind.Integer, type: "NumberQuestion" }, { tag: "decimal", kind: kinds.Kind.Decimal, type: "NumberQuestion" }, { tag: "range", kind: kinds.Kind.Range, type: "RangeQuestion" }, { tag: "one", kind: kinds.Kind.SelectOne, type: "ChoiceQuestion" }, { tag: "several", kind: kinds.Kind.SelectMultiple, type: "ChoiceQuestion" }, { tag: "date", kind: kinds.Kind.Date, type: "DateQuestion" }, { tag: "time", kind: kinds.Kind.Time, type: "TimeQuestion" }, { tag: "dateTime", kind: kinds.Kind.DateTime, type: "DateTimeQuestion" }, { tag: "shown", kind: kinds.Kind.Shown, type: "ShownQuestion" }, { tag: "rank", kind: kinds.Kind.Rank, type: "RankQuestion" }, { tag: "audio", kind: kinds.Kind.Audio, type: "AudioQuestion" }, { tag: "unknown", kind: kinds.Kind.Unknown, type: "UnknownQuestion" }];
        }

        function test_everyKindHasItsComponent(row) {
            const list = ask({ kind: row.kind, label: "What?" });
            verify(String(list.at(0)).startsWith(row.type), String(list.at(0)));
            verify(list.at(0).height > 0);
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

        function test_ranksByTapsAndKeys() {
            const list = ask({ kind: QuestionListModel.Kind.Rank, label: "What first?", value: "pay hours", choices: choices({ value: "pay", label: "Pay", chosen: true }, { value: "hours", label: "Hours", chosen: true }, { value: "rest", label: "Rest" }) });
            const rank = list.at(0);
            verify(find(rank, "1. Pay") && find(rank, "2. Hours"));
            verify(!find(rank, "Hours"), "what is placed is not offered again");
            mouseClick(find(rank, "Rest"));
            compare(said(list), "choose /data/q0 rest");
            mouseClick(find(rank, "Move down: Pay"));
            compare(said(list), "moveRanked /data/q0 pay 1");
            find(rank, "2. Hours").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Up, Qt.AltModifier);
            compare(said(list), "moveRanked /data/q0 hours -1");
            verify(find(rank, "1. Pay").activeFocus, "the keyboard goes to the place it moved to");
            keyClick(Qt.Key_Space);
            compare(said(list), "choose /data/q0 pay");
            list.digit(0);
            compare(said(list), "choose /data/q0 rest");
        }

        function test_aTapChooses() {
            const list = ask({ kind: QuestionListModel.Kind.SelectOne, label: "Paid?", choices: choices("yes", "no") });
            list.digit(1);
            compare(said(list), "choose /data/q0 no");
        }

        function test_theAsidesFollowTheLastAnswer() {
            const list = ask({ kind: QuestionListModel.Kind.SelectOne, label: "Paid?", choices: choices("yes", "no") });
            list.at(0).focusControl();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Space);
            compare(said(list), "dontKnow /data/q0");
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Space);
            compare(said(list), "preferNot /data/q0");
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Space);
            compare(said(list), "choose /data/q0 no");
        }

        function test_wordsAreToldAsTheyAreTyped() {
            const list = ask({ kind: QuestionListModel.Kind.Text, label: "Your word?" });
            list.at(0).focusControl();
            keyClick(Qt.Key_A);
            compare(said(list), "typing /data/q0 a");
            keyClick(Qt.Key_Tab);
            compare(said(list), "finishTyping /data/q0");
        }

        function test_enterGoesOnOnlyWhenAnswered() {
            const list = ask({ kind: QuestionListModel.Kind.Text, label: "Your word?" });
            list.at(0).focusControl();
            keyClick(Qt.Key_Return);
            verify(!list.page.calls.includes("next"));
            list.page.answered = true;
            keyClick(Qt.Key_Return);
            compare(said(list), "next");
        }

        function test_anAcknowledgementIsTakenBack() {
            const list = ask({ kind: QuestionListModel.Kind.Acknowledge, label: "You can stop.", mayRefuse: false });
            list.digit(0);
            compare(said(list), "answer /data/q0 OK");
            list.page.questions.setProperty(0, "value", "OK");
            list.digit(0);
            compare(said(list), "answer /data/q0 ");
        }

        function test_aRefusalShows() {
            const list = ask({ kind: QuestionListModel.Kind.Text, label: "Your word?", value: "x", status: QuestionListModel.Status.Answered });
            verify(!list.at(0).declined);
            list.page.questions.setProperty(0, "status", QuestionListModel.Status.PreferNot);
            list.page.questions.setProperty(0, "value", "");
            verify(list.at(0).declined);
            verify(!list.at(0).unknown);
        }

        function test_aHalfDateTimeIsNoAnswer() {
            const list = ask({ kind: QuestionListModel.Kind.DateTime, label: "When?" });
            list.at(0).put("2025-03-12", "");
            compare(said(list), "answer /data/q0 ");
            list.at(0).put("2025-03-12", "05:30");
            compare(said(list), "answer /data/q0 2025-03-12T05:30:00.000");
        }

        function test_aHalfTypedYearWaits() {
            const list = ask({ kind: QuestionListModel.Kind.Date, layout: "year", label: "Since when?" });
            list.at(0).focusControl();
            keyClick(Qt.Key_2);
            keyClick(Qt.Key_0);
            compare(said(list), "");
            keyClick(Qt.Key_1);
            keyClick(Qt.Key_9);
            compare(said(list), "answer /data/q0 2019-01-01");
        }

        function test_questionsOfAPageStandUnderOneAnother() {
            const list = ask({ label: "One?", number: 1 }, { label: "Two?", number: 2 });
            compare(list.at(1).y - list.at(0).y - list.at(0).height, 72);
            list.focusOn("/data/q1");
            compare(list.here, "/data/q1");
        }

        function test_whatIsMissingIsSaidBesideIt() {
            const list = ask({ label: "One?" });
            const before = list.at(0).height;
            list.page.questions.setProperty(0, "missing", true);
            tryVerify(() => list.at(0).height > before);
        }

        function test_onlyWhatIsAskedCanBeRefused() {
            const list = ask({ kind: QuestionListModel.Kind.Note, label: "Thank you.", mayRefuse: false }, { label: "Word?" });
            verify(!list.at(0).asides.visible);
            verify(list.at(1).asides.visible);
        }
    }
}
