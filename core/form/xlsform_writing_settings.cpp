// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Writing that is about the sheets settings and entities.
#include "form/xlsform_writing.h"

#include <algorithm>
#include <array>

namespace cuaderno::xlsform {

namespace {

using Pairs = std::array<std::pair<std::string_view, std::string_view>, 5>;

constexpr Pairs submissionSettings = {{{"base64RsaPublicKey", "public_key"},
                                       {"action", "submission_url"},
                                       {"orx:auto-send", "auto_send"},
                                       {"orx:auto-delete", "auto_delete"},
                                       {"odk:client-editable", "client_editable"}}};

// Those that a reader knows without being told.
bool isUsualPrefix(std::string_view prefix)
{
    constexpr std::array<std::string_view, 9> usual = {"",    "h",   "ev",  "xsd",     "jr",
                                                       "orx", "odk", "xsi", "entities"};
    return std::ranges::find(usual, prefix) != usual.end();
}

} // namespace

void Writing::writeSettings()
{
    m_settings.beginRow({});
    m_settings.set("form_title", m_definition.title);
    m_settings.set("form_id", m_definition.id);
    m_settings.set("version", m_definition.version);
    m_settings.set("style", m_definition.style);
    if (m_names.name != "data")
        m_settings.set("name", m_names.name);
    if (m_definition.namesDefaultLanguage
        && m_definition.defaultLanguage < m_definition.languages.size()
        && m_definition.languages[m_definition.defaultLanguage].name != "default")
        m_settings.set("default_language",
                       m_definition.languages[m_definition.defaultLanguage].name);
    std::string namespaces;
    for (const auto& [prefix, uri] : m_definition.namespaces)
        if (!isUsualPrefix(prefix))
            namespaces += (namespaces.empty() ? "" : " ") + prefix + "=\"" + uri + "\"";
    m_settings.set("namespaces", namespaces);
    writeSubmission();
    writeRootAttributes();

    const Node* meta = m_root.node->findChild("meta");
    const std::string path = m_root.path() + "/meta/";
    const auto bindOf = [&](const char* name) {
        const auto found = m_binds.find(path + name);
        return found == m_binds.end() ? nullptr : found->second;
    };
    if (!meta || !meta->findChild("instanceID"))
        m_settings.set("omit_instanceID", "yes");
    else if (const Bind* id = bindOf("instanceID"); id && id->preload != "uid")
        m_settings.set("instance_id", id->preload);
    if (const Bind* name = bindOf("instanceName"))
        m_settings.set("instance_name", m_paths->expression(name->calculate.text, {}));
}

void Writing::writeSubmission()
{
    for (const auto& [attribute, value] : m_definition.submission)
        for (const auto& [name, setting] : submissionSettings)
            if (attribute == name)
                m_settings.set(std::string(setting),
                               value == "true" && setting == "client_editable" ? "yes" : value);
}

void Writing::writeRootAttributes()
{
    const auto setting = [](const Node& node) {
        const std::string name = node.name->qualified();
        if (name == "odk:prefix" || name == "odk:delimiter")
            return std::string(node.local());
        return name == "id" || name == "version" || name == "uiVersion" ? "" : "attribute::" + name;
    };
    for (const Node* each = m_root.node->firstAttribute; each; each = each->next) {
        if (each->kind != NodeKind::Namespace) {
            if (const std::string heading = setting(*each); !heading.empty())
                m_settings.set(heading, std::string(each->text()));
        } else if ((!each->name || each->local().empty())
                   && each->text() != "http://www.w3.org/2002/xforms") {
            m_settings.set("instance_xmlns", std::string(each->text()));
        }
    }
}

// NOLINTNEXTLINE(misc-no-recursion): groups in groups, of which a reader takes 200
void Writing::writeEntities(const FormItem& item)
{
    const Node* meta = item.node->findChild("meta");
    if (const Node* entity = meta ? meta->findChild("entity") : nullptr)
        writeEntity(item, *entity);
    for (const FormItem& child : item.children)
        writeEntities(child);
}

void Writing::writeEntity(const FormItem& container, const Node& entity)
{
    // Nodes that stand in no sheet; references are written as seen from the deepest.
    SurveyItem meta;
    meta.name = "meta";
    meta.parent = const_cast<SurveyItem*>(container.at);
    meta.path = container.path() + "/meta";
    SurveyItem node;
    node.name = "entity";
    node.parent = &meta;
    node.path = meta.path + "/entity";
    SurveyItem label;
    label.name = "label";
    label.parent = &node;
    label.path = node.path + "/label";
    References::Site site;
    site.item = &label;

    const auto calculated = [&](const std::string& name) {
        const auto found = m_binds.find(node.path + "/" + name);
        return found == m_binds.end() ? ""
                                      : m_paths->expression(found->second->calculate.text, site);
    };
    Place place;
    place.path = node.path;
    m_entities.beginRow(place);
    const Node* dataset = entity.findAttribute("dataset");
    const std::string list = dataset ? std::string(dataset->text()) : "";
    m_entityLists[container.path()] = list;
    m_entities.set("list_name", list);
    m_entities.set("label", calculated("label"));
    m_entities.set("entity_id", calculated("@id"));
    m_entities.set("create_if", calculated("@create"));
    m_entities.set("update_if", calculated("@update"));
}

} // namespace cuaderno::xlsform
