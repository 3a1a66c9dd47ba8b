// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"
#include "form/xlsform_references.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cuaderno {

// The languages of an XLSForm and its texts in them.
class XlsformTexts
{
public:
    // Languages in the order of the headings, survey first. `defaultLanguage` as in the settings.
    XlsformTexts(FormDefinition& definition, References& references, const XlsformSheet& survey,
                 const XlsformSheet& choices, std::string_view defaultLanguage);

    // Column -> form of the text: {"label", ""}, {"media::image", "image"}.
    using Form = std::pair<std::string_view, std::string_view>;
    using Forms = std::span<const Form>;

    // The text that the cells of these columns are together; not given where all are missing. It
    // gets the id (and a TextDefinition) only where it has several languages or media.
    // `sheet` names the cells in errors.
    TextSource make(const XlsformRow& row, const XlsformSheet& sheet, Forms forms, std::string id,
                    const SurveyItem* at);

    // True if make() would need an id.
    bool needsId(const XlsformRow& row, Forms forms) const;
    // Adds the text with this id whatever it is made of, for choices: label and media.
    void add(const XlsformRow& row, const XlsformSheet& sheet, Forms forms, std::string id);

    // Warnings: a language without code, a default language that is none, columns that some
    // languages lack.
    void check(const XlsformSheet& survey, const XlsformSheet& choices, const Place& settings,
               Findings& findings) const;

private:
    void addLanguage(std::string_view name);
    void collectLanguages(const XlsformSheet& sheet);
    // Where cells that name no language belong.
    std::size_t unnamedLanguage();
    std::size_t languageOf(std::string_view name);
    bool namesLanguage(const XlsformRow& row, std::string_view key, std::size_t language) const;
    void define(const XlsformRow& row, const XlsformSheet& sheet, Forms forms, std::string id,
                const SurveyItem* at);

    FormDefinition& m_definition;
    References& m_references;
    std::string m_default;
    bool m_defaultFound = true;
};

// What labels, hints and choices are made of.
constexpr std::array<XlsformTexts::Form, 5> labelForms = {{{"label", ""},
                                                           {"media::image", "image"},
                                                           {"media::big-image", "big-image"},
                                                           {"media::audio", "audio"},
                                                           {"media::video", "video"}}};
constexpr std::array<XlsformTexts::Form, 2> hintForms = {
    {{"hint", ""}, {"guidance_hint", "guidance"}}};

// "Español (es)" -> "es"; "" where no code is in brackets. A name that is a code is its own.
std::string languageCode(std::string_view name);
// True for codes of languages as they should be written (ISO 639, two letters where there are two).
bool isLanguageCode(std::string_view code);

} // namespace cuaderno
