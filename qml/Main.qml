// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Cuaderno.App
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// The one window: tells the theme about the device and the person, and shows the page where the notebook is.
Window {
    id: window

    required property Notebook notebook

    readonly property bool covered: window.notebook.place === Notebook.Place.Cover
    readonly property int overSheets: 2000000 // Qt draws them at 1000001
    readonly property real dpi: Screen.pixelDensity * 25.4
    readonly property real unit: window.dpi > 400 ? 1 : Math.max(1, Math.min(3, window.dpi / 160))

    width: 800
    height: 1000
    minimumWidth: 320
    minimumHeight: 400
    visible: true
    title: window.covered ? qsTr("Units") : window.notebook.settings.name === "" ? qsTr("Notebook") : window.notebook.settings.name
    color: Theme.paper
    LayoutMirroring.enabled: window.notebook.settings.rightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "unit"
        value: window.unit
    }
    Binding {
        target: Theme
        property: "windowWidth"
        value: window.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: window.height
    }
    Binding {
        target: Theme
        property: "mode"
        value: window.notebook.settings.theme
    }
    Binding {
        target: Theme
        property: "textScale"
        value: window.notebook.settings.textScale / 100
    }
    Binding {
        target: Theme
        property: "plainLetters"
        value: window.notebook.settings.plainLetters
    }
    Binding {
        target: Theme
        property: "still"
        value: window.notebook.settings.noMotion
    }
    Binding {
        target: Theme
        property: "stamp"
        value: window.notebook.kind === Notebook.Kind.Sample ? qsTr("Sample") : window.notebook.kind === Notebook.Kind.Practice ? qsTr("Practice") : ""
    }
    // Everything goes with the cover, also what lies over a page.
    Place {
        anchors.fill: parent
        here: !window.covered
        sourceComponent: Stage {
            notebook: window.notebook
        }
    }
    Place {
        anchors.fill: parent
        z: window.overSheets
        here: window.covered
        sourceComponent: CoverScreen {
            onUncoverAsked: window.notebook.uncover()
        }
    }
}
