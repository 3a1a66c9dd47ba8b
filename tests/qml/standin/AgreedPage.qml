// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property AgreedListModel uses: AgreedListModel {}
    property var calls: []
    function change(use: string, decision: string) { calls = calls.concat([use + " " + decision]); }
    function close() {}
}
