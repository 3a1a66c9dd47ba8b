// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_builder.h"

#include "base/text.h"
#include "form/search_choices.h"
#include "form/xlsform_names.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view javarosa = "http://openrosa.org/javarosa";

// What ODK's own prefixes stand for.
std::string uriOf(std::string_view prefix, const FormDefinition& definition)
{
    if (prefix == "jr")
        return std::string(javarosa);
    if (prefix == "odk")
        return "http://www.opendatakit.org/xforms";
    if (prefix == "orx")
        return "http://openrosa.org/xforms";
    for (const auto& [name, uri] : definition.namespaces)
        if (name == prefix)
            return uri;
    return "";
}

} // namespace

XlsformBuilder::XlsformBuilder(const XlsformParts& parts, FormDefinition& definition,
                               Findings& findings)
    : m_parts(parts),
      m_definition(definition),
      m_findings(findings),
      m_references(*parts.survey.root, findings),
      m_texts(definition, m_references, parts.survey.sheet, parts.choices.sheet,
              parts.settings.text("default_language")),
      m_instances(definition, m_texts, parts.media, findings)
{
}

void XlsformBuilder::build()
{
    if (!m_parts.settings.isOn("omit_instanceID"))
        m_references.add("instanceID", "/" + m_parts.survey.root->name + "/meta/instanceID");
    readHead();
    placeEntityNodes();
    buildPrimary();
    for (const auto& item : m_parts.survey.root->children)
        collectSearches(*item);
    for (const auto& item : m_parts.survey.root->children)
        checkSearches(*item);
    buildLists();
    for (const auto& item : m_parts.survey.root->children)
        collectTriggered(*item);
    for (const EntityDeclaration& entity : m_parts.entities.declarations)
        buildEntity(entity);
    for (const auto& item : m_parts.survey.root->children)
        buildItem(*item, m_definition.body);
    buildMeta();
    buildLastSaved();
    addSearches(m_definition, m_parts.media, m_findings);
    for (const auto& item : m_parts.survey.root->children)
        checkReferenceGeometry(*item);
    m_texts.check(m_parts.survey.sheet, m_parts.choices.sheet,
                  m_parts.settings.place("default_language"), m_findings);
}

References::Site XlsformBuilder::siteOf(const SurveyItem& item, std::string_view key) const
{
    References::Site site;
    site.item = &item;
    site.place = placeOf(item, key);
    return site;
}

Place XlsformBuilder::placeOf(const SurveyItem& item, std::string_view key) const
{
    return m_parts.survey.place(item, key);
}

Expression XlsformBuilder::expressionOf(const SurveyItem& item, std::string_view key)
{
    const std::string_view text = item.text(key);
    const References::Site site = siteOf(item, key);
    m_instances.addPulldata(text, site.place);
    return m_references.expression(text, site);
}

void XlsformBuilder::readHead()
{
    const XlsformSettings& settings = m_parts.settings;
    const auto setting = [&](std::string_view key) {
        for (const XlsformCell& cell : m_parts.survey.settings)
            if (cell.key == key)
                return std::string_view(cell.text);
        return settings.text(key);
    };
    m_definition.id = setting("id_string");
    if (m_definition.id.empty())
        m_definition.id = m_parts.name;
    m_definition.title = setting("title");
    if (m_definition.title.empty())
        m_definition.title = m_definition.id;
    m_definition.version = setting("version");
    m_definition.style = setting("style");
    m_definition.namespaces = settings.namespaces();
    const std::pair<std::string_view, std::string_view> submission[] = {
        {"public_key", "base64RsaPublicKey"},
        {"submission_url", "action"},
        {"auto_send", "orx:auto-send"},
        {"auto_delete", "orx:auto-delete"}};
    for (const auto& [key, attribute] : submission)
        if (const std::string_view value = setting(key); !value.empty())
            m_definition.submission.emplace_back(attribute, value);
    if (!setting("submission_url").empty())
        m_definition.submission.emplace_back("method", "post");
    if (settings.isOn("client_editable"))
        m_definition.submission.emplace_back("odk:client-editable", "true");
}

void XlsformBuilder::buildPrimary()
{
    NodeTree& tree = m_definition.primary;
    Node* root = tree.addElement(tree.document(), m_parts.survey.root->name);
    tree.addAttribute(root, "id", m_definition.id);
    if (!m_definition.version.empty())
        tree.addAttribute(root, "version", m_definition.version);
    if (const std::string_view uri = m_parts.settings.text("instance_xmlns"); !uri.empty())
        tree.addNamespace(root, "", uri);
    for (const char* key : {"prefix", "delimiter"})
        if (const std::string_view value = m_parts.settings.text(key); !value.empty())
            tree.addAttribute(root, tree.name(key, uriOf("odk", m_definition), "odk"), value);
    for (const XlsformCell& cell : m_parts.settings.row.cells)
        if (cell.key.starts_with("attribute::"))
            tree.addAttribute(root, cell.key.substr(11), cell.text);
    for (const auto& item : m_parts.survey.root->children)
        addToPrimary(root, *item, false, false);
    const bool id = !m_parts.settings.isOn("omit_instanceID");
    const bool name = !m_parts.settings.text("instance_name").empty();
    const EntityDeclaration* entity = entityIn(*m_parts.survey.root);
    const bool audit = m_parts.survey.audit != nullptr;
    if (!id && !name && !entity && !audit)
        return;
    Node* meta = tree.addElement(root, "meta");
    if (audit)
        tree.addElement(meta, "audit");
    if (id)
        tree.addElement(meta, "instanceID");
    if (name)
        tree.addElement(meta, "instanceName");
    if (entity)
        addEntityTo(meta, *entity);
}

