// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_sheets.h"

#include "base/text.h"
#include "form/xlsform_columns.h"

#include <algorithm>
#include <functional>
#include <set>

namespace cuaderno {

namespace {

// What Excel and LibreOffice have.
constexpr std::size_t mostColumns = 16384;

// As pyxform and Excel show it: a choice typed as TRUE keeps that name.
std::string textOf(const Cell& cell)
{
    if (cell.kind == CellKind::Boolean)
        return cell.text == "true" ? "TRUE" : "FALSE";
    return cell.text;
}

bool isBlank(const Row& row)
{
    return std::all_of(row.begin(), row.end(),
                       [](const Cell& cell) { return trim(cell.text).empty(); });
}

// Languages that mean the same heading twice ("label" and "Label"), or the same heading twice.
void readHeadings(const Sheet& sheet, XlsformSheetKind kind, XlsformSheet& headed,
                  Findings& findings)
{
    const Row& row = sheet.rows[static_cast<std::size_t>(headed.headingRow) - 1];
    if (row.size() > mostColumns) {
        findings.error(ErrorCode::TableTooLarge, headed.place(headed.headingRow),
                       "more columns than a spreadsheet program has",
                       {std::to_string(mostColumns)});
        return;
    }
    const bool doubleColons = std::any_of(row.begin(), row.end(), [](const Cell& cell) {
        return cell.text.find("::") != std::string::npos;
    });
    std::set<std::string> headings;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string heading = cleanText(textOf(row[i]), true);
        if (heading.empty())
            continue;
        if (!headings.insert(heading).second) {
            findings.error(ErrorCode::FormDuplicateColumn, headed.place(headed.headingRow, heading),
                           "the same heading stands twice", {heading});
            continue;
        }
        XlsformColumn column = understandHeading(heading, kind, doubleColons);
        column.index = i;
        const auto same = std::find_if(
            headed.columns.begin(), headed.columns.end(), [&](const XlsformColumn& other) {
                return other.key == column.key && other.language == column.language;
            });
        if (same != headed.columns.end() && column.known && kind != XlsformSheetKind::Settings) {
            findings.error(ErrorCode::FormDuplicateColumn, headed.place(headed.headingRow, heading),
                           "two headings mean the same column", {heading, same->heading});
            continue;
        }
        headed.columns.push_back(std::move(column));
    }
}

} // namespace

const XlsformCell* XlsformRow::find(std::string_view key) const
{
    const XlsformCell* first = nullptr;
    for (const XlsformCell& cell : cells) {
        if (cell.key != key)
            continue;
        if (cell.language.empty())
            return &cell;
        if (!first)
            first = &cell;
    }
    return first;
}

std::string_view XlsformRow::text(std::string_view key) const
{
    const XlsformCell* cell = find(key);
    return cell ? std::string_view(cell->text) : std::string_view();
}

bool XlsformSheet::hasColumn(std::string_view key) const
{
    return std::any_of(columns.begin(), columns.end(),
                       [&](const XlsformColumn& column) { return column.key == key; });
}

Place XlsformSheet::place(int row, std::string_view heading) const
{
    Place place;
    place.sheet = name;
    place.row = row;
    place.column = std::string(heading);
    return place;
}

Place XlsformSheet::place(const XlsformRow& row, std::string_view key) const
{
    if (const XlsformCell* cell = row.find(key))
        return place(row.number, cell->heading);
    const auto column = std::find_if(columns.begin(), columns.end(),
                                     [&](const XlsformColumn& each) { return each.key == key; });
    return place(row.number, column == columns.end() ? std::string_view(key)
                                                     : std::string_view(column->heading));
}

std::string_view sheetName(XlsformSheetKind kind)
{
    switch (kind) {
    case XlsformSheetKind::Survey:
        return "survey";
    case XlsformSheetKind::Choices:
        return "choices";
    case XlsformSheetKind::Settings:
        return "settings";
    case XlsformSheetKind::ExternalChoices:
        return "external_choices";
    case XlsformSheetKind::Entities:
        return "entities";
    case XlsformSheetKind::Osm:
        return "osm";
    }
    return "";
}

