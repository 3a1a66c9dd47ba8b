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
        id: confirmComponent
        ConfirmSheet { title: "Delete everything they said?"; message: "Nobody can bring them back."; keep: "Keep"; deed: "Delete" }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Sheets"
        when: windowShown

        function open(): QtObject {
            const sheet = createTemporaryObject(confirmComponent, scene);
            spy.target = null;
            spy.signalName = "confirmed";
            spy.target = sheet;
            spy.clear();
            sheet.open();
            tryVerify(() => sheet.opened);
            return sheet;
        }

        function test_escIsTheSafeWay() {
            const sheet = open();
            keyClick(Qt.Key_Escape);
            tryVerify(() => !sheet.visible);
            compare(spy.count, 0);
        }

        function test_theSafeButtonIsInHand() {
            const sheet = open();
            compare(scene.Window.activeFocusItem.text, "Keep");
            keyClick(Qt.Key_Return);
            tryVerify(() => !sheet.visible);
            compare(spy.count, 0);
        }

        function test_theDeedIsOneTabAway() {
            const sheet = open();
            keyClick(Qt.Key_Tab);
            compare(scene.Window.activeFocusItem.text, "Delete");
            keyClick(Qt.Key_Space);
            tryVerify(() => !sheet.visible);
            compare(spy.count, 1);
        }

        function test_theKeyboardStaysInside() {
            const sheet = open();
            for (let i = 0; i < 5; ++i) {
                keyClick(Qt.Key_Tab);
                verify(["Keep", "Delete"].includes(scene.Window.activeFocusItem.text));
            }
            sheet.close();
        }
    }
}
