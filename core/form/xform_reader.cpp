// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xform_reader.h"

#include "base/text.h"
#include "form/search_choices.h"
#include "form/xform_reading.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::size_t deepest = 500;
constexpr std::ptrdiff_t mostTags = 8'000'000;

// How deep the elements lie in each other, without recursion.
std::size_t depthOf(const pugi::xml_document& document)
{
    std::size_t depth = 0;
    std::size_t most = 0;
    pugi::xml_node at = document.first_child();
    while (at) {
        if (at.first_child()) {
            at = at.first_child();
            most = std::max(most, ++depth);
            continue;
        }
        while (at && !at.next_sibling()) {
            at = at.parent();
            if (at.type() == pugi::node_document)
                return most;
            --depth;
        }
        if (at)
            at = at.next_sibling();
    }
    return most;
}

Status parse(pugi::xml_document& document, std::string_view xml)
{
    const bool wide = xml.starts_with("\xFF\xFE") || xml.starts_with("\xFE\xFF");
    if (!wide && !isUtf8(xml))
        return fail(ErrorCode::TextNotUtf8, "the form is not UTF-8");
    if (std::count(xml.begin(), xml.end(), '<') > mostTags)
        return fail(ErrorCode::TableTooLarge, "elements", {}, {std::to_string(mostTags)});
    // An element's first text is kept in the element itself: most have no other.
    const unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype
                           | pugi::parse_embed_pcdata;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), flags,
                                             wide ? pugi::encoding_auto : pugi::encoding_utf8);
    if (!parsed)
        return fail(ErrorCode::FormBadXml, parsed.description(), {},
                    {std::to_string(parsed.offset)});
    for (const auto node : document.children())
        if (node.type() == pugi::node_doctype)
            return fail(ErrorCode::FormBadXml, "a document type", {}, {"0"});
    if (depthOf(document) > deepest)
        return fail(ErrorCode::FormTooDeep, "elements in elements", {}, {std::to_string(deepest)});
    return {};
}

} // namespace

ReadDefinition readXForm(std::string_view xml, std::string_view name, const MediaFiles& media)
{
    ReadDefinition read;
    pugi::xml_document document;
    if (auto parsed = parse(document, xml); !parsed) {
        read.errors.push_back(parsed.error());
        return read;
    }
    Findings findings;
    xform::Reading(read.definition, findings, media).read(document, name);
    read.errors = findings.errors();
    read.warnings = findings.warnings();
    read.definition.warnings = read.warnings;
    return read;
}

namespace xform {

Reading::Reading(FormDefinition& definition, Findings& findings, const MediaFiles& media)
    : m_definition(definition), m_findings(findings), m_media(media)
{
}

void Reading::read(const pugi::xml_document& document, std::string_view name)
{
    const auto html = document.document_element();
    const auto head = childNamed(html, "head");
    const auto model = childNamed(head, "model");
    if (!isNamed(html, "html") || !model) {
        m_findings.error(ErrorCode::FormNotAForm, placeOf(html), "no XForm",
                         {std::string(html.name())});
        return;
    }
    for (auto other = model.next_sibling(); other; other = other.next_sibling())
        if (isNamed(other, "model"))
            m_findings.warn(ErrorCode::FormWarning, placeOf(other),
                            "only the first model of a form is read", {"model"});
    m_definition.title = trim(childNamed(head, "title").text().get());
    for (const auto attribute : html.attributes()) {
        const std::string_view own = attribute.name();
        if (own.starts_with("xmlns:"))
            m_definition.namespaces.emplace_back(own.substr(6), attribute.value());
    }
    readModel(model);
    if (m_findings.failed())
        return;
    if (m_definition.id.empty())
        m_definition.id = name;
    if (m_definition.title.empty())
        m_definition.title = m_definition.id;
    const auto body = childNamed(html, "body");
    m_definition.style = attribute(body, "class");
    readBody(body, "/" + std::string(m_definition.primary.root()->local()), m_definition.body, 0);
    dropMisplaced(m_definition.body, "");
    addSearches(m_definition, m_media, m_findings);
}

} // namespace xform

} // namespace cuaderno
