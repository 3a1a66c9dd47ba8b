// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The title over the answers, and what has to be looked at before sealing.
ColumnLayout {
    id: head

    required property ReviewPage page
    required property TroubleText trouble

    spacing: Theme.space20

    Item {
        implicitHeight: Math.max(0, Theme.top - Theme.space20)
    }
    TroubleBanner {
        Layout.fillWidth: true
        trouble: head.trouble
    }
    Voice {
        Layout.fillWidth: true
        text: qsTr("Anything to change?")
    }
    Banner {
        Layout.fillWidth: true
        visible: head.page.troubles > 0
        tone: Banner.Tone.Caution
        text: qsTr("%n answers need a look before it can be sealed.", "", head.page.troubles)
    }
}
