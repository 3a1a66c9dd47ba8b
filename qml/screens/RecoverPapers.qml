// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What two of the three people have on their papers.
ColumnLayout {
    id: part

    required property RecoverPage page

    readonly property string wrong: {
        switch (part.page.flaw) {
        case RecoverPage.Flaw.Letter:
            return qsTr("A letter is wrong or missing. Look at the paper once more.");
        case RecoverPage.Flaw.Twice:
            return qsTr("These two do not go together. Use two different papers of one day.");
        case RecoverPage.Flaw.Wrong:
            return qsTr("These do not open this notebook. Nothing was changed.");
        default:
            return "";
        }
    }

    function hand() {
        part.page.takePapers(one.input, other.input);
    }

    spacing: Theme.space20
    Component.onCompleted: one.input.focus = true

    Voice {
        Layout.fillWidth: true
        text: qsTr("The passphrase is lost")
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space8
        text: qsTr("Two of the three people type what is on their papers.")
        color: Theme.inkSoft
    }
    PaperInput {
        id: one
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        label: qsTr("One paper")
        problem: part.page.flawField === 0 ? part.wrong : ""
        onEdited: part.page.mend()
        onAccepted: other.input.forceActiveFocus(Qt.TabFocusReason)
    }
    PaperInput {
        id: other
        Layout.fillWidth: true
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
