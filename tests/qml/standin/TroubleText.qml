// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    property bool present
    property string sentence
    property string next
    property string details
    function dismiss() { present = false; }
}
