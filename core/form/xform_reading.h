// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xform_document.h"
#include "form/xform_paths.h"
#include "form/xform_reader.h"
#include "form/xlsform_findings.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cuaderno::xform {

// One reading of an XForm: from its document into a definition.
class Reading
{
public:
    Reading(FormDefinition& definition, Findings& findings, const MediaFiles& media);

    void read(const pugi::xml_document& document, std::string_view name);

private:
    // The model (xform_model.cpp).
    void readModel(const pugi::xml_node& model);
    void readPrimary(const pugi::xml_node& instance);
    void readSecondary(const pugi::xml_node& instance);
    void addLookups();
    void readBind(const pugi::xml_node& node, std::string_view context);
    void readBindAttribute(const pugi::xml_node& node, const pugi::xml_attribute& attribute,
                           Bind& bind);
    void readSubmission(const pugi::xml_node& node);
    bool readAction(const pugi::xml_node& node, std::string_view context, bool inModel,
                    std::vector<Action>& actions, std::string_view outerEvents = {});

    Place placeOf(const pugi::xml_node& node, std::string_view attribute = {}) const
    {
        return m_places.placeOf(node, attribute);
    }

    // Texts (xform_texts.cpp).
    void readItext(const pugi::xml_node& itext);
    void readText(const pugi::xml_node& node, std::size_t language);
    TextPieces piecesOf(const pugi::xml_node& node);
    TextSource sourceOf(const pugi::xml_node& node);
    TextSource messageOf(const pugi::xml_node& node, std::string_view attribute);

    // The body (xform_body.cpp).
    void readBody(const pugi::xml_node& node, std::string_view context,
                  std::vector<Control>& controls, int depth);
    bool readControl(const pugi::xml_node& node, std::string_view context, Control& control,
                     int depth);
    void readQuestion(const pugi::xml_node& node, Control& control);
    void readSection(const pugi::xml_node& node, std::string_view context, Control& control,
                     int depth);
    void readChoices(const pugi::xml_node& node, Control& control);
    void dropMisplaced(std::vector<Control>& controls, std::string_view repeat);
    void readItemset(const pugi::xml_node& node, Control& control);
    void readQuery(const pugi::xml_node& node, Control& control);
    void readTags(const pugi::xml_node& node, Control& control);
    // The node that `ref`, `nodeset` or `bind` names; "" if none does.
    std::string referenceOf(const pugi::xml_node& node, std::string_view context) const;
    Expression expressionOf(const pugi::xml_node& node, std::string_view attribute) const;

    FormDefinition& m_definition;
    Findings& m_findings;
    const MediaFiles& m_media;
    mutable Places m_places;
    std::unique_ptr<InstancePaths> m_paths;
    std::map<std::string, std::string, std::less<>> m_bindPaths; // id of a bind -> path
    std::unordered_map<std::string, std::size_t> m_texts;        // id -> index
    std::set<std::string, std::less<>> m_repeats;                // paths of series
};

// The id in "jr:itext('id')"; "" for anything else.
std::string itextId(std::string_view reference);

} // namespace cuaderno::xform
