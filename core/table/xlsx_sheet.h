// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "table/csv.h"
#include "table/table.h"
#include "table/xlsx_number.h"

#include <pugixml.hpp>

#include <string>
#include <vector>

namespace cuaderno::xlsx {

// What the sheets of a workbook share.
struct Shared
{
    std::vector<std::string> strings;
    std::vector<Shows> styles; // by the `s` of a cell
    bool since1904 = false;
};

// Reads the sheets of one workbook, one after another; counts their cells together.
class SheetReader
{
public:
    // Both must outlive the reader.
    SheetReader(const Shared& shared, const TableLimits& limits)
        : m_shared(shared), m_limits(limits)
    {
    }

    Result<Sheet> read(std::string_view xml, std::string_view part, std::string_view name);

private:
    Status readRow(const pugi::xml_node& node, Sheet& sheet, std::size_t& row);
    Result<Cell> readCell(const pugi::xml_node& node) const;
    Status place(Sheet& sheet, std::size_t row, std::size_t column, Cell cell);
    Status clearMerged(const pugi::xml_node& node, Sheet& sheet);

    const Shared& m_shared;
    const TableLimits& m_limits;
    std::size_t m_used = 0;
};

// "AB12" as row and column from 0; false where it is none, or beyond what a sheet can hold.
bool parseReference(std::string_view text, std::size_t& row, std::size_t& column);

} // namespace cuaderno::xlsx
