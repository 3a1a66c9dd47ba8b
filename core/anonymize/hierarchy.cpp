// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/hierarchy.h"

#include "base/text.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::size_t levelLimit = 64;
constexpr std::string_view suppressed = "*";

// One line a row; fields in double quotes where they need it, as in CSV.
class LineReader
{
public:
    LineReader(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    // False at the end. A quote that never closes takes the rest of the text.
    bool next(std::vector<std::string>& fields)
    {
        fields.clear();
        if (m_at >= m_text.size())
            return false;
        ++m_line;
        do
            fields.push_back(field());
        while (m_at < m_text.size() && m_text[m_at++] == m_separator);
        return true;
    }

    int line() const { return m_line; }

private:
    std::string field()
    {
        std::string value;
        bool quoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"' && quoted && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
                value += m_text[++m_at];
            else if (c == '"' && (quoted || value.empty()))
                quoted = !quoted;
            else if (!quoted && (c == m_separator || c == '\n'))
                break;
            else
                value += c;
        }
        return std::string(trim(value));
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    int m_line = 0;
};

char separatorOf(std::string_view text)
{
    const std::string_view first = text.substr(0, text.find('\n'));
    char best = ';';
    for (const char candidate : {',', '\t'})
        if (std::ranges::count(first, candidate) > std::ranges::count(first, best))
            best = candidate;
    return best;
}

std::string quoted(const std::string& value)
{
    if (value.find_first_of(";\"\n") == std::string::npos)
        return value;
    return '"' + replaceAll(value, "\"", "\"\"") + '"';
}

const char* faultOf(const std::vector<std::string>& fields)
{
    if (fields.front().empty() || fields.front() == suppressed)
        return "a line without a value";
    return std::ranges::find(fields, std::string()) == fields.end() ? nullptr
                                                                    : "a level without a label";
}

// Lines may stop at the "*"; one that stops earlier goes on with its last label. A "*" comes above
// all where it is not there.
void evenOut(std::vector<std::vector<std::string>>& lines, std::size_t levels)
{
    bool topped = true;
    for (auto& line : lines) {
        while (line.size() < levels)
            line.push_back(std::string(line.back()));
        topped = topped && line.back() == suppressed;
    }
    if (topped)
        return;
    for (auto& line : lines)
        line.emplace_back(suppressed);
}

// What is one label on a level stays one on the next. The line where it does not, from 0.
std::size_t firstSplit(const std::vector<std::vector<std::string>>& lines)
{
    for (std::size_t level = 1; level + 1 < lines.front().size(); ++level) {
        std::unordered_map<std::string_view, std::string_view> above;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto [place, isNew] = above.try_emplace(lines[i][level], lines[i][level + 1]);
            if (!isNew && place->second != lines[i][level + 1])
                return i;
        }
    }
    return lines.size();
}

} // namespace

Result<Hierarchy> Hierarchy::parse(std::string_view text, std::string_view fileName)
{
    const auto bad = [fileName](std::string detail, int row) {
        return fail(ErrorCode::PolicyBadHierarchy, std::move(detail),
                    {.file = std::string(fileName), .row = row}, {std::string(fileName)});
    };
    auto clean = parseUtf8(text);
    if (!clean)
        return bad("no UTF-8", 0);
    Hierarchy hierarchy;
    std::vector<int> lineOf;
    LineReader reader(*clean, separatorOf(*clean));
    std::vector<std::string> fields;
    std::size_t levels = 0;
    while (reader.next(fields)) {
        if (fields.size() == 1 && fields.front().empty())
            continue;
        while (fields.size() > 1 && fields.back().empty())
            fields.pop_back();
        if (const auto* fault = faultOf(fields))
            return bad(fault, reader.line());
        if (!hierarchy.m_byValue.emplace(fields.front(), hierarchy.m_lines.size()).second)
            return bad("a value that stands twice", reader.line());
        levels = std::max(levels, fields.size());
        lineOf.push_back(reader.line());
        hierarchy.m_lines.push_back(fields);
    }
    if (hierarchy.m_lines.empty())
        return bad("no value in it", 0);
    if (levels > levelLimit)
        return bad("too many levels", 0);
    evenOut(hierarchy.m_lines, levels);
    if (const std::size_t split = firstSplit(hierarchy.m_lines); split < hierarchy.m_lines.size())
        return bad("a label that has two above it", lineOf[split]);
    return hierarchy;
}

const std::vector<std::string>* Hierarchy::find(std::string_view value) const
{
    const auto place = m_byValue.find(std::string(value));
    return place == m_byValue.end() ? nullptr : &m_lines[place->second];
}

std::string Hierarchy::text() const
{
    std::string text;
    for (const auto& line : m_lines) {
        for (std::size_t i = 0; i < line.size(); ++i)
            text += (i > 0 ? ";" : "") + quoted(line[i]);
        text += '\n';
    }
    return text;
}

} // namespace cuaderno
