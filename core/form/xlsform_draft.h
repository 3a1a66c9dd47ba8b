// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "form/xlsform_sheets.h"

#include <map>
#include <string>
#include <vector>

namespace cuaderno::xlsform {

// A sheet being written: rows of cells by their heading. Columns are in the order in which authors
// have them, texts by language.
class SheetDraft
{
public:
    // `languages` in the form's order.
    SheetDraft(XlsformSheetKind kind, std::vector<std::string> languages);

    // `origin` is what the row stands for, in the form that was read.
    void beginRow(Place origin);
    // Of the row begun last. Nothing for "".
    void set(const std::string& heading, std::string text);
    // "" where there is none.
    std::string cell(const std::string& heading) const;

    bool empty() const { return m_rows.empty(); }

    // A cell would be read otherwise than it is written, as readers straighten curly quotes and
    // double spaces unless they are told not to.
    bool needsExactReading() const { return m_needsExactReading; }

    Sheet take();
    // `row` as a spreadsheet counts, the headings being row 1; null for others.
    const Place* originOf(int row) const;

private:
    std::vector<std::string> columns() const;

    XlsformSheetKind m_kind;
    std::vector<std::string> m_languages;
    std::vector<std::string> m_headings; // as they came
    std::vector<std::map<std::string, std::string>> m_rows;
    std::vector<Place> m_origins;
    bool m_needsExactReading = false;
};

} // namespace cuaderno::xlsform
