// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_survey.h"

#include "base/text.h"
#include "form/xlsform_columns.h"
#include "form/xlsform_names.h"
#include "form/xlsform_survey_reader.h"

#include <algorithm>
#include <set>

namespace cuaderno {

const SurveyItem* SurveyItem::repeatAround() const
{
    const SurveyItem* item = parent;
    while (item && item->role != Role::Repeat)
        item = item->parent;
    return item;
}

std::string_view SurveyItem::authorType() const
{
    if (role == Role::Group)
        return "group";
    if (role == Role::Repeat)
        return "repeat";
    if (plain)
        return plain->author;
    if (!select)
        return "";
    switch (select->control) {
    case ControlKind::SelectMultiple:
        return "select_multiple";
    case ControlKind::Rank:
        return "rank";
    default:
        return "select_one";
    }
}

bool SurveyItem::isExternal() const
{
    return plain && (plain->author == "xml-external" || plain->author == "csv-external");
}

bool SurveyItem::isVisible() const
{
    if (role != Role::Question)
        return true;
    if (plain && !plain->control)
        return false;
    const bool worksItselfOut = has("bind::calculate") || !triggers.empty();
    return !worksItselfOut || has("label") || has("hint");
}

bool SurveyItem::hasDynamicDefault() const
{
    return has("default") && isDynamicDefault(text("default"), type);
}

void SurveyItem::give(std::string key, std::string text)
{
    std::erase_if(row.cells, [&](const XlsformCell& cell) { return cell.key == key; });
    std::string heading = key;
    row.cells.push_back({std::move(key), {}, std::move(text), std::move(heading)});
}

namespace {

constexpr std::size_t mostOwnColumns = 200;

void checkColumns(const XlsformSheet& sheet, Findings& findings)
{
    if (sheet.strayRow != 0)
        findings.warn(ErrorCode::FormStrayCell, sheet.place(sheet.strayRow),
                      "a cell under no heading is not read");
    if (!sheet.hasColumn("type")) {
        std::vector<std::string> headings;
        for (const XlsformColumn& column : sheet.columns)
            headings.push_back(column.heading);
        findings.error(ErrorCode::FormMissingColumn, sheet.place(sheet.headingRow, "type"),
                       "the sheet needs this column", withNearest("type", headings));
    }
    // Own columns are welcome, but a slip of the pen in a heading loses what stands under it.
    std::vector<std::string> wanted;
    for (const std::string& known : knownColumns(XlsformSheetKind::Survey))
        if (known.size() >= 5
            && !sheet.hasColumn(understandHeading(known, XlsformSheetKind::Survey, true).key))
            wanted.push_back(known);
    std::size_t own = 0;
    for (const XlsformColumn& column : sheet.columns) {
        if (column.known)
            continue;
        // So many are no slips of a pen, and each is compared with all that are known.
        if (++own > mostOwnColumns)
            return;
        const std::string bare = column.heading.substr(0, column.heading.find("::"));
        if (const std::string meant = nearest(bare, wanted); !meant.empty())
            findings.warn(ErrorCode::FormUnknownColumn,
                          sheet.place(sheet.headingRow, column.heading), "the column is not read",
                          {column.heading, meant});
    }
}

void setPaths(SurveyItem& item)
{
    item.path = (item.parent ? item.parent->path : "") + "/" + item.name;
    for (const auto& child : item.children)
        setPaths(*child);
}

} // namespace

XlsformSurvey readSurvey(XlsformSheet sheet, const SurveyContext& context, Findings& findings)
{
    checkColumns(sheet, findings);
    XlsformSurvey survey;
    survey.sheet = std::move(sheet);
    survey.root = std::make_unique<SurveyItem>();
    survey.root->role = SurveyItem::Role::Root;
    survey.root->name = context.rootName;
    if (survey.sheet.hasColumn("type")) {
        SurveyReader reader(survey, context, findings);
        reader.read();
        reader.expandLoops(*survey.root);
    }
    setPaths(*survey.root);
    return survey;
}

} // namespace cuaderno
