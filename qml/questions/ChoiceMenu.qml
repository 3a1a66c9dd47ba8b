// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A tile that opens a sheet with the list, for answers that need not all lie on the page.
BaseButton {
    id: menu

    required property string name // for readers: the question
    required property ChoiceListModel choices
    property bool several: false
    property Pictures pictures
    property PromptPlayer player

    readonly property bool chosen: menu.choices.chosenLabel !== ""
    readonly property bool lengthy: menu.choices.total > 12

    signal picked(choice: string)

    text: menu.chosen ? menu.choices.chosenLabel : qsTr("Choose")
    implicitHeight: Math.max(Theme.tile, implicitContentHeight + Theme.space24)
    leftPadding: Theme.space20
    rightPadding: Theme.space20
    reads: Accessible.ComboBox
    Accessible.name: menu.name
    Accessible.description: menu.text
    onClicked: sheet.open()
    background: Rectangle {
        radius: Theme.radius
        color: menu.chosen ? Theme.accentWash : menu.down ? Theme.wash : Theme.page
        border.width: menu.chosen ? Theme.bold : Theme.stroke
        border.color: menu.chosen ? Theme.accent : Theme.edge

        FocusRing {
            shown: menu.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space16

        Words {
            Layout.fillWidth: true
            text: menu.text
            font.weight: menu.chosen ? Theme.strong : Font.Normal
            Accessible.ignored: true
        }
        Icon {
            symbol: "chevron-down"
        }
    }

    Sheet {
        id: sheet
        title: menu.name
        onAboutToShow: menu.choices.filter = ""
        onOpened: menu.lengthy ? search.forceActiveFocus(Qt.PopupFocusReason) : group.enter(group.current)

        ChoiceSearch {
            id: search
            Layout.fillWidth: true
            visible: menu.lengthy
            name: menu.name
            choices: menu.choices
            found: group.count
        }
        TileGroup {
            id: group
            Layout.fillWidth: true
            model: menu.choices
            several: menu.several
            pictures: menu.pictures
            playing: menu.player?.playing ?? ""
            onListened: sound => menu.player.toggle(sound)
            onPicked: choice => {
                menu.picked(choice);
                menu.several || sheet.close();
            }
        }
        foot: PlainButton {
            Layout.fillWidth: true
            text: qsTr("Done")
            onClicked: sheet.close()
        }
    }
}
