// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "study/consent.h"
#include "study/instrument.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// Language code ("es") -> text.
using Translations = std::map<std::string, std::string>;

// One line of layer 1, ticked when it was said.
struct ConsentLine
{
    std::string element;
    std::string icon;
    Translations text;
};

// One piece of layer 2, to be heard.
struct ConsentPiece
{
    std::string id;
    // The elements that it says.
    std::vector<std::string> about;
    Translations title;
    Translations text;
};

struct UnderstandingChoice
{
    std::string id;
    bool right = false;
    Translations text;
};

struct UnderstandingQuestion
{
    std::string id;
    // What is said again after another answer than the right one.
    std::string element;
    Translations question;
    std::vector<UnderstandingChoice> choices;
};

// One page of choices.
struct ScopeQuestion
{
    Scope scope = Scope::TakePart;
    std::string icon;
    Translations question;
    std::vector<Translations> explain;
    Translations yes;
    Translations no;
    // Empty where it cannot be put off: taking part.
    Translations later;
    // A yes runs out by itself after so long.
    std::optional<std::chrono::days> validFor;
};

// What is read to somebody before they decide, in layers. Read from surveys/consent/*.json, whose
// format stands in surveys/consent/README.md.
struct ConsentTemplate
{
    std::string id;
    std::string version;
    // Codes in order; the first stands in where a text is missing.
    std::vector<std::string> languages;
    std::map<std::string, LanguageStatus> status;
    std::vector<Translations> aboutUs;
    std::vector<ConsentLine> lines;
    std::vector<ConsentPiece> pieces;
    // Paragraphs with an empty line between.
    Translations full;
    std::vector<UnderstandingQuestion> understanding;
    // Under every choice.
    Translations always;
    // Taking part comes first.
    std::vector<ScopeQuestion> scopes;

    const ScopeQuestion* find(Scope scope) const;
    bool has(std::string_view language) const;

    // The text in that language, else in the first of the template; "" where there is neither.
    const std::string& in(const Translations& texts, std::string_view language) const;

    // What was chosen on a page, with the day on which a yes runs out.
    Decision decide(Scope scope, DecisionValue value, Instant when) const;
};

// RecordUnreadable; the path in the file (/scopes/2/question) in `where.path`. Keys that are not
// known are left alone, so that a newer template is still read; a use or a status that is not known
// is refused, since it would not be asked or kept.
Result<ConsentTemplate> readConsentTemplate(std::string_view json);

} // namespace cuaderno
