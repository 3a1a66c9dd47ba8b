// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtTest
import Cuaderno.Controls
import Cuaderno.Theme

Item {
    id: scene
    width: 800
    height: 600

    Component {
        id: primary
        PrimaryButton { text: "Next"; forward: true }
    }
    Component {
        id: plain
        PlainButton { text: "Pause"; symbol: "pause" }
    }
    Component {
        id: quiet
        QuietButton { text: "Skip" }
    }
    Component {
        id: danger
        DangerButton { text: "Delete" }
    }
    Component {
        id: round
        IconButton { text: "One more"; symbol: "plus" }
    }
    Component {
        id: way
        WayTile { text: "Go on"; meaning: "Back to the same question"; symbol: "play" }
    }
    Component {
        id: line
        ListRow { text: "Theme"; end: "Light"; width: 400 }
    }
    Component {
        id: margin
        MarginTool { text: "Undo"; symbol: "undo" }
    }
    Component {
        id: turnBar
        TurnBar { width: 700; aside: "Skip" }
    }
    Component {
        id: toast
        Toast {}
    }
    Component {
        id: banner
        Banner { width: 500; text: "Nothing leaves until you send it."; action: "See"; tone: Banner.Tone.Caution }
    }
    Component {
        id: sessionBar
        SessionBar { width: 700; section: "Pay"; place: "Section 3 of 7, Pay"; listed: true; language: "English" }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Buttons"
        when: windowShown

        function make(component: Component): Item {
            const item = createTemporaryObject(component, scene);
            verify(item);
            return item;
        }

        function watch(target, signalName) {
            spy.target = null;
            spy.signalName = signalName;
            spy.target = target;
            spy.clear();
        }

        function test_everyButton_data() {
            return [{ tag: "primary", component: primary }, { tag: "plain", component: plain }, { tag: "quiet", component: quiet }, { tag: "danger", component: danger }, { tag: "round", component: round }, { tag: "way", component: way }, { tag: "line", component: line }, { tag: "margin", component: margin }];
        }

        function test_everyButton(row) {
            const button = make(row.component);
            compare(button.Accessible.role, Accessible.Button);
            verify(button.Accessible.name.startsWith(button.text));
            verify(button.width >= Theme.touch);
            verify(button.height >= Theme.touch);
            watch(button, "clicked");
            button.forceActiveFocus(Qt.TabFocusReason);
            verify(button.visualFocus);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            mouseClick(button);
            compare(spy.count, 3);
        }

        function test_theTurnBarGoesBothWays() {
            const bar = make(turnBar);
            waitForRendering(bar);
            watch(bar, "back");
            mouseClick(bar.backButton);
            compare(spy.count, 1);
            verify(bar.fits);
            bar.width = 250;
            tryVerify(() => !bar.fits);
        }

        function test_aToastUndoesAndGoes() {
            const item = make(toast);
            verify(!item.visible);
            item.show("Job 2 removed");
            verify(item.visible);
            compare(item.Accessible.role, Accessible.AlertMessage);
            compare(item.Accessible.name, "Job 2 removed");
            watch(item, "undone");
            findChildButton(item, "Undo").clicked();
            compare(spy.count, 1);
            verify(!item.visible);
        }

        function test_aBannerIsAnnouncedAndLeadsOn() {
            const item = make(banner);
            compare(item.Accessible.role, Accessible.AlertMessage);
            watch(item, "acted");
            findChildButton(item, "See").clicked();
            compare(spy.count, 1);
            compare(item.front, Theme.caution);
        }

        function test_pauseStandsThereInWords() {
            const bar = make(sessionBar);
            watch(bar, "paused");
            const pause = findChildButton(bar, "Pause");
            verify(pause.visible);
            mouseClick(pause);
            compare(spy.count, 1);
            watch(bar, "listAsked");
            findChildButton(bar, "All questions").clicked();
            compare(spy.count, 1);
        }

        function findChildButton(item: Item, words: string): Item {
            if (item.text === words && item.clicked)
                return item;
            return Array.from(item.children).map(child => findChildButton(child, words)).find(Boolean) ?? null;
        }
    }
}
