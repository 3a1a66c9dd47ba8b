// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cuaderno.Controls
import Cuaderno.Theme

// The card over the whole window, as large as it goes, for eyes at the other side of a table.
T.Popup {
    id: large

    required property string code
    required property var words // a list of strings

    readonly property real letters: Math.min(Theme.dp(88), height / 8, width / 8)

    parent: T.Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    modal: true
    focus: true
    padding: Theme.gutter
    closePolicy: T.Popup.CloseOnEscape
    onOpened: shut.forceActiveFocus(Qt.PopupFocusReason)
    background: Rectangle {
        color: Theme.page
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        IconButton {
            id: shut
            Layout.alignment: Qt.AlignRight
            text: qsTr("Close")
            symbol: "close"
            onClicked: large.close()
        }
        Item {
            Layout.fillHeight: true
        }
        LargeLine {
            text: Theme.isolated(large.code)
            size: large.letters
        }
        Repeater {
            model: large.words

            LargeLine {
                required property string modelData
                text: modelData
                size: large.letters
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
