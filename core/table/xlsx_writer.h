// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "table/table.h"

#include <vector>

namespace cuaderno {

// Writes a workbook: one worksheet a sheet, every cell as text so that a spreadsheet program
// changes none ("007", "1-2", "=a"). The first row is bold and stays in view; columns are as wide
// as what they hold, within reason. The file is there whole or as it was before. The same sheets
// give the same bytes.
//
// TableTooLarge, with the place, for a cell of more than 32,767 characters, a row or column beyond
// what Excel has, or a sheet's name of more than 31; the File... codes and DiskFull.
Status writeXlsx(const std::vector<Sheet>& sheets, const Path& path);

} // namespace cuaderno
