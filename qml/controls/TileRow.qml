// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Theme

// Two or three tiles side by side, one stop for Tab; arrows walk, Space chooses.
GridLayout {
    id: row

    property Item stop: children[0] // where Tab stops
    property bool stacked: Theme.compact || Theme.large

    readonly property bool mirrored: LayoutMirroring.enabled

    function step(by: int) {
        const place = Array.from(row.children).indexOf(row.stop) + by;
        if (place >= 0 && place < row.children.length)
            row.children[place].forceActiveFocus(Qt.TabFocusReason);
    }

    columns: stacked ? 1 : children.length
    columnSpacing: Theme.space12
    rowSpacing: Theme.space12
    Accessible.role: Accessible.Grouping
    Keys.onDownPressed: row.step(1)
    Keys.onUpPressed: row.step(-1)
    Keys.onRightPressed: row.step(row.mirrored ? -1 : 1)
    Keys.onLeftPressed: row.step(row.mirrored ? 1 : -1)
}
