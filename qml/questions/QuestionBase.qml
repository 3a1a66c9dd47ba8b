// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App

// One question of a page: the roles of QuestionListModel, told to the frame. Each kind of question is this
// with its control inside. It shows what the model says and hands on what was done; it keeps nothing.
QuestionFrame {
    id: base

    required property InterviewPage page
    required property int index
    required property string path
    required property string value
    required property int status
    required property int saved
    required property bool readOnly
    required property string image // files of the form
    required property string sound
    required property string film

    // A digit chose the n-th answer, from 0.
    signal digit(place: int)

    // What can be done here, for the keyboard: the control, not the words.
    function focusControl() {
        base.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    function holds(item: Item): bool {
        return item !== null && (item === base || base.holds(item.parent));
    }

    // Enter in a field.
    function goOn() {
        if (base.page.answered)
            base.page.next();
    }

    required number
    required label
    required hint
    required guidance
    required secondLabel
    required secondHint
    required mayRefuse
    required missing
    required doesNotFit
    required message

    Layout.fillWidth: true
    numbered: base.index > 0 // the first one stands in the line under the bar
    mirrored: base.page.rightToLeft
    prompt.image: base.image
    prompt.sound: base.sound
    prompt.film: base.film
    prompt.pictures: base.page.pictures
    prompt.player: base.page.player
    unknown: base.status === QuestionListModel.Status.DontKnow
    declined: base.status === QuestionListModel.Status.PreferNot
    unknownWords: base.page.words.unknown
    declinedWords: base.page.words.declined
    notKept: base.saved === QuestionListModel.Saved.NotKept
    onDontKnow: base.page.dontKnow(base.path)
    onPreferNot: base.page.preferNot(base.path)
    onKeptAnyway: base.page.keepAnyway(base.path)
    onTriedAgain: base.page.tryAgain()
    onChangeAsked: base.focusControl()
}
