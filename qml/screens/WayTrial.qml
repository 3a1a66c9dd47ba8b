// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The opening drill: what is on the paper is typed back, and opens the notebook or does not.
ColumnLayout {
    id: part

    required property SecondWayPage page

    readonly property string wrong: {
        switch (part.page.flaw) {
        case SecondWayPage.Flaw.Letter:
            return part.page.flawGroup > 1 ? qsTr("Something differs in group %1. Look at the paper once more.").arg(Theme.number(part.page.flawGroup - 1)) : qsTr("A letter is wrong or missing. Look at the paper once more.");
        case SecondWayPage.Flaw.Twice:
            return qsTr("These two do not go together. Use two different papers of today.");
        case SecondWayPage.Flaw.Wrong:
            return qsTr("This does not open this notebook.");
        default:
            return "";
        }
    }

    function hand() {
        if (part.page.shares)
            part.page.tryShares(one.input, other.input);
        else
            part.page.tryCard(one.input);
    }

    spacing: Theme.space20

    Voice {
        Layout.fillWidth: true
        text: qsTr("Try it now")
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space8
        text: part.page.shares ? qsTr("Type what is on two of the papers. Then you know that they work.") : qsTr("Type what is on your paper. Then you know that it works.")
        color: Theme.inkSoft
    }
    PaperInput {
        id: one
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        label: part.page.shares ? qsTr("One paper") : qsTr("Key card")
        problem: part.page.flawField === 0 ? part.wrong : ""
        onEdited: part.page.mend()
        onAccepted: part.page.shares ? other.input.forceActiveFocus(Qt.TabFocusReason) : part.hand()
    }
    PaperInput {
        id: other
        Layout.fillWidth: true
        visible: part.page.shares
        label: qsTr("Another paper")
        problem: part.page.flawField === 1 ? part.wrong : ""
        onEdited: part.page.mend()
        onAccepted: part.hand()
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("Capitals, spaces and hyphens do not matter.")
        size: Theme.small
        color: Theme.inkSoft
    }
}
