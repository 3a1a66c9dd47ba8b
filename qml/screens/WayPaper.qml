// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// One paper to be copied by hand.
ColumnLayout {
    id: part

    required property SecondWayPage page

    spacing: Theme.space12

    Voice {
        Layout.fillWidth: true
        text: part.page.shares ? qsTr("Paper %1 of %2").arg(Theme.number(part.page.paper + 1)).arg(Theme.number(part.page.paperCount)) : qsTr("Your key card")
    }
    Words {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space16
        text: part.page.shares ? qsTr("For one of the three. Copy every letter, and give it to that person only.") : qsTr("Copy every letter onto paper. Then keep it where the tablet is not.")
        color: Theme.inkSoft
    }
    PaperLetters {
        Layout.fillWidth: true
        code: part.page.code
        groups: part.page.groups
    }
    Banner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
        tone: Banner.Tone.Caution
        text: qsTr("No photo. Phones send their pictures to other places.")
    }
}
