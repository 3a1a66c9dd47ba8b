// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// Asks once before something that cannot be undone. The buttons name the deeds; the safe one is in hand.
Sheet {
    id: sheet

    required property string message
    required property string keep
    required property string deed
    property bool danger: true

    signal confirmed

    onOpened: safe.forceActiveFocus(Qt.PopupFocusReason)

    Words {
        Layout.fillWidth: true
        text: sheet.message
    }
    foot: [
        PlainButton {
            id: safe
            Layout.fillWidth: true
            text: sheet.keep
            onClicked: sheet.close()
        },
        DangerButton {
            Layout.fillWidth: true
            visible: sheet.danger
            filled: true
            text: sheet.deed
            onClicked: {
                sheet.close();
                sheet.confirmed();
            }
        },
        PrimaryButton {
            Layout.fillWidth: true
            visible: !sheet.danger
            text: sheet.deed
            onClicked: {
                sheet.close();
                sheet.confirmed();
            }
        }
    ]
}
