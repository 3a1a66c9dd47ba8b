// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    id: player

    property string playing
    property string failed
    property var calls: []

    function toggle(name: string) {
        player.calls = player.calls.concat([name]);
        player.playing = player.playing === name ? "" : name;
    }
    function stop() {
        player.playing = "";
    }
}
