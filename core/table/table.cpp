// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/table.h"

#include <algorithm>

namespace cuaderno {

std::optional<std::size_t> Table::findColumn(std::string_view column) const
{
    const auto found = std::find(columns.begin(), columns.end(), column);
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

} // namespace cuaderno
