// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What was proved, and who can do what from now on.
ColumnLayout {
    id: part

    required property SecondWayPage page

    spacing: Theme.space20

    Voice {
        Layout.fillWidth: true
        text: qsTr("It works")
    }
    Banner {
        Layout.fillWidth: true
        tone: Banner.Tone.Good
        text: part.page.shares ? qsTr("If the passphrase is lost, two of the three open the notebook.") : part.page.onStick ? qsTr("The file on this stick opens the notebook.") : qsTr("If the passphrase is lost, this card opens the notebook.")
    }
    Words {
        Layout.fillWidth: true
        text: part.page.shares ? qsTr("Two of them together can open every notebook of this project, but no private memos.") : part.page.onStick ? qsTr("Whoever has the stick and the tablet can read everything here. Keep it where the tablet is not.") : qsTr("Whoever has the card can read everything here. Keep it where the tablet is not.")
    }
    Words {
        Layout.fillWidth: true
        visible: part.page.shares
        text: qsTr("One alone can open nothing.")
    }
}
