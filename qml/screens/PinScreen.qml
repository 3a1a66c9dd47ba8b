// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A PIN for this device: what it is worth, and turning it on.
ScreenPage {
    id: screen

    required property PinPage page

    readonly property bool reading: screen.page.step === PinPage.Step.Reading
    readonly property bool asking: screen.page.step === PinPage.Step.Asking
    readonly property bool working: screen.page.step === PinPage.Step.Working
    readonly property bool ready: screen.page.step === PinPage.Step.On

    onEscaped: screen.page.back()
    onAskingChanged: {
        if (asking)
            fields.toFirst();
    }

    function hand() {
        screen.page.turnOn(fields.old, fields.fresh, fields.again);
    }

    foot: TurnBar {
        visible: screen.reading || screen.asking
        next: screen.asking ? qsTr("Turn it on") : qsTr("Set it up")
        forward: screen.reading
        onBack: screen.page.back()
        onWent: screen.reading ? screen.page.next() : screen.hand()
    }

    Voice {
        Layout.fillWidth: true
        text: screen.ready ? qsTr("It is on") : screen.working ? qsTr("One moment") : screen.asking ? qsTr("Choose a PIN") : qsTr("A PIN")
        focus: true
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        text: screen.ready ? qsTr("Type the PIN where the passphrase goes.") : screen.working ? qsTr("This takes a few seconds on purpose.") : screen.asking ? qsTr("No birthdays. Not the PIN of your phone or your bank.") : qsTr("Digits that open this notebook on this tablet. The passphrase goes on working.")
        color: Theme.inkSoft
    }
    FactList {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        visible: screen.reading
        title: qsTr("What it is worth")
        facts: [qsTr("A PIN is weaker than a passphrase. It needs a small file that lies on this tablet."), qsTr("A copy of the notebook alone does not open with it."), qsTr("Who copies the notebook and that file tries all million PINs of six digits in days. More digits are better."), qsTr("It is no second way in. If the tablet is lost, the PIN is too.")]
    }
    NewWayFields {
        id: fields
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20
        visible: screen.asking
        label: qsTr("PIN")
        againLabel: qsTr("PIN again")
        asksForOld: screen.page.asksForOld
        oldProblem: screen.page.flaw === PinPage.Flaw.Wrong ? qsTr("That does not open this notebook.") : ""
        problem: screen.page.flaw === PinPage.Flaw.TooShort ? qsTr("Six digits or more, and nothing else.") : screen.page.flaw === PinPage.Flaw.Taken ? qsTr("That one cannot be used here. Choose another.") : ""
        againProblem: screen.page.flaw === PinPage.Flaw.NotTheSame ? qsTr("The two are not the same.") : ""
        onEdited: screen.page.mend()
        onAccepted: screen.hand()
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        visible: screen.ready
        tone: Banner.Tone.Caution
        text: qsTr("Do not forget the passphrase. Only it and the second way in work elsewhere.")
    }
    FlexRow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        visible: screen.ready

        PrimaryButton {
            text: qsTr("Back to the settings")
            forward: false
            onClicked: screen.page.back()
            onVisibleChanged: {
                if (visible)
                    forceActiveFocus(Qt.OtherFocusReason);
            }
        }
        PlainButton {
            text: qsTr("Turn it off")
            onClicked: off.open()
        }
    }
    ConfirmSheet {
        id: off
        title: qsTr("Turn it off?")
        message: qsTr("The PIN then opens nothing. The passphrase goes on working.")
        keep: qsTr("Leave it on")
        deed: qsTr("Turn it off")
        onConfirmed: screen.page.turnOff()
    }
}
