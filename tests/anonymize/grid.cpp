// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/grid.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace cuaderno::test {

std::size_t Grid::place(const std::string& column) const
{
    const auto found = std::ranges::find(columns, column);
    if (found == columns.end())
        ADD_FAILURE() << "no column " << column;
    return static_cast<std::size_t>(found - columns.begin());
}

const std::string& Grid::at(std::size_t row, const std::string& column) const
{
    return rows[row][place(column)];
}

Grid readGrid(const std::filesystem::path& file, char separator)
{
    std::ifstream in(file);
    Grid grid;
    std::string line;
    while (std::getline(in, line)) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        std::vector<std::string> cells;
        for (const auto cell : split(line, separator))
            cells.emplace_back(cell);
        if (grid.columns.empty())
            grid.columns = std::move(cells);
        else
            grid.rows.push_back(std::move(cells));
    }
    return grid;
}

Microdata microdataOf(const Grid& grid, const std::map<std::string, ColumnKind>& kinds)
{
    Microdata data("people", {"English (en)"});
    std::vector<Microdata::ColumnRef> columns;
    for (const std::string& name : grid.columns) {
        MicrodataColumn about{.name = name};
        if (const auto kind = kinds.find(name); kind != kinds.end())
            about.kind = kind->second;
        auto added = data.addColumn(data.mainTable(), std::move(about));
        EXPECT_TRUE(added);
        columns.push_back(*added);
    }
    for (const auto& row : grid.rows) {
        const auto person = data.addPerson();
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (!row[c].starts_with("!")) {
                data.setValue(person, columns[c], row[c]);
                continue;
            }
            for (const auto status : {ValueStatus::PreferNot, ValueStatus::DontKnow,
                                      ValueStatus::Skipped, ValueStatus::NotAsked})
                if (row[c].substr(1) == statusText(status))
                    data.setStatus(person, columns[c], status);
        }
    }
    return data;
}

Policy policyOf(const std::string& columns, int k, const std::string& recoding,
                const HierarchyTexts& hierarchies)
{
    const std::string json = R"({"format": "cuaderno-release-policy", "version": 1, "columns": )"
                             + columns + R"(, "guarantee": {"k": )" + std::to_string(k)
                             + R"(}, "recoding": )" + recoding + "}";
    auto policy = parsePolicy(json, hierarchies);
    if (!policy) {
        ADD_FAILURE() << codeText(policy.error().code) << " " << policy.error().detail << " "
                      << policy.error().where.path;
        return {};
    }
    return std::move(*policy);
}

ReleaseFacts sampleFacts()
{
    ReleaseFacts facts;
    facts.instrumentId = "worker-cleaning";
    facts.instrumentVersion = "1";
    facts.made = std::chrono::year(2026) / std::chrono::November;
    facts.synthetic = true;
    facts.rowsBelowFifty = true;
    return facts;
}

std::map<std::vector<std::string>, std::size_t> combinations(const Table& table,
                                                             const std::vector<std::string>& names)
{
    std::map<std::vector<std::string>, std::size_t> counts;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::vector<std::string> key;
        for (const std::string& name : names)
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                if (table.columns[c] == name)
                    key.push_back(table.rows[row][c].text);
        EXPECT_EQ(key.size(), names.size());
        ++counts[key];
    }
    return counts;
}

std::vector<std::string> column(const Table& table, const std::string& name)
{
    std::vector<std::string> cells;
    const auto place = table.findColumn(name);
    if (!place) {
        ADD_FAILURE() << "no column " << name;
        return cells;
    }
    for (const Row& row : table.rows)
        cells.push_back(row[*place].text);
    return cells;
}

} // namespace cuaderno::test
