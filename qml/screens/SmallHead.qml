// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Controls
import Cuaderno.Theme

// The little heading of a list.
Words {
    size: Theme.small
    color: Theme.inkSoft
    font.weight: Theme.strong
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
