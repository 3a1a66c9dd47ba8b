// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// What a cell was in its file; in a Table made here it says how to write it.
enum class CellKind { Empty, Text, Number, Boolean, Date };

// One value. `text` is its canonical form whatever the kind: numbers as shortest decimal ("12",
// "0.5"), booleans "true" and "false", dates ISO 8601. An Empty cell has no text; a Text cell may
// be "".
struct Cell
{
    CellKind kind = CellKind::Empty;
    std::string text;

    static Cell ofText(std::string text) { return {CellKind::Text, std::move(text)}; }

    static Cell ofNumber(std::string text) { return {CellKind::Number, std::move(text)}; }

    bool empty() const { return text.empty(); }

    bool operator==(const Cell&) const = default;
};

using Row = std::vector<Cell>;

// A plain grid with named columns and no meaning. Each row has as many cells as there are columns.
struct Table
{
    std::string name;
    std::vector<std::string> columns;
    std::vector<Row> rows;

    std::optional<std::size_t> findColumn(std::string_view column) const;
    bool operator==(const Table&) const = default;
};

// A sheet as it was read: no heading row picked yet, rows of different lengths, empty ones kept, so
// that rows[i] is what a spreadsheet shows as row i + 1.
struct Sheet
{
    std::string name;
    std::vector<Row> rows;
};

} // namespace cuaderno
