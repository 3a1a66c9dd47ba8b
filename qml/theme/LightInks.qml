// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Warm paper, blue-black ink.
Inks {
    paper: "#F4EEE1"
    page: "#FFFCF5"
    wash: "#E9E0CF"
    ink: "#1F2430"
    inkSoft: "#57534A"
    line: "#D8CDB8"
    edge: "#857C6A"
    accent: "#1C4E8C"
    accentDown: "#143A6B"
    inkOnAccent: "#FFFFFF"
    accentWash: "#DEE8F4"
    margin: "#D98A80"
    focus: "#1F2430"
    danger: "#A1261E"
    inkOnDanger: "#FFFFFF"
    dangerWash: "#F9E1DB"
    caution: "#714700"
    cautionWash: "#F8E7C2"
    good: "#1D653B"
    goodWash: "#DCEBD9"
    shade: "#1F2430"
}
