// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Black on white: for sun and low vision.
Inks {
    paper: "#FFFFFF"
    page: "#FFFFFF"
    wash: "#EDEDED"
    ink: "#000000"
    inkSoft: "#262626"
    line: "#767676"
    edge: "#000000"
    accent: "#00347F"
    accentDown: "#001C47"
    inkOnAccent: "#FFFFFF"
    accentWash: "#D6E4FA"
    margin: "#B3261E"
    focus: "#000000"
    danger: "#8C0F08"
    inkOnDanger: "#FFFFFF"
    dangerWash: "#FFE0DA"
    caution: "#543300"
    cautionWash: "#FFEDC2"
    good: "#0B4A24"
    goodWash: "#D9F2DF"
    shade: "#000000"
}
