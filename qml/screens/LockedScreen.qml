// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.Controls

// Nothing at all, while the notebook locks.
PaperPage {
    ruled: false
    Accessible.ignored: true
}
