// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_findings.h"
#include "table/table.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// A heading, understood. "Constraint Message::Español (es)" is the key "bind::jr:constraintMsg" in
// the language "Español (es)"; "media::image" stays; "read_only" is "bind::readonly".
struct XlsformColumn
{
    std::string heading; // as written, for messages
    std::string key;
    std::string language; // "" where none is named
    std::size_t index = 0;
    bool known = false; // a column that XLSForm has
};

// A cell of a row that holds something, cleaned: no smart quotes, no no-break spaces.
struct XlsformCell
{
    std::string key;
    std::string language;
    std::string text;
    std::string heading;
};

struct XlsformRow
{
    int number = 0; // as a spreadsheet shows it
    std::vector<XlsformCell> cells;

    // "" where there is none. Without a language: the column that names none, else the first.
    const XlsformCell* find(std::string_view key) const;
    std::string_view text(std::string_view key) const;

    bool has(std::string_view key) const { return find(key) != nullptr; }
};

// A sheet with its headings understood. Rows that are empty throughout are left out.
struct XlsformSheet
{
    std::string name;
    int headingRow = 0;
    std::vector<XlsformColumn> columns;
    std::vector<XlsformRow> rows;
    // A cell stands under no heading: its row, or 0.
    int strayRow = 0;

    bool hasColumn(std::string_view key) const;
    Place place(int row, std::string_view heading = {}) const;
    Place place(const XlsformRow& row, std::string_view key) const;
};

enum class XlsformSheetKind { Survey, Choices, Settings, ExternalChoices, Entities, Osm };

// The names that sheets have: "survey", "choices", ...
std::string_view sheetName(XlsformSheetKind kind);

// Reads the headings of a sheet and cleans its cells. Errors: headings that stand twice or mean the
// same column, cells under no heading.
XlsformSheet headedSheet(const Sheet& sheet, XlsformSheetKind kind, bool clean, Findings& findings);

// The sheets of a workbook that a form is made of, by name, whatever its case.
class XlsformWorkbook
{
public:
    explicit XlsformWorkbook(const std::vector<Sheet>& sheets);

    const Sheet* find(XlsformSheetKind kind) const;
    // Names of sheets that may be meant for this one: not exact, not marked with an underscore.
    std::vector<std::string> misspelled(XlsformSheetKind kind) const;

private:
    const std::vector<Sheet>& m_sheets;
};

// Smart quotes become plain ones and no-break spaces plain spaces; with `collapse` several spaces
// become one. Without spaces at both ends.
std::string cleanText(std::string_view text, bool collapse);

// The words for yes and no in XLSForm: yes, Yes, TRUE, true(), ...
std::optional<bool> yesNo(std::string_view text);

} // namespace cuaderno
