// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.impl
import QtQuick.Layouts
import Cuaderno.Theme

// A line icon in the colour of the words beside it. Decorative: the control carries the name.
IconImage {
    id: icon

    required property string symbol
    property int size: Theme.icon
    property bool directional: false // turns round in right-to-left

    width: icon.size
    height: icon.size
    Layout.preferredWidth: icon.size
    Layout.preferredHeight: icon.size
    sourceSize.width: icon.size
    sourceSize.height: icon.size
    source: icon.symbol === "" ? "" : Qt.resolvedUrl("icons/" + icon.symbol + ".svg")
    color: Theme.ink
    mirror: icon.directional && icon.LayoutMirroring.enabled
    Accessible.ignored: true
}
