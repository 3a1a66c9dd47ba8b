// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// One of several answers, or some of them, as tiles: a list, three across, or a row from end to end.
QuestionBase {
    id: question

    required property int kind
    required property string layout
    required property ChoiceListModel choices

    readonly property bool several: question.kind === QuestionListModel.Kind.SelectMultiple
    readonly property bool row: question.layout === "likert" && !Theme.compact && !Theme.large

    walked: question.layout !== "menu"
    onDigit: place => question.layout !== "menu" && group.pick(place)
    onAsidesLeft: group.enter(group.count - 1)

    Loader {
        width: parent.width
        active: question.layout === "menu"
        visible: active
        sourceComponent: ChoiceMenu {
            name: question.label
            choices: question.choices
            several: question.several
            pictures: question.page.pictures
            player: question.page.player
            onPicked: choice => question.page.choose(question.path, choice)
        }
    }
    Column {
        width: parent.width
        visible: question.layout !== "menu"
        spacing: Theme.space12

        Loader {
            width: parent.width
            active: question.layout === "search"
            visible: active
            sourceComponent: ChoiceSearch {
                name: question.label
                choices: question.choices
                found: group.count
            }
        }
        TileGroup {
            id: group
            width: parent.width
            visible: question.layout !== "search" || question.choices.filter !== ""
            model: question.layout === "menu" ? null : question.choices
            several: question.several
            upright: question.row
            most: question.layout === "grid" && !Theme.compact ? 3 : 2
            always: question.layout === "grid"
            tall: question.layout === "grid" && question.choices.pictured
            pictures: question.page.pictures
            playing: question.page.player.playing
            stops: !question.asides.holdsFocus && !(question.unknown || question.declined)
            onPicked: choice => question.page.choose(question.path, choice)
            onListened: sound => question.page.player.toggle(sound)
            onLeftEnd: question.mayRefuse && question.asides.enter()
        }
        Words {
            width: parent.width
            visible: question.page.player.failed !== "" && question.choices.says(question.page.player.failed)
            text: qsTr("The sound cannot be played here. Read the words aloud.")
            size: Theme.small
            color: Theme.inkSoft
        }
    }
}
