// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// For night shifts and dark rooms: warm, not black.
Inks {
    paper: "#1A1917"
    page: "#252320"
    wash: "#33302B"
    ink: "#F2EBDD"
    inkSoft: "#BDB5A5"
    line: "#403B34"
    edge: "#8F8778"
    accent: "#9DC1EF"
    accentDown: "#C4DBF7"
    inkOnAccent: "#0E2138"
    accentWash: "#23364E"
    margin: "#8A4C45"
    focus: "#F2EBDD"
    danger: "#FFA595"
    inkOnDanger: "#3B0A05"
    dangerWash: "#4A221D"
    caution: "#F2C66D"
    cautionWash: "#443514"
    good: "#93D3A4"
    goodWash: "#1F3B28"
    shade: "#000000"
}
