// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "table/csv.h"
#include "table/table.h"

#include <vector>

namespace cuaderno {

// The worksheets of a workbook (.xlsx, .xlsm) in their order, hidden ones too.
//
// A cell reads as its author means it: numbers in their shortest decimal form (1.0 is "1"), dates
// and times by the cell's number format as ISO 8601 ("2026-01-15", "14:30:00",
// "2026-01-15T14:30:00"), booleans "true" and "false", rich text without its looks, a formula as
// the value it last had, an error value ("#N/A") as text. In a merged area the first cell has the
// value, the others are Empty. Rows and columns that a sheet declares but does not fill cost
// nothing.
//
// TableOldExcel for .xls, TableEncryptedXlsx for a workbook with a password, TableNotXlsx for what
// is no workbook at all, TableDamaged for one that cannot be read, TableTooLarge beyond the limits:
// looked at before anything is unpacked. XML with a document type (entities) is TableDamaged.
Result<std::vector<Sheet>> readXlsx(ByteView bytes, const TableLimits& limits = {});

// True if the bytes begin as an xlsx (zip) or an old Excel file does.
bool looksLikeZip(ByteView bytes);
bool looksLikeOldExcel(ByteView bytes);

} // namespace cuaderno
