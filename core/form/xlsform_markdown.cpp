// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_markdown.h"

#include "base/text.h"

namespace cuaderno {

namespace {

// The cells between the bars of a line.
Row cellsOf(std::string_view line)
{
    Row row;
    std::string cell;
    const auto end = [&] {
        const auto text = trim(cell);
        row.push_back(text.empty() ? Cell{} : Cell::ofText(std::string(text)));
        cell.clear();
    };
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
            cell += '|';
            ++i;
        } else if (line[i] == '|') {
            end();
        } else {
            cell += line[i];
        }
    }
    if (!trim(cell).empty())
        end();
    return row;
}

// |---|---|, as tables of Markdown have under their heading.
bool isRuler(const Row& row)
{
    bool dashes = false;
    for (const Cell& cell : row) {
        if (cell.text.find_first_not_of("-: ") != std::string::npos)
            return false;
        dashes = dashes || cell.text.find('-') != std::string::npos;
    }
    return dashes;
}

} // namespace

std::vector<Sheet> sheetsOfMarkdown(std::string_view text)
{
    std::vector<Sheet> sheets;
    for (const auto each : split(text, '\n')) {
        const auto line = trim(each);
        if (!line.starts_with('|'))
            continue;
        Row row = cellsOf(line);
        if (row.empty() || isRuler(row))
            continue;
        if (!row.front().empty()) {
            sheets.push_back({row.front().text, {}});
            continue;
        }
        row.erase(row.begin());
        if (!sheets.empty())
            sheets.back().rows.push_back(std::move(row));
    }
    return sheets;
}

} // namespace cuaderno
