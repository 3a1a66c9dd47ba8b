// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/table.h"

#include <string>
#include <string_view>

// How the numbers of a workbook read: internals of readXlsx.
namespace cuaderno::xlsx {

// What a number format shows of a number.
enum class Shows { Number, Date, Time, DateTime };

// By the number of a format that every workbook has (14 is a date).
Shows builtinFormat(int id);
// By a format code as in styles.xml: `yyyy\-mm\-dd`, `[$-409]h:mm AM/PM;@`, `#,##0.00 "days"`.
Shows customFormat(std::string_view code);

// The cell of a number as written in the XML ("43831.5", "1E-3"). A date outside the calendar of
// spreadsheets stays a number; text that is no number stays text.
Cell cellOfNumber(std::string_view text, Shows shows, bool since1904);

// Shortest decimal form that reads back as the same number: "12", "0.5", "1e+21" from 1e21 on.
std::string shortestDecimal(double value);

} // namespace cuaderno::xlsx
