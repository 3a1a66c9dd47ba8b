// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The end of a talk.
ScreenPage {
    id: screen

    required property ClosePage page

    topSpace: Math.max(Theme.top, flick.height * 0.12)
    onEscaped: screen.page.done()

    foot: TurnBar {
        backText: ""
        next: qsTr("Done")
        forward: false
        onWent: screen.page.done()
    }

    Voice {
        Layout.fillWidth: true
        text: qsTr("Thank you. You have been heard.")
        size: Theme.display
        focus: true
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space28
        tone: Banner.Tone.Good
        text: qsTr("Sealed.")
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20
        visible: screen.page.code !== ""
        text: qsTr("Code on the card: %1").arg(Theme.isolated(screen.page.code))
        color: Theme.inkSoft
    }
}
