// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Cuaderno.Theme

// A thin stroke that says that the page goes on. The page itself is dragged.
T.ScrollBar {
    id: bar

    implicitWidth: Theme.space8
    implicitHeight: Theme.space8
    padding: Theme.space4 / 2
    visible: bar.size < 1
    Accessible.ignored: true
    contentItem: Rectangle {
        implicitWidth: Theme.space4
        implicitHeight: Theme.space4
        radius: Theme.space4 / 2
        color: Theme.edge
    }
}
