// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_references.h"
#include "form/xlsform_survey.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// A row of the sheet entities: a list of ODK Entities that a submission adds to or changes.
struct EntityDeclaration
{
    XlsformRow row;
    std::string list;
    // Questions whose answers become its properties (save_to), in the order of the sheet.
    std::vector<const SurveyItem*> properties;
    // The root, group or repeat whose meta/entity it is; null until it was found.
    const SurveyItem* container = nullptr;
    // Its nodes, which stand in no sheet: meta, meta/entity, meta/entity/label. References are
    // written as seen from them.
    std::unique_ptr<SurveyItem> meta;
    std::unique_ptr<SurveyItem> entity;
    std::unique_ptr<SurveyItem> label;

    std::string_view text(std::string_view key) const { return row.text(key); }

    // An entity is added where nothing says that a known one is changed.
    bool creates() const { return row.has("create_if") || !updates(); }

    bool updates() const { return row.has("entity_id") || row.has("update_if"); }
};

struct XlsformEntities
{
    XlsformSheet sheet;
    std::vector<EntityDeclaration> declarations;

    EntityDeclaration* find(std::string_view list);
    std::vector<std::string> lists() const;
};

// Reads the sheet. Errors: a column that is none, a list without name or with a wrong one, the same
// list twice, a change without the entity's id, a new entity without label.
XlsformEntities readEntities(const Sheet* sheet, Findings& findings);

// Takes the save_to of a question apart: "list#property", or only "property" where there is one
// list.
struct SaveTo
{
    std::string_view list;
    std::string_view property;
};

SaveTo parseSaveTo(std::string_view text);

// Finds the properties of each entity and the container that it belongs into, so that each property
// belongs to the entity that stands nearest around it. Errors: a property of no list, with a wrong
// name, given twice, or in another repeat than the others; more entities than containers.
void placeEntities(XlsformEntities& entities, const XlsformSurvey& survey,
                   const References& references, Findings& findings);

} // namespace cuaderno
