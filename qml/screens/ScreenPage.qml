// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A page of the app: what went wrong stands above its content, and Esc does the smallest safe thing.
PaperPage {
    id: screen

    property TroubleText trouble: null

    signal escaped

    Keys.onEscapePressed: screen.escaped()
    Keys.onBackPressed: screen.escaped()

    TroubleBanner {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space28
        trouble: screen.trouble
    }
}
