// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"
#include "form/xlsform_entities.h"
#include "form/xlsform_instances.h"
#include "form/xlsform_references.h"
#include "form/xlsform_settings.h"
#include "form/xlsform_survey.h"
#include "form/xlsform_texts.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// The parts of an XLSForm once read and checked one by one.
struct XlsformParts
{
    const XlsformSettings& settings;
    const XlsformSurvey& survey;
    const XlsformChoices& choices;
    const XlsformChoices& externalChoices;
    const XlsformChoices& osm;
    XlsformEntities& entities;
    const MediaFiles& media;
    std::string_view name; // the form's id where its settings give none
};

// Puts the parts together: resolves references and makes binds, controls, texts and instances.
class XlsformBuilder
{
public:
    // All must outlive the builder.
    XlsformBuilder(const XlsformParts& parts, FormDefinition& definition, Findings& findings);

    void build();

private:
    // The heading of the form (xlsform_builder.cpp).
    void readHead();
    void buildPrimary();
    void addToPrimary(Node* parent, const SurveyItem& item, bool inTemplate, bool inInstance);
    void addAttributes(Node* node, const SurveyItem& item);
    void buildMeta();
    void buildLists();
    void buildLastSaved();

    // Logic (xlsform_binds.cpp).
    void buildBind(const SurveyItem& item);
    void readBindCell(const SurveyItem& item, const XlsformCell& cell, Bind& bind);
    void readMessages(const SurveyItem& item, Bind& bind);
    void readParameters(const SurveyItem& item, Bind& bind, Control* control);
    void buildDefaultAction(const SurveyItem& item);
    void addFirstAction(const SurveyItem& item, Action action);
    void buildDeviceAction(const SurveyItem& item);
    void collectTriggered(const SurveyItem& item);
    void checkTrigger(const SurveyItem& item, const SurveyItem& trigger);

    // Entities (xlsform_entity_nodes.cpp).
    void placeEntityNodes();
    const EntityDeclaration* entityIn(const SurveyItem& container) const;
    void addEntityTo(Node* meta, const EntityDeclaration& entity);
    // `key` is the column with the calculation, which stands between the other two.
    void addEntityBind(const EntityDeclaration& entity, std::string_view name, std::string_view key,
                       std::string_view before = {}, std::string_view after = {});
    void buildEntity(const EntityDeclaration& entity);

    // Body (xlsform_body.cpp).
    void buildItem(const SurveyItem& item, std::vector<Control>& body);
    void buildSection(const SurveyItem& item, std::vector<Control>& body);
    void buildQuestion(const SurveyItem& item, std::vector<Control>& body);
    std::string filterOf(const SurveyItem& item);
    Itemset listItemset(const std::string& id, const Place& place) const;
    void collectSearches(const SurveyItem& item);
    void checkSearches(const SurveyItem& item);
    void buildSearch(const SurveyItem& item, Control& control);
    void buildItemset(const SurveyItem& item, Control& control);
    void checkReferenceGeometry(const SurveyItem& item);
    void buildRepeatItemset(const SurveyItem& item, std::string_view list, Itemset& itemset);
    void buildReferenceGeometry(const SurveyItem& item, Control& control);
    void buildTags(const SurveyItem& item, Control& control);
    void readControlCells(const SurveyItem& item, Control& control);
    TextSource labelOf(const SurveyItem& item);

    References::Site siteOf(const SurveyItem& item, std::string_view key) const;
    Expression expressionOf(const SurveyItem& item, std::string_view key);
    Place placeOf(const SurveyItem& item, std::string_view key) const;

    const XlsformParts& m_parts;
    FormDefinition& m_definition;
    Findings& m_findings;
    References m_references;
    XlsformTexts m_texts;
    XlsformInstances m_instances;
    // What happens when a question's answer changes, or in each new instance of a repeat.
    std::map<const SurveyItem*, std::vector<Action>> m_actions;
    // Lists that name the columns of search()es, and their choices once built.
    std::map<std::string, std::vector<StaticChoice>, std::less<>> m_searched;
};

} // namespace cuaderno
