// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cuaderno {

// The plain count of k, from a table as written: how many rows has the smallest group of rows with
// the same texts in these columns? Nothing is a wildcard. 0 for a table without rows; nothing where
// a column is not there.
std::optional<std::size_t> smallestGroup(const Table& table,
                                         const std::vector<std::string>& columns);

} // namespace cuaderno
