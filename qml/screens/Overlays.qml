// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.App

// What lies over the interview: the list of all questions, and what they agreed to.
Item {
    id: overlays

    required property Notebook notebook

    readonly property bool jumping: overlays.notebook.place === Notebook.Place.JumpList
    readonly property bool agreeing: overlays.notebook.place === Notebook.Place.Agreed

    onJumpingChanged: jumping ? jump.open() : jump.close()
    onAgreeingChanged: agreeing ? agreed.open() : agreed.close()

    JumpSheet {
        id: jump
        page: overlays.notebook.interview
        onClosed: if (overlays.jumping)
            overlays.notebook.closeOverlay()
    }
    AgreedSheet {
        id: agreed
        page: overlays.notebook.agreed
        onClosed: if (overlays.agreeing)
            overlays.notebook.closeOverlay()
    }
}
