// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.App

// The keys of a question page that work wherever the keyboard is.
Item {
    id: keys

    required property InterviewPage page
    required property bool rightToLeft
    required property string at // path of the question in hand, or ""

    signal listAsked
    signal listenAsked

    visible: false

    Shortcut {
        enabled: keys.enabled
        sequences: ["PgDown", keys.rightToLeft ? "Alt+Left" : "Alt+Right"]
        onActivated: keys.page.next()
    }
    Shortcut {
        enabled: keys.enabled
        sequences: ["PgUp", keys.rightToLeft ? "Alt+Right" : "Alt+Left"]
        onActivated: keys.page.back()
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "F2"
        onActivated: keys.listenAsked()
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "F4"
        onActivated: keys.listAsked()
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "F6"
        onActivated: keys.page.dontKnow(keys.at || keys.page.firstOpen())
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "F7"
        onActivated: keys.page.preferNot(keys.at || keys.page.firstOpen())
    }
    Shortcut {
        enabled: keys.enabled
        sequence: "F8"
        onActivated: keys.page.skip()
    }
}
