// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Writing that is about texts.
#include "form/xform_writing.h"

#include <algorithm>

namespace cuaderno::xform {

namespace {

// Where the files of a media variant are: "image" -> "jr://images/"; "" for texts.
std::string_view folderOf(std::string_view form)
{
    if (form == "image" || form == "big-image")
        return "jr://images/";
    if (form == "audio")
        return "jr://audio/";
    if (form == "video")
        return "jr://video/";
    return "";
}

const TextVariant* variantOf(const TextDefinition& text, std::size_t language,
                             std::string_view form)
{
    if (language >= text.languages.size())
        return nullptr;
    const auto& variants = text.languages[language];
    const auto found = std::ranges::find(variants, form, &TextVariant::form);
    return found == variants.end() ? nullptr : &*found;
}

// All that any language has.
std::vector<std::string> formsOf(const TextDefinition& text)
{
    std::vector<std::string> forms;
    for (const auto& variants : text.languages)
        for (const TextVariant& variant : variants)
            if (std::ranges::find(forms, variant.form) == forms.end())
                forms.push_back(variant.form);
    return forms;
}

} // namespace

void Writing::writeItext()
{
    if (m_definition.texts.empty() || m_definition.languages.empty())
        return;
    m_xml.begin("itext");
    for (std::size_t language = 0; language < m_definition.languages.size(); ++language) {
        m_xml.begin("translation");
        m_xml.attribute("lang", m_definition.languages[language].name);
        if (m_definition.namesDefaultLanguage && language == m_definition.defaultLanguage)
            m_xml.attribute("default", "true()");
        for (const TextDefinition& text : m_definition.texts)
            writeText(text, language);
        m_xml.end();
    }
    m_xml.end();
}

void Writing::writeText(const TextDefinition& text, std::size_t language)
{
    m_xml.begin("text");
    m_xml.attribute("id", text.id);
    for (const std::string& form : formsOf(text))
        writeVariant(text, language, form);
    m_xml.end();
}

// A text that a language lacks is "-", by which other programs know that it is missing.
void Writing::writeVariant(const TextDefinition& text, std::size_t language,
                           const std::string& form)
{
    const TextVariant* variant = variantOf(text, language, form);
    const std::string_view folder = folderOf(form);
    if (!variant && !folder.empty())
        return;
    m_xml.begin("value");
    attribute("form", form);
    m_xml.beginText();
    if (!variant) {
        m_xml.text("-");
    } else {
        const bool whole = !variant->pieces.empty()
                           && variant->pieces.front().text.find("://") != std::string::npos;
        if (!whole)
            m_xml.text(folder);
        writePieces(variant->pieces);
    }
    m_xml.end();
}

void Writing::writePieces(const TextPieces& pieces)
{
    m_xml.beginText();
    for (const TextPiece& piece : pieces) {
        if (!piece.output.given()) {
            m_xml.text(piece.text);
            continue;
        }
        m_xml.begin("output");
        m_xml.attribute("value", piece.output.text);
        m_xml.end();
    }
}

void Writing::writeSource(std::string_view element, const TextSource& source)
{
    if (!source.given())
        return;
    m_xml.begin(element);
    if (!source.id.empty())
        m_xml.attribute("ref", "jr:itext('" + source.id + "')");
    else
        attribute("ref", source.expression);
    writePieces(source.pieces);
    m_xml.end();
}

void Writing::writeMessage(std::string_view name, const TextSource& source)
{
    if (!source.id.empty()) {
        m_xml.attribute(name, "jr:itext('" + source.id + "')");
        return;
    }
    std::string text;
    for (const TextPiece& piece : source.pieces)
        text += piece.text;
    attribute(name, std::string_view(text));
}

} // namespace cuaderno::xform
