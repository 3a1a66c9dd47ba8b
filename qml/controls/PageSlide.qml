// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// A new page slides in a little and fades in: it shows that something was turned, no more.
ParallelAnimation {
    id: slide

    required property Item page
    required property Item column
    required property real rest // where the column lies afterwards

    NumberAnimation {
        target: slide.page
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.calm
        easing.type: Easing.OutCubic
    }
    NumberAnimation {
        target: slide.column
        property: "y"
        from: slide.rest + Theme.space24
        to: slide.rest
        duration: Theme.calm
        easing.type: Easing.OutCubic
    }
}
