// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// What all buttons share: a name, a role, and Enter as well as Space.
T.AbstractButton {
    id: button

    property string symbol

    Accessible.role: Accessible.Button
    Accessible.name: button.text
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()
}
