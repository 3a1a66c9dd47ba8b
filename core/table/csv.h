// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "table/table.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace cuaderno {

// How much of somebody else's file is read before it is refused with TableTooLarge.
struct TableLimits
{
    // Bytes of one file, or of one part of a workbook once unpacked.
    std::size_t bytes = 64ULL << 20;
    // Cells that hold something, over all sheets.
    std::size_t cells = 4'000'000;
    // Bytes of one cell.
    std::size_t cellBytes = 1ULL << 20;
    // Parts of a workbook (entries of the zip).
    std::size_t parts = 10'000;
};

// RFC 4180 in UTF-8, with or without a byte-order mark; lines end in CRLF, LF or CR; quoted cells
// may hold all of them. Rows may have different lengths. Every cell is Text, or Empty where nothing
// stands between two commas ("" in quotes is a Text cell without text).
//
// Rows are counted as a spreadsheet shows them: a line break inside a cell begins no new row.
// TextNotUtf8; TableQuoteOpen, with the row where the quote that never closes began; TableDamaged
// where text follows a closing quote; TableTooLarge.
Result<Sheet> readCsv(std::string_view bytes, std::string name, const TableLimits& limits = {},
                      char separator = ',');

// A cell while its row is looked at.
struct CsvCell
{
    std::string_view text;
    bool quoted = false;
};

// The same row by row, for what is made into something else at once. `take` gets each row, the
// empty ones as well; its cells last until it returns.
Status readCsvRows(std::string_view bytes, const std::string& name, const TableLimits& limits,
                   char separator, const std::function<void(std::span<const CsvCell>)>& take);

// What parts the cells of a file that calls itself CSV: of comma, semicolon (as spreadsheets write
// it where the comma is for decimals) and tab, the one that its first line has most of outside of
// quotes; the comma where there is none.
char separatorOf(std::string_view bytes);

// One heading line and the rows, each ended by CRLF. Only what needs quotes has them; a Text cell
// without text is written "" to stay apart from an Empty one.
std::string writeCsv(const Table& table);

} // namespace cuaderno
