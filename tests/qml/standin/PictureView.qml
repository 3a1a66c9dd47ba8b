// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A made-up picture in the place of a real one.
Rectangle {
    id: view

    property Pictures pictures
    property string source
    property int most: 1280
    readonly property bool there: view.source !== "" && !view.missing
    readonly property bool missing: view.source !== "" && (view.pictures?.missing ?? []).includes(view.source)
    readonly property real ratio: view.there ? 0.75 : 0

    color: "#7fa7b8"

    Rectangle {
        anchors.centerIn: parent
        width: parent.height / 2
        height: width
        radius: width / 2
        color: "#f2d17c"
    }
}
