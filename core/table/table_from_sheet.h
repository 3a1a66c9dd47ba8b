// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "table/table.h"

namespace cuaderno {

// The sheet with its first row that is not empty as the heading. Empty rows are left out; shorter
// rows are filled with Empty cells; a column without a heading is left out if it is empty
// throughout, and TableDamaged otherwise, as is a heading that stands twice or a row longer than
// the heading (row and column in `where`). TableNoSheet where every row is empty.
Result<Table> tableOf(const Sheet& sheet);

} // namespace cuaderno
