// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// What all buttons share: a name, a role, and Enter as well as Space.
T.AbstractButton {
    id: button

    property string symbol
    property int reads: Accessible.Button // what it is for readers

    Accessible.role: button.reads
    Accessible.name: button.text
    // Qt 6.4 writes a control's own role over this one where a reader is there as it is made.
    Component.onCompleted: Accessible.role = Qt.binding(() => button.reads)
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()
}
