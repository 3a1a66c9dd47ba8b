// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Cuaderno.Theme

// Things side by side; under one another where the width or the letters want it.
GridLayout {
    property bool stacked: Theme.compact || Theme.large

    columns: stacked ? 1 : 9
    columnSpacing: Theme.space16
    rowSpacing: Theme.space12
}
