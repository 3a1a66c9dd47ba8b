// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the entities of a form belong.
#include "base/text.h"
#include "form/xlsform_entities.h"
#include "form/xlsform_names.h"

#include <algorithm>
#include <map>

namespace cuaderno {

namespace {

constexpr std::string_view saveToKey = "bind::entities:saveto";

// The innermost repeat that a container is or stands in, else the root.
const SurveyItem* scopeOf(const SurveyItem* container)
{
    while (container->parent && container->role != SurveyItem::Role::Repeat)
        container = container->parent;
    return container;
}

bool isWithin(const SurveyItem* item, const SurveyItem* outer)
{
    while (item && item != outer)
        item = item->parent;
    return item != nullptr;
}

std::size_t depthOf(const SurveyItem* item)
{
    std::size_t depth = 0;
    for (; item->parent; item = item->parent)
        ++depth;
    return depth;
}

const SurveyItem* sharedContainer(const SurveyItem* a, const SurveyItem* b)
{
    while (!isWithin(b, a))
        a = a->parent;
    return a;
}

class Placing
{
public:
    Placing(XlsformEntities& entities, const XlsformSurvey& survey, const References& references,
            Findings& findings)
        : m_entities(entities), m_survey(survey), m_references(references), m_findings(findings)
    {
    }

    void run()
    {
        collect(*m_survey.root);
        for (EntityDeclaration& each : m_entities.declarations)
            m_scopes[&each] = findScope(each);
        // First those that have no choice: a property belongs to the entity nearest around it.
        for (const bool withProperties : {true, false})
            for (EntityDeclaration& each : m_entities.declarations)
                if (each.properties.empty() != withProperties)
                    findContainer(each);
    }

private:
    Place placeOf(const SurveyItem& item) const { return m_survey.place(item, saveToKey); }

    void collect(const SurveyItem& item)
    {
        if (item.has(saveToKey))
            collectProperty(item);
        for (const auto& child : item.children)
            collect(*child);
    }

    void collectProperty(const SurveyItem& item)
    {
        const std::string text(item.text(saveToKey));
        if (item.isSection()) {
            m_findings.error(ErrorCode::FormBadValue, placeOf(item),
                             "a group or repeat is no property of an entity", {text});
            return;
        }
        if (m_entities.declarations.empty()) {
            m_findings.error(ErrorCode::FormMissingSheet, placeOf(item),
                             "save_to needs this sheet, with list_name and label", {"entities"});
            return;
        }
        const SaveTo saveTo = parseSaveTo(text);
        EntityDeclaration* entity = listOf(item, saveTo, text);
        if (!entity || !checkProperty(item, saveTo.property, text))
            return;
        for (const SurveyItem* other : entity->properties)
            if (parseSaveTo(other->text(saveToKey)).property == saveTo.property) {
                m_findings.error(ErrorCode::FormDuplicateName, placeOf(item),
                                 "another question is saved as this property already", {text});
                return;
            }
        entity->properties.push_back(&item);
    }

    EntityDeclaration* listOf(const SurveyItem& item, const SaveTo& saveTo, const std::string& text)
    {
        if (std::ranges::count(text, '#') > 1) {
            m_findings.error(ErrorCode::FormBadValue, placeOf(item),
                             "save_to is property or list#property", {text});
            return nullptr;
        }
        if (saveTo.list.empty() && text.find('#') == std::string::npos) {
            if (m_entities.declarations.size() == 1)
                return &m_entities.declarations.front();
            m_findings.error(ErrorCode::FormBadValue, placeOf(item),
                             "with several lists of entities, save_to is list#property",
                             {text, m_entities.declarations.front().list + "#" + text});
            return nullptr;
        }
        EntityDeclaration* entity = m_entities.find(saveTo.list);
        if (!entity || saveTo.list.empty()) {
            m_findings.error(ErrorCode::FormUnknownList, placeOf(item),
                             "no such list on the sheet entities",
                             withNearest(saveTo.list, m_entities.lists()));
            return nullptr;
        }
        return entity;
    }

