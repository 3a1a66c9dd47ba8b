// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// Before anything else: it is free, and nobody may ask them for anything.
ColumnLayout {
    id: about

    required property ConsentPage page

    spacing: Theme.space20

    Voice {
        Layout.fillWidth: true
        text: qsTr("About us")
    }
    Repeater {
        model: about.page.aboutUs

        Words {
            required property string modelData
            Layout.fillWidth: true
            text: modelData
            size: Theme.lead
        }
    }
}
