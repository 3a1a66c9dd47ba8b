// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls

// One line of the card over the whole window.
Voice {
    Layout.fillWidth: true
    fontSizeMode: Text.HorizontalFit
    wrapMode: Text.NoWrap
    Accessible.role: Accessible.StaticText
}
