// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/anonymizer.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cuaderno::test {

// Made-up answers as a plain grid: what tests know, and the anonymizer must not tell.
struct Grid
{
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;

    std::size_t place(const std::string& column) const;
    const std::string& at(std::size_t row, const std::string& column) const;
};

// A file with this separator, no quotes.
Grid readGrid(const std::filesystem::path& file, char separator);

// A cell that begins with "!" is a status: "!prefer_not". An empty one was not asked.
Microdata microdataOf(const Grid& grid, const std::map<std::string, ColumnKind>& kinds = {});

// A short search: what these tests ask holds however long it was.
inline constexpr const char* quick = R"({"effort_ms": 20})";

// {"age": {"role": ...}, ...} and the rest of a policy around it.
Policy policyOf(const std::string& columns, int k, const std::string& recoding = quick,
                const HierarchyTexts& hierarchies = {});

// Facts of a sample: made up, and few people are no reason to stop.
ReleaseFacts sampleFacts();

// How often each combination stands in the table, counted by this test's own code: the texts of the
// cells, one by one.
std::map<std::vector<std::string>, std::size_t> combinations(const Table& table,
                                                             const std::vector<std::string>& names);

std::vector<std::string> column(const Table& table, const std::string& name);

} // namespace cuaderno::test