// A repeat is there as template and as first instance; right inside of another's template only as
// that, inside of an instance only as that. (In a group of a template it is both, as in the XForms
// that have always been made.)
void XlsformBuilder::addToPrimary(Node* parent, const SurveyItem& item, bool inTemplate,
                                  bool inInstance)
{
    if (item.isExternal())
        return;
    NodeTree& tree = m_definition.primary;
    const bool repeat = item.role == SurveyItem::Role::Repeat;
    if (repeat && !inInstance) {
        Node* pattern = tree.addElement(parent, item.name);
        tree.addAttribute(pattern, tree.name("template", javarosa, "jr"), "");
        addAttributes(pattern, item);
        for (const auto& child : item.children)
            addToPrimary(pattern, *child, true, false);
        if (const EntityDeclaration* entity = entityIn(item))
            addEntityTo(tree.addElement(pattern, "meta"), *entity);
        if (inTemplate)
            return;
    }
    Node* node = tree.addElement(parent, item.name);
    addAttributes(node, item);
    for (const auto& child : item.children)
        addToPrimary(node, *child, false, inInstance || repeat);
    if (const EntityDeclaration* entity = entityIn(item))
        addEntityTo(tree.addElement(node, "meta"), *entity);
    if (item.role != SurveyItem::Role::Question || !item.has("default") || item.hasDynamicDefault())
        return;
    std::string value(item.text("default"));
    if (item.authorType() == "image" && value.find("jr://images/") == std::string::npos)
        value = "jr://images/" + value;
    tree.addText(node, value);
}

void XlsformBuilder::addAttributes(Node* node, const SurveyItem& item)
{
    NodeTree& tree = m_definition.primary;
    for (const XlsformCell& cell : item.row.cells) {
        if (!cell.key.starts_with("instance::"))
            continue;
        const std::string name = cell.key.substr(10);
        const auto colon = name.find(':');
        if (!isXmlName(name, true)) {
            m_findings.error(ErrorCode::FormBadName, placeOf(item, cell.key),
                             "the attribute's name is no XML name", {name});
        } else if (colon == std::string::npos) {
            tree.addAttribute(node, name, cell.text);
        } else {
            const std::string prefix = name.substr(0, colon);
            tree.addAttribute(
                node, tree.name(name.substr(colon + 1), uriOf(prefix, m_definition), prefix),
                cell.text);
        }
    }
}

void XlsformBuilder::buildMeta()
{
    const XlsformSettings& settings = m_parts.settings;
    const std::string path = "/" + m_parts.survey.root->name + "/meta/";
    if (const SurveyItem* audit = m_parts.survey.audit.get()) {
        Bind bind;
        bind.path = path + "audit";
        bind.type = "binary";
        bind.place = placeOf(*audit, "type");
        for (const auto& [key, value] : audit->parameters)
            bind.extra.emplace_back("odk:" + key, value);
        m_definition.binds.push_back(std::move(bind));
    }
    if (!settings.isOn("omit_instanceID")) {
        Bind id;
        id.path = path + "instanceID";
        id.type = "string";
        id.readonly.text = "true()";
        const std::string_view preload = settings.text("instance_id");
        id.preload = preload.empty() ? "uid" : std::string(preload);
        m_definition.binds.push_back(std::move(id));
    }
    if (const std::string_view name = settings.text("instance_name"); !name.empty()) {
        Bind bind;
        bind.path = path + "instanceName";
        bind.type = "string";
        References::Site site;
        site.place = settings.place("instance_name");
        bind.calculate = m_references.expression(name, site);
        bind.place = site.place;
        m_definition.binds.push_back(std::move(bind));
    }
}

// There, so that what reads it works; and always empty: one person's answers are not another's.
void XlsformBuilder::buildLastSaved()
{
    if (!m_references.readsLastSaved())
        return;
    SecondaryInstance instance;
    instance.id = "__last-saved";
    instance.source = lastSavedSource;
    instance.tree.addElement(instance.tree.document(), m_parts.survey.root->name);
    m_definition.instances.push_back(std::move(instance));
}

void XlsformBuilder::buildLists()
{
    for (const ChoiceList& list : m_parts.choices.lists)
        if (!m_searched.contains(list.name))
            m_instances.addList(list, m_parts.choices.sheet);
}

} // namespace cuaderno
