// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    enum Kind { Note, Acknowledge, Text, Integer, Decimal, SelectOne, SelectMultiple, Date, Time, DateTime, Range, Rank, Audio, Shown, Unknown, Drawing, Picture, File }
    enum Status { NotAsked, Answered, PreferNot, DontKnow, Skipped }
    enum Saved { Untouched, Keeping, Kept, NotKept }

    property ChoiceListModel none: ChoiceListModel {}

    function ask(question: var) {
        const plain = { path: "/data/q" + count, kind: QuestionListModel.Kind.Text, number: 0, label: "", hint: "", guidance: "", secondLabel: "", secondHint: "", part: "", value: "", status: 0, saved: 0, choices: none, longText: false, layout: "", readOnly: false, mayRefuse: true, missing: false, doesNotFit: false, message: "", low: "", high: "", step: "", mayRecord: false, image: "", sound: "", film: "" };
        append(Object.assign(plain, question));
    }
}
