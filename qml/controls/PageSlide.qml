// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Theme

// A new page slides in a little and fades in: it shows that something was turned, no more.
ParallelAnimation {
    id: slide

    required property Item page
    required property Translate shift

    NumberAnimation {
        target: slide.page
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.calm
        easing.type: Easing.OutCubic
    }
    NumberAnimation {
        target: slide.shift
        property: "y"
        from: Theme.space24
        to: 0
        duration: Theme.calm
        easing.type: Easing.OutCubic
    }
}
