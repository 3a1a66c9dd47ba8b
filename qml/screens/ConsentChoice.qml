// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// One question of consent: whether it was understood, one use, or how they say yes. No way is pressed on
// anyone.
ColumnLayout {
    id: choice

    required property ConsentPage page

    readonly property bool use: choice.page.step === ConsentPage.Step.Use
    readonly property bool understanding: choice.page.step === ConsentPage.Step.Understanding
    readonly property bool how: choice.page.step === ConsentPage.Step.HowSaid
    readonly property string missing: choice.use ? qsTr("Choose one, or ask me at the end.") : qsTr("Choose one.")

    spacing: 0

    Rectangle {
        Layout.preferredWidth: Theme.symbol(96)
        Layout.preferredHeight: Theme.symbol(96)
        Layout.bottomMargin: Theme.space28
        visible: choice.use
        radius: height / 2
        color: Theme.wash
        Accessible.ignored: true

        Icon {
            anchors.centerIn: parent
            size: Theme.symbol(48)
            symbol: choice.page.icon
        }
    }
    Voice {
        Layout.fillWidth: true
        text: choice.how ? qsTr("How do they say yes?") : choice.page.question
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        visible: text !== ""
        text: choice.page.explanation
    }
    TileGroup {
        id: tiles
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        model: choice.page.choices
        onPicked: value => choice.page.choose(value)
    }
    Problem {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space12
        text: choice.page.choiceMissing ? choice.missing : ""
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space24
        visible: choice.understanding && choice.page.unclear
        text: Theme.lines(qsTr("Let us hear that part again."), choice.page.partAgain)
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20
        visible: choice.use
        text: choice.page.always
        color: Theme.inkSoft
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space24
        visible: choice.use && choice.page.unsaid !== ""
        tone: Banner.Tone.Caution
        text: qsTr("Not said yet: %1").arg(choice.page.unsaid)
        action: qsTr("Say it now")
        onActed: choice.page.hearAgain()
    }
}
