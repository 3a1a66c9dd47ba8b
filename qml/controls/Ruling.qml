// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// A ruled line. Decoration.
Rectangle {
    Layout.fillWidth: true
    implicitHeight: Theme.hairline
    color: Theme.line
    Accessible.ignored: true
}
