// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Where one page stands: loaded while it is needed, seen and in hand while the notebook is there.
Loader {
    id: place

    required property bool here

    active: place.here
    visible: place.here
    focus: place.here
    onLoaded: place.enter()
    onHereChanged: place.enter()

    function enter() {
        if (place.here)
            place.item?.forceActiveFocus(Qt.OtherFocusReason);
    }
}
