// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Writing that is about texts, which have a column for each language.
#include "base/text.h"
#include "form/xlsform_writing.h"

#include <algorithm>

namespace cuaderno::xlsform {

namespace {

// The column of a form of a text: "image" of a label is media::image, "guidance" of a hint
// guidance_hint; "" where a sheet has none ("short").
std::string columnOf(const std::string& column, std::string_view form)
{
    if (form.empty())
        return column;
    if (column == "hint")
        return form == "guidance" ? "guidance_hint" : "";
    if (column == "label"
        && (form == "image" || form == "big-image" || form == "audio" || form == "video"))
        return "media::" + std::string(form);
    return "";
}

// Some language lacks the text: that is how an XForm says it.
bool isMissing(const TextVariant& variant)
{
    return variant.pieces.size() == 1 && variant.pieces.front().text == "-";
}

} // namespace

// A language called "default" is that of columns without language, where no other one is.
std::string Writing::heading(const std::string& column, std::size_t language) const
{
    const std::string& name = m_definition.languages[language].name;
    const bool another = m_definition.namesDefaultLanguage
                         && m_definition.languages[m_definition.defaultLanguage].name != "default";
    return name == "default" && !another ? column : column + "::" + name;
}

void Writing::writeText(SheetDraft& sheet, const std::string& column, const TextSource& source,
                        const References::Site& site)
{
    if (source.expression.given())
        refuse(column + " with ref", source.expression.place);
    sheet.set(column, m_paths->text(source.pieces, site));
    const auto found = m_texts.find(source.id);
    if (source.id.empty() || found == m_texts.end())
        return;
    const auto& languages = found->second->languages;
    for (std::size_t i = 0; i < languages.size(); ++i)
        for (const TextVariant& variant : languages[i])
            writeVariant(sheet, column, i, variant, site);
}

void Writing::writeVariant(SheetDraft& sheet, const std::string& column, std::size_t language,
                           const TextVariant& variant, const References::Site& site)
{
    if (isMissing(variant))
        return;
    const std::string to = columnOf(column, variant.form);
    if (to.empty())
        return; // found missing when the sheets are read again
    std::string text = m_paths->text(variant.pieces, site);
    for (const std::string_view folder : {"jr://images/", "jr://audio/", "jr://video/"})
        if (!variant.form.empty() && text.starts_with(folder))
            text.erase(0, folder.size());
    sheet.set(heading(to, language), std::move(text));
}

} // namespace cuaderno::xlsform
