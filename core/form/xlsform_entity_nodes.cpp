// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of XlsformBuilder that is about entities: their nodes, binds and ids.
#include "form/xlsform_builder.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view entitiesUri = "http://www.opendatakit.org/xforms/entities";

std::unique_ptr<SurveyItem> nodeIn(const SurveyItem& parent, std::string name)
{
    auto item = std::make_unique<SurveyItem>();
    item->path = parent.path + "/" + name;
    item->name = std::move(name);
    // What looks upward does not change what it sees.
    item->parent = const_cast<SurveyItem*>(&parent);
    return item;
}

} // namespace

void XlsformBuilder::placeEntityNodes()
{
    XlsformEntities& entities = m_parts.entities;
    placeEntities(entities, m_parts.survey, m_references, m_findings);
    if (entities.declarations.empty())
        return;
    bool plain = entities.declarations.size() == 1;
    for (EntityDeclaration& each : entities.declarations) {
        if (!each.container)
            continue;
        plain = plain && !each.container->parent;
        each.meta = nodeIn(*each.container, "meta");
        each.entity = nodeIn(*each.meta, "entity");
        each.label = nodeIn(*each.entity, "label");
    }
    // Version of the entities' specification: entities in repeats came with the second.
    m_definition.modelAttributes.emplace_back("entities:entities-version",
                                              plain ? "2024.1.0" : "2025.1.0");
    m_definition.namespaces.emplace_back("entities", entitiesUri);
}

const EntityDeclaration* XlsformBuilder::entityIn(const SurveyItem& container) const
{
    const auto& all = m_parts.entities.declarations;
    const auto found = std::ranges::find(all, &container, &EntityDeclaration::container);
    return found == all.end() ? nullptr : &*found;
}

void XlsformBuilder::addEntityTo(Node* meta, const EntityDeclaration& entity)
{
    NodeTree& tree = m_definition.primary;
    Node* node = tree.addElement(meta, "entity");
    tree.addAttribute(node, "dataset", entity.list);
    tree.addAttribute(node, "id", "");
    if (entity.creates())
        tree.addAttribute(node, "create", "1");
    if (entity.updates()) {
        tree.addAttribute(node, "update", "1");
        for (const char* name : {"baseVersion", "trunkVersion", "branchId"})
            tree.addAttribute(node, name, "");
    }
    if (entity.row.has("label"))
        tree.addElement(node, "label");
}

void XlsformBuilder::addEntityBind(const EntityDeclaration& entity, std::string_view name,
                                   std::string_view key, std::string_view before,
                                   std::string_view after)
{
    Bind bind;
    bind.path = entity.entity->path + "/" + std::string(name);
    bind.type = "string";
    bind.place = m_parts.entities.sheet.place(entity.row, key);
    bind.readonly = {"true()", bind.place};
    if (entity.row.has(key)) {
        const std::string text =
            std::string(before) + std::string(entity.text(key)) + std::string(after);
        References::Site site;
        site.item = entity.label.get(); // attributes lie as deep
        site.place = bind.place;
        m_instances.addPulldata(text, site.place);
        bind.calculate = m_references.expression(text, site);
    }
    m_definition.binds.push_back(std::move(bind));
}

void XlsformBuilder::buildEntity(const EntityDeclaration& entity)
{
    if (!entity.entity)
        return;
    const Place place = m_parts.entities.sheet.place(entity.row, "dataset");
    addEntityBind(entity, "@id", "entity_id");
    if (entity.row.has("create_if"))
        addEntityBind(entity, "@create", "create_if");
    if (entity.row.has("update_if"))
        addEntityBind(entity, "@update", "update_if");
    if (entity.updates()) {
        if (!m_instances.hasRows(entity.list))
            m_instances.addExternal(entity.list, ".csv", place);
        const std::string before = "instance('" + entity.list + "')/root/item[name=";
        for (const auto& [name, column] : {std::pair{"@baseVersion", "]/__version"},
                                           {"@trunkVersion", "]/__trunkVersion"},
                                           {"@branchId", "]/__branchId"}})
            addEntityBind(entity, name, "entity_id", before, column);
    }
    if (entity.row.has("label"))
        addEntityBind(entity, "label", "label");
    if (entity.row.has("entity_id"))
        return;
    Action action;
    action.path = entity.entity->path + "/@id";
    action.place = place;
    action.value = {"uuid()", place};
    addFirstAction(*entity.label, std::move(action));
}

} // namespace cuaderno
