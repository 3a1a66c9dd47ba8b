// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property string code: "KITE-47-R"
    property int finished: 0
    function done() { finished += 1; }
}