    bool checkProperty(const SurveyItem& item, std::string_view property, const std::string& text)
    {
        const char* fault = nullptr;
        if (const std::string lower = toLower(property); lower == "name" || lower == "label")
            fault = "the properties name and label are ODK's own";
        else if (property.starts_with("__"))
            fault = "names with two underscores in front are ODK's own";
        else if (!isXmlName(property))
            fault = "a name is a letter or underscore, then letters, digits, underscores, "
                    "hyphens or periods";
        if (fault)
            m_findings.error(ErrorCode::FormBadName, placeOf(item), fault, {text});
        return !fault;
    }

    // The questions that its expressions read.
    std::vector<const SurveyItem*> readBy(const EntityDeclaration& entity) const
    {
        std::vector<const SurveyItem*> items;
        for (const XlsformCell& cell : entity.row.cells)
            for (const std::string_view name : referencesIn(cell.text))
                if (const SurveyItem* item = m_references.lookUp(name); item && item->parent)
                    items.push_back(item);
        return items;
    }

    // The repeat that all it is made of stands in, or the root.
    const SurveyItem* findScope(const EntityDeclaration& entity)
    {
        const SurveyItem* scope = nullptr;
        for (const SurveyItem* item : entity.properties) {
            const SurveyItem* own = scopeOf(item->parent);
            if (scope && own != scope) {
                m_findings.error(ErrorCode::FormBadValue, placeOf(*item),
                                 "all properties of an entity stand in the same repeat",
                                 {std::string(item->text(saveToKey))});
                return scope;
            }
            scope = own;
        }
        const SurveyItem* innermost = scope ? scope : m_survey.root.get();
        for (const SurveyItem* item : readBy(entity)) {
            const SurveyItem* own = scopeOf(item->parent);
            if (isWithin(innermost, own))
                continue;
            if (scope || !isWithin(own, innermost)) {
                m_findings.error(ErrorCode::FormBadValue,
                                 m_entities.sheet.place(entity.row, "label"),
                                 "an entity can read its own repeat and what is around it",
                                 {"${" + item->name + "}"});
                return innermost;
            }
            innermost = own;
        }
        return innermost;
    }

    // Where it would stand if it were alone.
    const SurveyItem* wantedContainer(const EntityDeclaration& entity) const
    {
        const SurveyItem* scope = m_scopes.at(&entity);
        const auto inScope =
            std::ranges::count_if(m_scopes, [&](const auto& each) { return each.second == scope; });
        if (!scope->parent && inScope == 1)
            return scope;
        const SurveyItem* container = nullptr;
        for (const SurveyItem* item : entity.properties)
            container = container ? sharedContainer(container, item->parent) : item->parent;
        if (container)
            return container;
        container = scope;
        for (const SurveyItem* item : readBy(entity))
            if (scopeOf(item->parent) == scope && depthOf(item->parent) > depthOf(container))
                container = item->parent;
        return container;
    }

    void findContainer(EntityDeclaration& entity)
    {
        const SurveyItem* scope = m_scopes.at(&entity);
        const SurveyItem* container = wantedContainer(entity);
        while (container && isWithin(container, scope) && !isFree(*container, entity))
            container = container->parent;
        if (!container || !isWithin(container, scope)) {
            m_findings.error(ErrorCode::FormEntityPlace,
                             m_entities.sheet.place(entity.row, "dataset"),
                             "each group or repeat has place for one entity, and none is left for "
                             "this one",
                             {entity.list});
            return;
        }
        entity.container = container;
    }

    // Nobody is there, and no property of another entity would become one of this.
    bool isFree(const SurveyItem& container, const EntityDeclaration& entity) const
    {
        for (const EntityDeclaration& other : m_entities.declarations) {
            if (&other == &entity)
                continue;
            if (other.container == &container)
                return false;
            const bool outside = other.container && isWithin(&container, other.container);
            for (const SurveyItem* item : other.properties)
                if (outside && isWithin(item, &container))
                    return false;
        }
        return true;
    }

    XlsformEntities& m_entities;
    const XlsformSurvey& m_survey;
    const References& m_references;
    Findings& m_findings;
    std::map<const EntityDeclaration*, const SurveyItem*> m_scopes;
};

} // namespace

void placeEntities(XlsformEntities& entities, const XlsformSurvey& survey,
                   const References& references, Findings& findings)
{
    Placing(entities, survey, references, findings).run();
}

} // namespace cuaderno
