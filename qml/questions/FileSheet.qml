// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What lies on sticks and among this device's pictures, the newest first. A list of our own: no desktop
// remembers what was chosen.
Sheet {
    id: sheet

    required property FileShelf shelf
    property bool pictures: true
    property bool sounds: false

    signal picked(row: int)

    function look() {
        sheet.shelf.look(sheet.pictures, sheet.sounds);
    }

    onAboutToShow: sheet.look()
    onClosed: sheet.shelf.clear()

    Words {
        Layout.fillWidth: true
        text: qsTr("It is copied. What is on the stick stays there: delete it there too.")
        color: Theme.inkSoft
    }
    Words {
        Layout.fillWidth: true
        visible: sheet.shelf.busy
        text: qsTr("Looking for files.")
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Words {
        Layout.fillWidth: true
        visible: !sheet.shelf.busy && rows.count === 0
        text: qsTr("Nothing is there. Put in a stick or a card, then look again.")
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Repeater {
        id: rows
        model: sheet.shelf.names

        ListRow {
            id: file
            required property string modelData
            required property int index
            Layout.fillWidth: true
            text: file.modelData
            latin: true
            detail: qsTr("%1, %2 MB").arg(sheet.shelf.places[file.index] ?? "").arg(Theme.number(sheet.shelf.sizes[file.index] ?? 0))
            onClicked: {
                sheet.picked(file.index);
                sheet.close();
            }
        }
    }
    foot: [
        PlainButton {
            Layout.fillWidth: true
            text: qsTr("Not now")
            onClicked: sheet.close()
        },
        PlainButton {
            Layout.fillWidth: true
            text: qsTr("Look again")
            onClicked: sheet.look()
        }
    ]
}
