// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_entities.h"

#include "base/text.h"
#include "form/xlsform_columns.h"
#include "form/xlsform_names.h"

#include <algorithm>

namespace cuaderno {

namespace {

void checkColumns(const XlsformSheet& sheet, Findings& findings)
{
    for (const XlsformColumn& column : sheet.columns)
        if (!column.known)
            findings.error(ErrorCode::FormUnknownColumn,
                           sheet.place(sheet.headingRow, column.heading),
                           "the sheet entities has no such column",
                           withNearest(column.heading, knownColumns(XlsformSheetKind::Entities)));
}

// What of a list's or property's name ODK Central would not take; null if nothing.
const char* faultOfName(std::string_view name)
{
    if (name.starts_with("__"))
        return "names with two underscores in front are ODK's own";
    if (name.find('.') != std::string_view::npos)
        return "the name of a list has no period";
    if (!isXmlName(name))
        return "a name is a letter or underscore, then letters, digits, underscores or hyphens";
    return nullptr;
}

void checkName(const XlsformEntities& entities, const XlsformRow& row, Findings& findings)
{
    const std::string name(row.text("dataset"));
    const Place place = entities.sheet.place(row, "dataset");
    if (name.empty()) {
        findings.error(ErrorCode::FormMissingName, place, "a list of entities needs a name",
                       {"entities"});
        return;
    }
    if (const char* fault = faultOfName(name))
        findings.error(ErrorCode::FormBadName, place, fault, {name});
    const auto same = [&](const EntityDeclaration& other) { return other.list == name; };
    if (std::ranges::any_of(entities.declarations, same))
        findings.error(ErrorCode::FormDuplicateName, place, "the list has a row already", {name});
}

void checkConditions(const XlsformSheet& sheet, const XlsformRow& row, Findings& findings)
{
    const bool id = row.has("entity_id");
    const std::string list(row.text("dataset"));
    if (row.has("update_if") && !id)
        findings.error(ErrorCode::FormMissingColumn, sheet.place(row, "entity_id"),
                       "what is changed needs its entity_id", {"entity_id"});
    else if (id && row.has("create_if") && !row.has("update_if"))
        findings.error(ErrorCode::FormMissingColumn, sheet.place(row, "update_if"),
                       "with an entity_id, create_if needs update_if beside it", {"update_if"});
    else if (!id && !row.has("label"))
        findings.error(ErrorCode::FormMissingLabel, sheet.place(row, "label"),
                       "a new entity needs a label", {list});
}

} // namespace

EntityDeclaration* XlsformEntities::find(std::string_view list)
{
    const auto found = std::ranges::find(declarations, list, &EntityDeclaration::list);
    return found == declarations.end() ? nullptr : &*found;
}

std::vector<std::string> XlsformEntities::lists() const
{
    std::vector<std::string> names;
    for (const EntityDeclaration& each : declarations)
        names.push_back(each.list);
    return names;
}

XlsformEntities readEntities(const Sheet* sheet, Findings& findings)
{
    XlsformEntities entities;
    entities.sheet.name = std::string(sheetName(XlsformSheetKind::Entities));
    if (!sheet)
        return entities;
    entities.sheet = headedSheet(*sheet, XlsformSheetKind::Entities, true, findings);
    if (entities.sheet.rows.empty())
        return entities;
    checkColumns(entities.sheet, findings);
    for (const XlsformRow& row : entities.sheet.rows) {
        checkName(entities, row, findings);
        checkConditions(entities.sheet, row, findings);
        EntityDeclaration declaration;
        declaration.row = row;
        declaration.list = std::string(row.text("dataset"));
        entities.declarations.push_back(std::move(declaration));
    }
    return entities;
}

SaveTo parseSaveTo(std::string_view text)
{
    const auto sign = text.find('#');
    if (sign == std::string_view::npos)
        return {{}, text};
    return {text.substr(0, sign), text.substr(sign + 1)};
}

} // namespace cuaderno