namespace {

// Which columns have something in their heading, read or not.
std::vector<bool> headedIndexes(const Row& headings, const std::vector<XlsformColumn>& columns)
{
    std::vector<bool> headed(headings.size(), false);
    for (const XlsformColumn& column : columns)
        headed[column.index] = true;
    for (std::size_t i = 0; i < headed.size(); ++i)
        headed[i] = headed[i] || !trim(headings[i].text).empty();
    return headed;
}

bool hasStrayCell(const Row& row, const std::vector<bool>& headed)
{
    for (std::size_t i = 0; i < row.size(); ++i)
        if ((i >= headed.size() || !headed[i]) && !trim(row[i].text).empty())
            return true;
    return false;
}

std::vector<XlsformCell> headedCells(const Row& source, const std::vector<XlsformColumn>& columns,
                                     const std::function<std::string(const std::string&)>& cleaned)
{
    std::vector<XlsformCell> cells;
    for (const XlsformColumn& column : columns) {
        if (column.index >= source.size())
            continue;
        std::string text = cleaned(textOf(source[column.index]));
        if (!text.empty())
            cells.push_back({column.key, column.language, std::move(text), column.heading});
    }
    return cells;
}

} // namespace

XlsformSheet headedSheet(const Sheet& sheet, XlsformSheetKind kind, bool clean, Findings& findings)
{
    XlsformSheet headed;
    headed.name = std::string(sheetName(kind));
    std::size_t first = 0;
    while (first < sheet.rows.size() && isBlank(sheet.rows[first]))
        ++first;
    if (first == sheet.rows.size())
        return headed;
    headed.headingRow = static_cast<int>(first) + 1;
    readHeadings(sheet, kind, headed, findings);

    const std::vector<bool> headings = headedIndexes(sheet.rows[first], headed.columns);
    const bool collapse = clean && kind == XlsformSheetKind::Survey;
    const auto cleaned = [&](const std::string& written) {
        return clean ? cleanText(written, collapse) : std::string(trim(written));
    };
    for (std::size_t r = first + 1; r < sheet.rows.size(); ++r) {
        const Row& source = sheet.rows[r];
        if (isBlank(source))
            continue;
        XlsformRow row;
        row.number = static_cast<int>(r) + 1;
        row.cells = headedCells(source, headed.columns, cleaned);
        if (headed.strayRow == 0 && hasStrayCell(source, headings))
            headed.strayRow = row.number;
        headed.rows.push_back(std::move(row));
    }
    return headed;
}

XlsformWorkbook::XlsformWorkbook(const std::vector<Sheet>& sheets) : m_sheets(sheets) {}

const Sheet* XlsformWorkbook::find(XlsformSheetKind kind) const
{
    for (const Sheet& sheet : m_sheets)
        if (equalsIgnoreCaseAscii(trim(sheet.name), sheetName(kind)))
            return &sheet;
    return nullptr;
}

std::vector<std::string> XlsformWorkbook::misspelled(XlsformSheetKind kind) const
{
    std::vector<std::string> names;
    const std::string wanted(sheetName(kind));
    for (const Sheet& sheet : m_sheets) {
        const std::string name = toLower(trim(sheet.name));
        static const std::set<std::string, std::less<>> others = {
            "survey", "choices", "settings", "external_choices", "entities", "osm"};
        if (!name.starts_with('_') && !others.contains(name) && editDistance(name, wanted) <= 2)
            names.push_back(sheet.name);
    }
    return names;
}

std::string cleanText(std::string_view text, bool collapse)
{
    std::string clean;
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = text.substr(i);
        if (rest.starts_with("\u2018") || rest.starts_with("\u2019")) {
            clean += '\'';
            i += 3;
        } else if (rest.starts_with("\u201c") || rest.starts_with("\u201d")) {
            clean += '"';
            i += 3;
        } else if (rest.starts_with("\u00a0")) {
            clean += ' ';
            i += 2;
        } else {
            clean += text[i++];
        }
    }
    if (collapse)
        clean.erase(std::unique(clean.begin(), clean.end(),
                                [](char a, char b) { return a == ' ' && b == ' '; }),
                    clean.end());
    return std::string(trim(clean));
}

std::optional<bool> yesNo(std::string_view text)
{
    static const std::set<std::string, std::less<>> yes = {"yes",  "Yes",  "YES",   "true",
                                                           "True", "TRUE", "true()"};
    static const std::set<std::string, std::less<>> no = {"no",    "No",    "NO",     "false",
                                                          "False", "FALSE", "false()"};
    if (yes.contains(text))
        return true;
    if (no.contains(text))
        return false;
    return std::nullopt;
}

} // namespace cuaderno
