// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A passphrase for whoever is made to open the notebook: what it does, what it cannot do, and turning it on.
ScreenPage {
    id: screen

    required property DuressPage page

    readonly property bool reading: screen.page.step === DuressPage.Step.Reading
    readonly property bool asking: screen.page.step === DuressPage.Step.Asking
    readonly property bool working: screen.page.step === DuressPage.Step.Working
    readonly property bool ready: screen.page.step === DuressPage.Step.On

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
        text: screen.ready ? qsTr("It is on") : screen.working ? qsTr("One moment") : screen.asking ? qsTr("Choose the practice passphrase") : qsTr("A practice passphrase")
        focus: true
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        text: screen.ready ? qsTr("The practice passphrase now destroys this notebook and opens the practice one.") : screen.working ? qsTr("A practice notebook is being made. Leave the tablet on.") : screen.asking ? qsTr("Not one that you could type by mistake.") : qsTr("For when somebody makes you open the notebook. It is off until you turn it on.")
        color: Theme.inkSoft
    }
    FactList {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        visible: screen.reading
        title: qsTr("What it does")
        facts: [qsTr("You type it where the passphrase goes. Nothing on the page looks different."), qsTr("It destroys this notebook for good. What has no backup is lost. So is what is finished and was not handed over."), qsTr("Then a practice notebook with made-up people opens in its place.")]
    }
    FactList {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        visible: screen.reading
        title: qsTr("What it cannot do")
        facts: [qsTr("Backups and copies made before still open with your passphrase."), qsTr("Until then two notebooks lie in the files of the tablet. Who looks there sees both."), qsTr("A forensic laboratory can still learn that this app is here, and that something was destroyed."), qsTr("So can somebody who forces you to say the passphrase.")]
    }
    NewWayFields {
        id: fields
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20
        visible: screen.asking
        label: qsTr("Practice passphrase")
        againLabel: qsTr("Practice passphrase again")
        asksForOld: screen.page.asksForOld
        oldProblem: screen.page.flaw === DuressPage.Flaw.Wrong ? qsTr("That does not open this notebook.") : ""
        problem: screen.page.flaw === DuressPage.Flaw.TooShort ? qsTr("That is too short. Five words are good.") : screen.page.flaw === DuressPage.Flaw.Taken ? qsTr("That one cannot be used here. Choose another.") : ""
        againProblem: screen.page.flaw === DuressPage.Flaw.NotTheSame ? qsTr("The two are not the same.") : ""
        onEdited: screen.page.mend()
        onAccepted: screen.hand()
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        visible: screen.ready
        tone: Banner.Tone.Caution
        text: qsTr("Make a backup and keep it away from the tablet. Nothing else brings this notebook back.")
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
        message: qsTr("The practice passphrase then opens nothing, and the practice notebook goes.")
        keep: qsTr("Leave it on")
        deed: qsTr("Turn it off")
        onConfirmed: screen.page.turnOff()
    }
}
