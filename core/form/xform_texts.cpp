// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Reading that is about texts.
#include "base/text.h"
#include "form/xform_reading.h"
#include "form/xlsform_texts.h"

namespace cuaderno::xform {

std::string itextId(std::string_view reference)
{
    reference = trimXml(reference);
    if (!reference.starts_with("jr:itext(") || !reference.ends_with(')'))
        return "";
    reference = trimXml(reference.substr(9, reference.size() - 10));
    if (reference.size() < 2 || (reference.front() != '\'' && reference.front() != '"')
        || reference.back() != reference.front())
        return "";
    const auto id = reference.substr(1, reference.size() - 2);
    return id.find(reference.front()) == std::string_view::npos ? std::string(id) : "";
}

void Reading::readItext(const pugi::xml_node& itext)
{
    bool hasDefault = false;
    for (const auto translation : itext.children()) {
        if (!isNamed(translation, "translation"))
            continue;
        const std::string lang = attribute(translation, "lang");
        if (m_definition.texts.empty())
            m_definition.texts.reserve(countNamed(translation, "text"));
        std::size_t language = 0;
        auto& languages = m_definition.languages;
        while (language < languages.size() && languages[language].name != lang)
            ++language;
        if (language == languages.size())
            languages.push_back({lang, languageCode(lang)});
        if (hasAttribute(translation, "default") && !hasDefault) {
            hasDefault = true;
            m_definition.defaultLanguage = language;
            m_definition.namesDefaultLanguage = true;
        }
        for (const auto node : translation.children())
            if (isNamed(node, "text"))
                readText(node, language);
    }
}

void Reading::readText(const pugi::xml_node& node, std::size_t language)
{
    const std::string id = attribute(node, "id");
    const auto [at, isNew] = m_texts.try_emplace(id, m_definition.texts.size());
    if (isNew)
        m_definition.texts.push_back({id, {}});
    TextDefinition& text = m_definition.texts[at->second];
    if (text.languages.size() <= language)
        text.languages.resize(language + 1);
    for (const auto value : node.children()) {
        if (!isNamed(value, "value"))
            continue;
        std::string form = attribute(value, "form");
        if (form == "long")
            form.clear();
        text.languages[language].push_back({std::move(form), piecesOf(value)});
    }
}

TextPieces Reading::piecesOf(const pugi::xml_node& node)
{
    TextPieces pieces;
    if (const std::string_view first = node.value(); !first.empty())
        pieces.push_back({std::string(first), {}});
    for (const auto child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            pieces.push_back({child.value(), {}});
        } else if (isNamed(child, "output")) {
            TextPiece piece;
            piece.output = expressionOf(child, hasAttribute(child, "value") ? "value" : "ref");
            if (piece.output.given())
                pieces.push_back(std::move(piece));
        } else if (child.type() == pugi::node_element) {
            for (TextPiece& piece : piecesOf(child))
                pieces.push_back(std::move(piece));
        }
    }
    // Without the white space of the file around it.
    if (!pieces.empty() && !pieces.front().output.given()) {
        std::string& first = pieces.front().text;
        first.erase(0, first.find_first_not_of(" \t\r\n"));
    }
    if (!pieces.empty() && !pieces.back().output.given()) {
        std::string& last = pieces.back().text;
        last.erase(last.find_last_not_of(" \t\r\n") + 1);
    }
    std::erase_if(
        pieces, [](const TextPiece& piece) { return piece.text.empty() && !piece.output.given(); });
    return pieces;
}

TextSource Reading::sourceOf(const pugi::xml_node& node)
{
    TextSource source;
    if (!node)
        return source;
    const std::string reference = attribute(node, "ref");
    source.pieces = piecesOf(node);
    if (reference.empty())
        return source;
    source.id = itextId(reference);
    if (source.id.empty()) {
        source.expression = {reference, placeOf(node, "ref")};
    } else if (!m_texts.contains(source.id)) {
        m_findings.warn(ErrorCode::FormUnknownReference, placeOf(node, "ref"),
                        "a text that no language has", {source.id});
        if (source.pieces.empty())
            source.pieces.push_back({source.id, {}});
        source.id.clear();
    } else {
        source.pieces.clear();
    }
    return source;
}

TextSource Reading::messageOf(const pugi::xml_node& node, std::string_view name)
{
    const std::string text = attribute(node, name);
    const std::string id = itextId(text);
    if (!id.empty() && m_texts.contains(id)) {
        TextSource source;
        source.id = id;
        return source;
    }
    return TextSource::plain(id.empty() ? text : id);
}

} // namespace cuaderno::xform
