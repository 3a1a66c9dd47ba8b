// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/table_from_sheet.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace cuaderno {

namespace {

bool isBlank(const Row& row)
{
    return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.empty(); });
}

Place placeOf(const Sheet& sheet, std::size_t row, std::string column = {})
{
    Place place;
    place.sheet = sheet.name;
    place.row = static_cast<int>(row) + 1;
    place.column = std::move(column);
    return place;
}

} // namespace

Result<Table> tableOf(const Sheet& sheet)
{
    std::size_t heading = 0;
    while (heading < sheet.rows.size() && isBlank(sheet.rows[heading]))
        ++heading;
    if (heading == sheet.rows.size())
        return fail(ErrorCode::TableNoSheet, "every row is empty", placeOf(sheet, 0));

    Table table;
    table.name = sheet.name;
    std::vector<std::size_t> sources; // which cell of a row each column is
    std::vector<bool> named(sheet.rows[heading].size(), false);
    std::set<std::string, std::less<>> seen;
    for (std::size_t i = 0; i < sheet.rows[heading].size(); ++i) {
        std::string name(trim(sheet.rows[heading][i].text));
        if (name.empty())
            continue;
        if (!seen.insert(name).second)
            return fail(ErrorCode::TableDamaged, "a heading stands twice",
                        placeOf(sheet, heading, name), {name});
        named[i] = true;
        sources.push_back(i);
        table.columns.push_back(std::move(name));
    }
    for (std::size_t r = heading + 1; r < sheet.rows.size(); ++r) {
        const Row& source = sheet.rows[r];
        if (isBlank(source))
            continue;
        for (std::size_t i = 0; i < source.size(); ++i)
            if (!source[i].empty() && (i >= named.size() || !named[i]))
                return fail(ErrorCode::TableDamaged, "a cell stands under no heading",
                            placeOf(sheet, r, std::to_string(i + 1)));
        Row row;
        row.reserve(sources.size());
        for (const std::size_t i : sources)
            row.push_back(i < source.size() ? source[i] : Cell{});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace cuaderno
