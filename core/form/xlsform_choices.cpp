// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_choices.h"

#include "form/xlsform_columns.h"
#include "form/xlsform_names.h"

#include <algorithm>
#include <set>

namespace cuaderno {

namespace {

void checkColumns(const XlsformChoices& choices, Findings& findings)
{
    const XlsformSheet& sheet = choices.sheet;
    if (sheet.rows.empty())
        return;
    for (const char* needed : {"list_name", "name"}) {
        if (sheet.hasColumn(needed))
            continue;
        std::vector<std::string> headings;
        for (const XlsformColumn& column : sheet.columns)
            headings.push_back(column.heading);
        findings.error(ErrorCode::FormMissingColumn, sheet.place(sheet.headingRow, needed),
                       "the sheet needs this column", withNearest(needed, headings));
    }
    for (const XlsformColumn& column : sheet.columns)
        if (!column.known && !isXmlName(column.heading, true))
            findings.warn(ErrorCode::FormUnknownColumn,
                          sheet.place(sheet.headingRow, column.heading),
                          "a heading with spaces or signs is left out", {column.heading});
}

bool hasText(const XlsformRow& row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [](const XlsformCell& cell) {
        return cell.key == "label" || cell.key.starts_with("media::");
    });
}

void checkList(const XlsformChoices& choices, const ChoiceList& list, bool duplicates,
               Findings& findings)
{
    std::set<std::string, std::less<>> seen;
    for (const XlsformRow& row : list.choices) {
        const std::string_view name = row.text("name");
        const Place place = choices.sheet.place(row, "name");
        if (name.empty())
            findings.error(ErrorCode::FormMissingName, place, "a choice needs a name", {list.name});
        else if (!seen.insert(std::string(name)).second && !duplicates)
            findings.error(ErrorCode::FormDuplicateChoice, place,
                           "the list has a choice of this name already",
                           {std::string(name), list.name});
        if (!row.has("label"))
            findings.warn(ErrorCode::FormMissingLabel, choices.sheet.place(row, "label"),
                          hasText(row) ? "a choice with media only"
                                       : "a choice without label shows its name",
                          {std::string(name)});
    }
}

} // namespace

std::vector<std::string> ChoiceList::values() const
{
    std::vector<std::string> values;
    for (const XlsformRow& row : choices)
        values.emplace_back(row.text("name"));
    return values;
}

const ChoiceList* XlsformChoices::find(std::string_view list) const
{
    const auto found = std::find_if(lists.begin(), lists.end(),
                                    [&](const ChoiceList& each) { return each.name == list; });
    return found == lists.end() ? nullptr : &*found;
}

ChoiceList* XlsformChoices::find(std::string_view list)
{
    return const_cast<ChoiceList*>(std::as_const(*this).find(list));
}

std::vector<std::string> XlsformChoices::names() const
{
    std::vector<std::string> names;
    for (const ChoiceList& list : lists)
        names.push_back(list.name);
    return names;
}

XlsformChoices readChoices(XlsformSheet sheet, bool duplicates, Findings& findings)
{
    XlsformChoices choices;
    std::map<std::string, std::size_t, std::less<>> known;
    for (const XlsformRow& row : sheet.rows) {
        const std::string list(row.text("list_name"));
        if (list.empty()) {
            if (row.has("name") && sheet.hasColumn("list_name"))
                findings.warn(ErrorCode::FormMissingName, sheet.place(row, "list_name"),
                              "a choice without its list is left out",
                              {std::string(row.text("name"))});
            continue;
        }
        const auto [at, isNew] = known.try_emplace(list, choices.lists.size());
        if (isNew)
            choices.lists.push_back({list, {}, sheet.name});
        choices.lists[at->second].choices.push_back(row);
    }
    choices.sheet = std::move(sheet);
    checkColumns(choices, findings);
    if (choices.sheet.hasColumn("name"))
        for (const ChoiceList& list : choices.lists)
            checkList(choices, list, duplicates, findings);
    return choices;
}

} // namespace cuaderno
