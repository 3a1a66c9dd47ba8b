// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/table.h"

#include <string_view>
#include <vector>

namespace cuaderno {

// Sheets written as text, as people show XLSForms to each other:
//
//     | survey |      |      |       |
//     |        | type | name | label |
//     |        | text | q1   | Q1    |
//
// A line with a first cell begins a sheet of that name; lines without bars are left out; a bar in a
// cell is written \|. Cells are Text or Empty. The line of the headings is row 1.
std::vector<Sheet> sheetsOfMarkdown(std::string_view text);

} // namespace cuaderno
