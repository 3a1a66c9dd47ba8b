// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    id: shelf

    property var names: []
    property var places: []
    property var sizes: []
    property bool busy
    property var calls: []

    function look(pictures: bool, sounds: bool) {
        shelf.calls = shelf.calls.concat([`look ${pictures} ${sounds}`]);
    }
    function clear() {
        shelf.calls = shelf.calls.concat(["clear"]);
    }
}
