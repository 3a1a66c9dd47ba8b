// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// An order of one's own: a tap places the next, a tap on what is placed takes it back, and arrows beside
// it (or Alt with an arrow key) move it. A part of an order is an answer too.
QuestionBase {
    id: question

    required property ChoiceListModel choices

    readonly property list<string> order: question.value === "" ? [] : question.value.split(" ")

    // After `move` the line stands elsewhere, and the keyboard goes with it.
    function move(place: int, by: int) {
        const to = place + by;
        if (to < 0 || to >= question.order.length)
            return;
        question.page.moveRanked(question.path, question.order[place], by);
        (lines.itemAt(to) as RankLine)?.focusLine();
    }

    function open(): list<WayTile> {
        return Array.from({ length: left.count }, (_, i) => left.itemAt(i) as WayTile).filter(tile => tile?.visible);
    }

    onDigit: place => question.open()[place]?.clicked()

    ColumnLayout {
        width: parent.width
        spacing: Theme.space12

        Words {
            Layout.fillWidth: true
            text: question.order.length === 0 ? qsTr("Tap them in your order.") : qsTr("Your order")
            size: Theme.small
            color: Theme.inkSoft
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: question.order.length > 0
            spacing: 0

            Repeater {
                id: lines
                model: question.order.length

                RankLine {
                    required property int index
                    readonly property string choice: question.order[index] ?? ""

                    Layout.fillWidth: true
                    place: index
                    last: index === question.order.length - 1
                    // `total` is told anew with the words, when these are in another language.
                    text: question.choices?.total > 0 ? question.choices.labelOf(choice) : ""
                    meaning: question.choices?.total > 0 ? question.choices.secondLabelOf(choice) : ""
                    onTakenBack: question.page.choose(question.path, choice)
                    onMoved: by => question.move(index, by)
                }
            }
        }
        Words {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            visible: question.order.length > 0 && question.order.length < (question.choices?.total ?? 0)
            text: qsTr("To place")
            size: Theme.small
            color: Theme.inkSoft
        }
        Repeater {
            id: left
            model: question.choices

            WayTile {
                required property string value
                required property string label
                required property string secondLabel
                required property bool chosen

                Layout.fillWidth: true
                visible: !chosen
                text: label
                meaning: secondLabel
                symbol: "plus"
                onClicked: question.page.choose(question.path, value)
            }
        }
    }
}
