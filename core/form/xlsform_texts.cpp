// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_texts.h"

#include "base/text.h"
#include "form/xlsform_columns.h"
#include "form/xlsform_names.h"

#include <algorithm>
#include <map>
#include <set>

namespace cuaderno {

namespace {

// The columns of people's texts, by language, for comparing what each language has.
void collectColumns(const XlsformSheet& sheet, const std::string& unnamed,
                    std::map<std::string, std::set<std::string>>& columnsOf,
                    std::map<std::string, std::string>& headings)
{
    for (const XlsformColumn& column : sheet.columns) {
        if (!column.known || !isTranslatable(column.key))
            continue;
        const std::string key = sheet.name + " " + column.key;
        columnsOf[column.language.empty() ? unnamed : column.language].insert(key);
        headings.try_emplace(key, column.heading.substr(0, column.heading.rfind("::")));
    }
}

// An attribute holds no <output>: such a message is a text of its own.
bool isComputed(std::string_view message)
{
    return hasReference(message) || message.find("instance(") != std::string_view::npos;
}

} // namespace

std::string languageCode(std::string_view name)
{
    const auto open = name.rfind('(');
    const auto close = name.rfind(')');
    if (open != std::string_view::npos && close != std::string_view::npos && close > open)
        return std::string(trim(name.substr(open + 1, close - open - 1)));
    return isLanguageCode(name) ? std::string(name) : "";
}

XlsformTexts::XlsformTexts(FormDefinition& definition, References& references,
                           const XlsformSheet& survey, const XlsformSheet& choices,
                           std::string_view defaultLanguage)
    : m_definition(definition), m_references(references), m_default(defaultLanguage)
{
    collectLanguages(survey);
    collectLanguages(choices);
    auto& languages = m_definition.languages;
    if (languages.empty() || m_default.empty())
        return;
    for (std::size_t i = 0; i < languages.size(); ++i)
        if (languages[i].name == m_default) {
            m_definition.defaultLanguage = i;
            m_definition.namesDefaultLanguage = true;
            return;
        }
    m_defaultFound = false;
    // "English" for "English (en)", or "en".
    for (std::size_t i = 0; i < languages.size(); ++i)
        if (languages[i].code == m_default
            || trim(std::string_view(languages[i].name).substr(0, languages[i].name.find('(')))
                   == m_default) {
            m_definition.defaultLanguage = i;
            m_definition.namesDefaultLanguage = true;
            return;
        }
}

void XlsformTexts::addLanguage(std::string_view name)
{
    auto& languages = m_definition.languages;
    const bool known = std::any_of(languages.begin(), languages.end(),
                                   [&](const Language& each) { return each.name == name; });
    if (!known)
        languages.push_back({std::string(name), languageCode(name)});
}

void XlsformTexts::collectLanguages(const XlsformSheet& sheet)
{
    for (const XlsformColumn& column : sheet.columns)
        if (column.known && !column.language.empty() && isTranslatable(column.key))
            addLanguage(column.language);
}

std::size_t XlsformTexts::unnamedLanguage()
{
    auto& languages = m_definition.languages;
    const std::string name = m_default.empty() ? "default" : m_default;
    for (std::size_t i = 0; i < languages.size(); ++i)
        if (languages[i].name == name)
            return i;
    if (!m_defaultFound)
        return m_definition.defaultLanguage; // "English" was found to mean "English (en)"
    addLanguage(name);
    // Texts so far may have named other languages only: the default one is this.
    m_definition.defaultLanguage = languages.size() - 1;
    m_definition.namesDefaultLanguage = true;
    return languages.size() - 1;
}

std::size_t XlsformTexts::languageOf(std::string_view name)
{
    if (name.empty())
        return unnamedLanguage();
    const auto& languages = m_definition.languages;
    const auto found = std::find_if(languages.begin(), languages.end(),
                                    [&](const Language& each) { return each.name == name; });
    return static_cast<std::size_t>(found - languages.begin());
}

bool XlsformTexts::needsId(const XlsformRow& row, Forms forms) const
{
    for (const auto& [key, form] : forms)
        for (const XlsformCell& cell : row.cells)
            if (cell.key == key
                && (!form.empty() || !cell.language.empty()
                    || (key.starts_with("bind::") && isComputed(cell.text))))
                return true;
    return false;
}

TextSource XlsformTexts::make(const XlsformRow& row, const XlsformSheet& sheet, Forms forms,
                              std::string id, const SurveyItem* at)
{
    TextSource source;
    if (needsId(row, forms)) {
        define(row, sheet, forms, id, at);
        source.id = std::move(id);
        return source;
    }
    for (const auto& [key, form] : forms)
        if (const XlsformCell* cell = row.find(key)) {
            References::Site site;
            site.item = at;
            site.place = sheet.place(row.number, cell->heading);
            source.pieces = m_references.pieces(cell->text, site);
        }
    return source;
}

void XlsformTexts::add(const XlsformRow& row, const XlsformSheet& sheet, Forms forms,
                       std::string id)
{
    define(row, sheet, forms, std::move(id), nullptr);
}

bool XlsformTexts::namesLanguage(const XlsformRow& row, std::string_view key,
                                 std::size_t language) const
{
    return std::ranges::any_of(row.cells, [&](const XlsformCell& cell) {
        return cell.key == key && cell.language == m_definition.languages[language].name;
    });
}

void XlsformTexts::define(const XlsformRow& row, const XlsformSheet& sheet, Forms forms,
                          std::string id, const SurveyItem* at)
{
    TextDefinition text;
    text.id = std::move(id);
    for (const auto& [key, form] : forms) {
        for (const XlsformCell& cell : row.cells) {
            if (cell.key != key)
                continue;
            const std::size_t language = languageOf(cell.language);
            if (text.languages.size() <= language)
                text.languages.resize(language + 1);
            if (cell.language.empty() && namesLanguage(row, key, language))
                continue; // label::en counts before label where en is the default
            References::Site site;
            site.item = at;
            site.place = sheet.place(row.number, cell.heading);
            text.languages[language].push_back(
                {std::string(form), m_references.pieces(cell.text, site)});
        }
    }
    m_definition.texts.push_back(std::move(text));
}

void XlsformTexts::check(const XlsformSheet& survey, const XlsformSheet& choices,
                         const Place& settings, Findings& findings) const
{
    if (!m_default.empty() && !m_defaultFound) {
        std::vector<std::string> names;
        for (const Language& language : m_definition.languages)
            names.push_back(language.name);
        std::vector<std::string> args = {m_default};
        if (m_definition.defaultLanguage < names.size())
            args.push_back(names[m_definition.defaultLanguage]);
        findings.warn(ErrorCode::FormBadSetting, settings,
                      "the default language is none of the form's", std::move(args));
    }
    for (const Language& language : m_definition.languages)
        if (language.name != "default" && !isLanguageCode(language.code))
            findings.warn(ErrorCode::FormLanguageCode, survey.place(survey.headingRow),
                          "a language should have its code in brackets, as in Español (es)",
                          {language.name});

    std::map<std::string, std::set<std::string>> columnsOf;
    std::map<std::string, std::string> headings;
    const std::string unnamed = m_default.empty() ? "default" : m_default;
    collectColumns(survey, unnamed, columnsOf, headings);
    collectColumns(choices, unnamed, columnsOf, headings);
    if (columnsOf.size() < 2)
        return;
    for (const auto& [language, columns] : columnsOf)
        for (const auto& [key, heading] : headings)
            if (!columns.contains(key)) {
                Place place;
                place.sheet = key.substr(0, key.find(' '));
                place.row = place.sheet == survey.name ? survey.headingRow : choices.headingRow;
                place.column = heading;
                findings.warn(ErrorCode::FormMissingTranslation, place,
                              "the language lacks this column", {language});
            }
}

} // namespace cuaderno
