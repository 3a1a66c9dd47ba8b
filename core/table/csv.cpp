// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/csv.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

class CsvReader
{
public:
    CsvReader(std::string_view text, std::string name, const TableLimits& limits, char separator)
        : m_text(text), m_limits(limits), m_ends{separator, '\r', '\n'}
    {
        m_sheet.name = std::move(name);
    }

    Result<Sheet> read()
    {
        while (m_at < m_text.size()) {
            auto row = readRow();
            if (!row)
                return row.failure();
            m_sheet.rows.push_back(std::move(*row));
        }
        return std::move(m_sheet);
    }

private:
    Place here() const
    {
        Place place;
        place.sheet = m_sheet.name;
        place.row = static_cast<int>(m_sheet.rows.size()) + 1;
        return place;
    }

    bool atLineEnd() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    void skipLineEnd()
    {
        const bool carriage = m_text[m_at++] == '\r';
        if (carriage && m_at < m_text.size() && m_text[m_at] == '\n')
            ++m_at;
    }

    Result<Row> readRow()
    {
        Row row;
        if (atLineEnd()) {
            skipLineEnd();
            return row;
        }
        for (;;) {
            auto cell = m_at < m_text.size() && m_text[m_at] == '"' ? readQuoted() : readPlain();
            if (!cell)
                return cell.failure();
            if (cell->text.size() > m_limits.cellBytes || ++m_cells > m_limits.cells)
                return fail(ErrorCode::TableTooLarge, "csv", here());
            row.push_back(std::move(*cell));
            if (m_at == m_text.size())
                return row;
            if (atLineEnd()) {
                skipLineEnd();
                return row;
            }
            if (m_text[m_at] != m_ends[0])
                return fail(ErrorCode::TableDamaged, "text after a closing quote", here());
            ++m_at;
        }
    }

    Result<Cell> readPlain()
    {
        const std::size_t end = std::min(m_text.find_first_of(m_ends, m_at), m_text.size());
        const auto text = m_text.substr(m_at, end - m_at);
        m_at = end;
        return text.empty() ? Cell{} : Cell::ofText(std::string(text));
    }

    Result<Cell> readQuoted()
    {
        std::string text;
        for (std::size_t from = m_at + 1;;) {
            const std::size_t quote = m_text.find('"', from);
            if (quote == std::string_view::npos)
                return fail(ErrorCode::TableQuoteOpen, {}, here());
            text.append(m_text.substr(from, quote - from));
            m_at = quote + 1;
            if (m_at == m_text.size() || m_text[m_at] != '"')
                return Cell::ofText(std::move(text));
            text += '"';
            from = m_at + 1;
        }
    }

    std::string_view m_text;
    const TableLimits& m_limits;
    const std::string m_ends; // the separator first
    Sheet m_sheet;
    std::size_t m_at = 0;
    std::size_t m_cells = 0;
};

void appendCell(std::string& out, std::string_view text, bool quote)
{
    if (!quote && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

char separatorOf(std::string_view bytes)
{
    constexpr std::string_view separators = ",;\t";
    std::array<std::size_t, separators.size()> found{};
    bool quoted = false;
    for (const char c : bytes) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        if (const auto which = separators.find(c); which != std::string_view::npos)
            ++found[which];
    }
    return separators[static_cast<std::size_t>(std::ranges::max_element(found) - found.begin())];
}

Result<Sheet> readCsv(std::string_view bytes, std::string name, const TableLimits& limits,
                      char separator)
{
    if (bytes.size() > limits.bytes) {
        Place place;
        place.sheet = name;
        return fail(ErrorCode::TableTooLarge, "csv", place, {std::to_string(limits.bytes)});
    }
    auto text = parseUtf8(bytes);
    if (!text) {
        text.error().where.sheet = name;
        return text.failure();
    }
    return CsvReader(*text, std::move(name), limits, separator).read();
}

std::string writeCsv(const Table& table)
{
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i)
            out += ',';
        appendCell(out, table.columns[i], table.columns[i].empty());
    }
    out += "\r\n";
    for (const Row& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i)
                out += ',';
            // One empty cell alone would be an empty line, which other readers skip.
            const bool alone = row.size() == 1 && row[i].text.empty();
            appendCell(out, row[i].text,
                       alone || (row[i].kind == CellKind::Text && row[i].text.empty()));
        }
        out += "\r\n";
    }
    return out;
}

} // namespace cuaderno
