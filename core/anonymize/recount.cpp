// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/recount.h"

#include <algorithm>
#include <map>

namespace cuaderno {

std::optional<std::size_t> smallestGroup(const Table& table,
                                         const std::vector<std::string>& columns)
{
    std::vector<std::size_t> places;
    for (const std::string& column : columns) {
        const auto place = table.findColumn(column);
        if (!place)
            return std::nullopt;
        places.push_back(*place);
    }
    std::map<std::vector<std::string>, std::size_t> groups;
    for (const Row& row : table.rows) {
        std::vector<std::string> key;
        key.reserve(places.size());
        for (const std::size_t place : places)
            key.push_back(row[place].text);
        ++groups[std::move(key)];
    }
    std::size_t smallest = table.rows.size();
    for (const auto& [key, count] : groups)
        smallest = std::min(smallest, count);
    return smallest;
}

} // namespace cuaderno
