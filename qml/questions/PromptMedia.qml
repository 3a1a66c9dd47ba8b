// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What shows or says a question beside its words: a picture, a film, a voice. Where one did not come with
// the form, that is said, and the question works without.
ColumnLayout {
    id: prompt

    required property string name // for readers: the question
    property string image // files of the form
    property string sound
    property string film
    property Pictures pictures
    property PromptPlayer player

    readonly property bool speaking: prompt.sound !== "" && prompt.player?.playing === prompt.sound
    readonly property bool filming: prompt.film !== "" && prompt.player?.playing === prompt.film
    readonly property int highest: Math.min(Theme.dp(320), Theme.windowHeight * 0.4)

    // The voice, or the film where there is none.
    function listen() {
        const what = prompt.sound || prompt.film;
        if (what !== "")
            prompt.player.toggle(what);
    }

    visible: prompt.image !== "" || prompt.sound !== "" || prompt.film !== ""
    spacing: Theme.space12

    PictureView {
        id: picture
        Layout.fillWidth: true
        Layout.maximumWidth: picture.there ? prompt.highest / picture.ratio : -1
        Layout.preferredHeight: picture.there ? Math.min(prompt.highest, prompt.width * picture.ratio) : prompt.highest / 2
        visible: prompt.image !== "" && !picture.missing
        pictures: prompt.pictures
        source: prompt.image === "" ? "" : "form:" + prompt.image
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Picture: %1").arg(prompt.name)
    }
    Words {
        Layout.fillWidth: true
        visible: picture.missing
        text: qsTr("A picture belongs here. It did not come with the form.")
        size: Theme.small
        color: Theme.inkSoft
    }
    FilmView {
        id: screen
        Layout.fillWidth: true
        Layout.maximumWidth: screen.ratio > 0 ? prompt.highest / screen.ratio : -1
        Layout.preferredHeight: Math.min(prompt.highest, prompt.width * screen.ratio)
        visible: prompt.filming && screen.ratio > 0
        player: prompt.filming ? prompt.player : null
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Film: %1").arg(prompt.name)
    }
    FlexRow {
        visible: prompt.sound !== "" || prompt.film !== ""

        PlainButton {
            visible: prompt.sound !== ""
            least: Theme.touch
            text: prompt.speaking ? qsTr("Stop") : qsTr("Listen")
            symbol: prompt.speaking ? "stop" : "listen"
            Accessible.description: prompt.name
            onClicked: prompt.player.toggle(prompt.sound)
        }
        PlainButton {
            visible: prompt.film !== ""
            least: Theme.touch
            text: prompt.filming ? qsTr("Stop the film") : qsTr("Watch the film")
            symbol: prompt.filming ? "stop" : "play"
            Accessible.description: prompt.name
            onClicked: prompt.player.toggle(prompt.film)
        }
    }
    Words {
        Layout.fillWidth: true
        visible: prompt.sound !== "" && prompt.player?.failed === prompt.sound
        text: qsTr("The sound cannot be played here. Read the words aloud.")
        size: Theme.small
        color: Theme.inkSoft
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Words {
        Layout.fillWidth: true
        visible: prompt.film !== "" && prompt.player?.failed === prompt.film
        text: qsTr("The film cannot be played here. The question works without it.")
        size: Theme.small
        color: Theme.inkSoft
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
