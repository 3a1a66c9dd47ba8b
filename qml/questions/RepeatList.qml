// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What a repeat holds so far, one line each, and the way to add one.
ColumnLayout {
    id: list

    required property InterviewPage page

    spacing: 0

    Repeater {
        model: list.page.repeats

        RowLayout {
            id: row
            required property string path
            required property int number
            required property string title
            required property string summary
            Layout.fillWidth: true
            spacing: Theme.space8

            Voice {
                Layout.minimumWidth: Theme.space40
                text: Theme.number(row.number)
                size: Theme.lead
                color: Theme.inkSoft
                Accessible.ignored: true
            }
            ListRow {
                Layout.fillWidth: true
                text: row.summary === "" ? qsTr("%1 %2").arg(row.title).arg(Theme.number(row.number)) : row.summary
                deed: qsTr("Open")
                onClicked: list.page.openRepeat(row.path)
            }
            IconButton {
                visible: list.page.canRemove
                text: qsTr("Delete %1 %2").arg(row.title).arg(Theme.number(row.number))
                symbol: "trash"
                tone: Theme.danger
                onClicked: sheet.ask(row.path, row.title, row.number)
            }
        }
    }
    PlainButton {
        Layout.topMargin: list.page.repeats.count > 0 ? Theme.space24 : 0
        visible: list.page.canAdd
        Layout.maximumWidth: list.width
        text: list.page.repeats.count > 0 ? qsTr("Add another: %1").arg(list.page.repeatTitle) : qsTr("Add: %1").arg(list.page.repeatTitle)
        symbol: "plus"
        onClicked: list.page.addRepeat()
    }
    ConfirmSheet {
        id: sheet

        property string path
        property string what

        function ask(path: string, title: string, number: int) {
            sheet.path = path;
            sheet.what = qsTr("%1 %2").arg(title).arg(Theme.number(number));
            sheet.open();
        }

        title: qsTr("Delete this: %1?").arg(sheet.what)
        message: qsTr("Its answers go now. Nobody can bring them back.")
        keep: qsTr("Keep")
        deed: qsTr("Delete")
        onConfirmed: list.page.removeRepeat(sheet.path)
    }
}
