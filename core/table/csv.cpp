// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/csv.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <deque>

namespace cuaderno {

namespace {

class CsvReader
{
public:
    CsvReader(std::string_view text, const std::string& name, const TableLimits& limits,
              char separator)
        : m_text(text), m_name(name), m_limits(limits), m_separator(separator)
    {
    }

    Status read(const std::function<void(std::span<const CsvCell>)>& take)
    {
        while (m_at < m_text.size()) {
            m_row.clear();
            m_unquoted.clear();
            if (auto done = readRow(); !done)
                return done;
            take(m_row);
            ++m_rows;
        }
        return {};
    }

private:
    Place here() const
    {
        Place place;
        place.sheet = m_name;
        place.row = m_rows + 1;
        return place;
    }

    bool atLineEnd() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    void skipLineEnd()
    {
        const bool carriage = m_text[m_at++] == '\r';
        if (carriage && m_at < m_text.size() && m_text[m_at] == '\n')
            ++m_at;
    }

    Status readRow()
    {
        if (atLineEnd()) {
            skipLineEnd();
            return {};
        }
        for (;;) {
            const bool quoted = m_at < m_text.size() && m_text[m_at] == '"';
            auto text = quoted ? readQuoted() : Result<std::string_view>(readPlain());
            if (!text)
                return text.failure();
            if (text->size() > m_limits.cellBytes || ++m_cells > m_limits.cells)
                return fail(ErrorCode::TableTooLarge, "csv", here());
            m_row.push_back({*text, quoted});
            if (m_at == m_text.size())
                return {};
            if (atLineEnd()) {
                skipLineEnd();
                return {};
            }
            if (m_text[m_at] != m_separator)
                return fail(ErrorCode::TableDamaged, "text after a closing quote", here());
            ++m_at;
        }
    }

    std::string_view readPlain()
    {
        const auto ends = [separator = m_separator](char c) {
            return c == separator || c == '\n' || c == '\r';
        };
        const std::string_view rest = m_text.substr(m_at);
        const auto end = std::find_if(rest.begin(), rest.end(), ends);
        const auto text = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
        m_at += text.size();
        return text;
    }

    // As it stands, unless quotes in it are doubled.
    Result<std::string_view> readQuoted()
    {
        const std::size_t begun = m_at + 1;
        std::string* unquoted = nullptr;
        for (std::size_t from = begun;;) {
            const std::size_t quote = m_text.find('"', from);
            if (quote == std::string_view::npos)
                return fail(ErrorCode::TableQuoteOpen, {}, here());
            const std::string_view part = m_text.substr(from, quote - from);
            m_at = quote + 1;
            const bool ends = m_at == m_text.size() || m_text[m_at] != '"';
            if (ends && !unquoted)
                return part;
            if (!unquoted)
                unquoted = &m_unquoted.emplace_back();
            unquoted->append(part);
            if (ends)
                return *unquoted;
            *unquoted += '"';
            from = m_at + 1;
        }
    }

    std::string_view m_text;
    const std::string& m_name;
    const TableLimits& m_limits;
    const char m_separator;
    std::vector<CsvCell> m_row;
    std::deque<std::string> m_unquoted; // what cells of this row hold, where that is not as written
    std::size_t m_at = 0;
    std::size_t m_cells = 0;
    int m_rows = 0;
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

Status readCsvRows(std::string_view bytes, const std::string& name, const TableLimits& limits,
                   char separator, const std::function<void(std::span<const CsvCell>)>& take)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    Place place;
    place.sheet = name;
    if (bytes.size() > limits.bytes)
        return fail(ErrorCode::TableTooLarge, "csv", place, {std::to_string(limits.bytes)});
    if (!isUtf8(bytes)) {
        auto failed = parseUtf8(bytes);
        failed.error().where = place;
        return failed.failure();
    }
    if (bytes.starts_with(byteOrderMark))
        bytes.remove_prefix(byteOrderMark.size());
    return CsvReader(bytes, name, limits, separator).read(take);
}

Result<Sheet> readCsv(std::string_view bytes, std::string name, const TableLimits& limits,
                      char separator)
{
    Sheet sheet;
    sheet.name = std::move(name);
    const auto keep = [&](std::span<const CsvCell> cells) {
        Row& row = sheet.rows.emplace_back();
        row.reserve(cells.size());
        for (const CsvCell& cell : cells)
            row.push_back(cell.text.empty() && !cell.quoted ? Cell{}
                                                            : Cell::ofText(std::string(cell.text)));
    };
    if (auto done = readCsvRows(bytes, sheet.name, limits, separator, keep); !done)
        return done.failure();
    return sheet;
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
