// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Cuaderno
import Cuaderno.App
import Cuaderno.Theme

TestCase {
    id: scene
    name: "Screens"
    when: windowShown

    Component {
        id: mainComponent
        Main {
            width: 800
            height: 1000
            notebook: Notebook {
                Component.onCompleted: {
                    interview.questions.ask({ label: "Your word?", number: 1 });
                    interview.section = "Pay";
                }
            }
        }
    }
    property Window window: null

    function init() {
        scene.window = createTemporaryObject(mainComponent, scene);
        verify(scene.window);
        scene.window.requestActivate();
        tryVerify(() => scene.window.active);
    }

    function focused(): Item {
        return scene.window.activeFocusItem;
    }

    function find(item: Item, words: string): Item {
        if (item.visible && item.text === words && item.clicked)
            return item;
        return Array.from(item.children).map(child => find(child, words)).find(Boolean) ?? null;
    }

    function press(words: string) {
        const button = find(scene.window.contentItem, words);
        verify(button, words);
        button.clicked();
    }

    function test_everyPlaceOpensAndTakesTheKeyboard_data() {
        return ["Unlock", "Create", "Recover", "SecondWay", "Pin", "Duress", "Home", "WhichOne", "Before", "Consent", "CodeCard", "Interview", "Pause", "Review", "Close", "Settings"].map(place => ({ tag: place }));
    }

    function test_everyPlaceOpensAndTakesTheKeyboard(row) {
        scene.window.notebook.place = Notebook.Place[row.tag];
        tryVerify(() => focused() !== null && focused() !== scene.window.contentItem);
    }

    function test_aKeyCardStandsBesideThePassphrase() {
        const unlock = scene.window.notebook.unlock;
        press("Use a key card");
        tryVerify(() => focused() instanceof PaperField);
        press("Open");
        compare(unlock.openedByCard, 1);
        compare(unlock.opened, 0);
        press("Use the passphrase");
        tryVerify(() => focused()?.label === "Passphrase");
    }

    function test_thePracticePassphraseIsReadAboutBeforeItIsTurnedOn() {
        const page = scene.window.notebook.duress;
        scene.window.notebook.place = Notebook.Place.Settings;
        press("Practice passphrase");
        compare(scene.window.notebook.place, Notebook.Place.Duress);
        press("Set it up");
        tryVerify(() => focused()?.label === "Passphrase now");
        press("Turn it on");
        page.step = DuressPage.Step.On;
        press("Turn it off");
        compare(page.calls.join(" "), "on");
    }

    function test_aPinIsTypedTwice() {
        const page = scene.window.notebook.pin;
        page.asksForOld = false;
        scene.window.notebook.place = Notebook.Place.Settings;
        press("PIN");
        press("Set it up");
        tryVerify(() => focused()?.label === "PIN");
        press("Turn it on");
        compare(page.calls.join(" "), "on");
    }

    function test_aLostPassphraseIsReplacedByTwoPapers() {
        const page = scene.window.notebook.recover;
        press("The passphrase is lost");
        compare(scene.window.notebook.place, Notebook.Place.Recover);
        tryVerify(() => find(scene.window.contentItem, "Next"));
        press("Next");
        page.step = RecoverPage.Step.Passphrase;
        press("Open the notebook");
        compare(page.calls.join(" "), "papers passphrase");
    }

    function test_aSecondWayIsMadeCopiedAndTried() {
        const page = scene.window.notebook.secondWay;
        scene.window.notebook.place = Notebook.Place.SecondWay;
        tryVerify(() => find(scene.window.contentItem, "Key card"));
        press("Key card");
        page.step = SecondWayPage.Step.Paper;
        press("Next");
        page.step = SecondWayPage.Step.Try;
        tryVerify(() => find(scene.window.contentItem, "Try it"));
        press("Try it");
        page.step = SecondWayPage.Step.Done;
        press("Open the notebook");
        compare(page.calls.join(" "), "card next tryCard finish");
    }

    function test_homeAsksForASecondWayWhereItIsMissing() {
        const home = scene.window.notebook.home;
        scene.window.notebook.place = Notebook.Place.Home;
        verify(!find(scene.window.contentItem, "Make it now"));
        home.secondWayMissing = true;
        tryVerify(() => find(scene.window.contentItem, "Make it now"));
        press("Make it now");
        compare(home.calls.join(" "), "secondWay");
    }

    function test_theTitleTellsNothing() {
        compare(scene.window.title, "Notebook");
        scene.window.notebook.place = Notebook.Place.Interview;
        compare(scene.window.title, "Notebook");
    }

    function test_pauseIsOneKeyAway() {
        scene.window.notebook.place = Notebook.Place.Interview;
        keyClick(Qt.Key_F10);
        compare(scene.window.notebook.place, Notebook.Place.Pause);
    }

    function test_escPausesATalk() {
        scene.window.notebook.place = Notebook.Place.Interview;
        tryVerify(() => focused() !== null);
        keyClick(Qt.Key_Escape);
        compare(scene.window.notebook.place, Notebook.Place.Pause);
    }

    function coverFrom(place: int): var {
        scene.window.notebook.place = place;
        tryVerify(() => focused() !== null && focused() !== scene.window.contentItem);
        keyClick(Qt.Key_F9);
        compare(scene.window.notebook.place, Notebook.Place.Cover);
        return grabImage(scene.window.contentItem);
    }

    function test_f9HidesFromEverywhere_data() {
        return ["Unlock", "Create", "SecondWay", "Pin", "Duress", "Home", "Before", "Consent", "CodeCard", "Interview", "JumpList", "Agreed", "Pause", "Review", "Close", "Settings"].map(place => ({ tag: place }));
    }

    // The very next frame is the cover and nothing but the cover, whatever was there, and also where
    // something lay over the page.
    function test_f9HidesFromEverywhere(row) {
        const cover = coverFrom(Notebook.Place.Home);
        keyClick(Qt.Key_F9);
        compare(scene.window.notebook.place, Notebook.Place.Unlock);
        verify(coverFrom(Notebook.Place[row.tag]).equals(cover));
        compare(scene.window.title, "Units");
        verify(find(scene.window.contentItem, "Swap"));
    }

    function test_theCoverGoesOverAnOpenSheet() {
        const cover = coverFrom(Notebook.Place.Home);
        keyClick(Qt.Key_F9);
        scene.window.notebook.place = Notebook.Place.Home;
        tryVerify(() => focused() !== null);
        keyClick(Qt.Key_Slash, Qt.ControlModifier);
        tryVerify(() => find(scene.window.contentItem, "Done"));
        wait(400);
        keyClick(Qt.Key_F9);
        compare(scene.window.notebook.place, Notebook.Place.Cover);
        verify(grabImage(scene.window.contentItem).equals(cover));
        tryVerify(() => !find(scene.window.contentItem, "Done"));
    }

    function test_theCoverConverts() {
        scene.window.notebook.place = Notebook.Place.Cover;
        tryVerify(() => shows("= 26.46 pounds"));
        keyClick(Qt.Key_1);
        keyClick(Qt.Key_0);
        verify(shows("= 22.05 pounds"));
        press("Swap");
        verify(shows("= 4.54 kilograms"));
        press("Temperature");
        verify(shows("= 50.00 degrees Fahrenheit"));
        press("\u2212");
        press("5");
        verify(shows("= -157.00 degrees Fahrenheit"));
        for (let i = 0; i < 5; ++i)
            press("Erase");
        verify(shows("= 32.00 degrees Fahrenheit"));
    }

    function shows(words: string): bool {
        const look = item => item.visible && (item.text === words || Array.from(item.children).some(look));
        return look(scene.window.contentItem);
    }

    function test_theKeysOfAQuestion() {
        const page = scene.window.notebook.interview;
        scene.window.notebook.place = Notebook.Place.Interview;
        tryVerify(() => focused() !== null);
        keyClick(Qt.Key_F6);
        compare(page.calls[page.calls.length - 1], "dontKnow /data/q0");
        keyClick(Qt.Key_F7);
        compare(page.calls[page.calls.length - 1], "preferNot /data/q0");
        keyClick(Qt.Key_F8);
        compare(page.calls[page.calls.length - 1], "skip");
        keyClick(Qt.Key_PageDown);
        compare(page.calls[page.calls.length - 1], "next");
        keyClick(Qt.Key_PageUp);
        compare(page.calls[page.calls.length - 1], "back");
        keyClick(Qt.Key_F4);
        compare(scene.window.notebook.place, Notebook.Place.JumpList);
    }

    function test_lettersGrowByKey() {
        keyClick(Qt.Key_Plus, Qt.ControlModifier);
        keyClick(Qt.Key_Minus, Qt.ControlModifier);
        keyClick(Qt.Key_0, Qt.ControlModifier);
        compare(scene.window.notebook.settings.calls.join(" "), "larger smaller usual");
    }

    function test_deletingAsksOnce() {
        const pause = scene.window.notebook.pause;
        scene.window.notebook.place = Notebook.Place.Pause;
        tryVerify(() => find(scene.window.contentItem, "Stop, delete everything"));
        press("Stop, delete everything");
        tryVerify(() => find(scene.window.contentItem, "Keep"));
        compare(pause.calls.length, 0);
        press("Keep");
        tryVerify(() => !find(scene.window.contentItem, "Keep"));
        compare(pause.calls.length, 0);
        press("Stop, delete everything");
        tryVerify(() => find(scene.window.contentItem, "Delete"));
        press("Delete");
        compare(pause.calls.join(" "), "delete");
    }

    function test_theInterviewStaysUnderThePause() {
        scene.window.notebook.place = Notebook.Place.Interview;
        tryVerify(() => find(scene.window.contentItem, "Skip"));
        const skip = find(scene.window.contentItem, "Skip");
        scene.window.notebook.place = Notebook.Place.Pause;
        verify(!skip.visible);
        scene.window.notebook.place = Notebook.Place.Interview;
        tryVerify(() => skip.visible); // the same page, not a new one
    }

    function test_noConsentChoiceIsPressedOnAnyone() {
        const consent = scene.window.notebook.consent;
        consent.choices.fill(["yes", "no", "askLater"]);
        consent.step = ConsentPage.Step.Use;
        scene.window.notebook.place = Notebook.Place.Consent;
        tryVerify(() => find(scene.window.contentItem, "Next"));
        verify(!String(find(scene.window.contentItem, "Next")).startsWith("PrimaryButton"));
        compare(Array.from({ length: 3 }, (_, i) => consent.choices.get(i).chosen).filter(Boolean).length, 0);
        press("Next");
        compare(consent.calls.join(" "), "next");
    }

    function test_theSampleSaysSo() {
        scene.window.notebook.kind = Notebook.Kind.Sample;
        compare(Theme.stamp, "Sample");
        scene.window.notebook.kind = Notebook.Kind.Live;
        compare(Theme.stamp, "");
    }
}
