// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

Rectangle {
    property PromptPlayer player
    readonly property real ratio: player ? 0.5625 : 0

    color: "#405560"
}
