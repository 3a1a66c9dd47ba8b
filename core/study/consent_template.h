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

// Language code ("es") -> text. A text in a language that is missing is shown in the template's
// first language.
using Translations = std::map<std::string, std::string>;

// One line of layer 1, to be ticked as it is said.
struct ConsentElement
{
    std::string key;
    std::string icon;
    Translations text;
};

// One piece of layer 2, to be heard; its text for who reads.
struct ConsentPiece
{
    std::string key;
    Translations title;
    Translations text;
};

struct TeachBackAnswer
{
    std::string key;
    bool right = false;
    Translations text;
};

struct TeachBackQuestion
{
    std::string key;
    // The element or piece that is said again after a wrong answer.
    std::string about;
    Translations text;
    std::vector<TeachBackAnswer> answers;
};

// One page of choices.
struct ScopeQuestion
{
    Scope scope = Scope::TakePart;
    std::string icon;
    Translations question;
    Translations detail;
    Translations yes;
    Translations no;
    // How long a yes holds; none: as long as the answers are kept.
    std::optional<std::chrono::days> validFor;
};

// What is read to somebody before they decide, in layers. Read from JSON (surveys/consent/*.json):
//
//     { "id": "consent-layered", "version": "20261124",
//       "languages": [ {"code": "en", "status": "draft"}, ... ],
//       "elements": [ {"key": "what", "icon": "question", "text": {"en": "...", "es": "..."}} ],
//       "pieces": [ {"key": "keep", "title": {...}, "text": {...}} ],
//       "full_text": {...},
//       "teach_back": [ {"key": "stop", "about": "stop", "text": {...},
//                        "answers": [ {"key": "always", "right": true, "text": {...}} ]} ],
//       "scopes": [ {"scope": "take_part", "icon": "consent", "question": {...}, "detail": {...},
//                    "yes": {...}, "no": {...}, "valid_days": 730} ] }
//
// Keys that are not known are left alone, so that a newer template is still read.
struct ConsentTemplate
{
    std::string id;
    std::string version;
    // In order; the first is the fallback.
    std::vector<std::string> languages;
    std::map<std::string, LanguageStatus> languageStatus;
    std::vector<ConsentElement> elements;
    std::vector<ConsentPiece> pieces;
    Translations fullText;
    std::vector<TeachBackQuestion> teachBack;
    std::vector<ScopeQuestion> scopes;

    const ScopeQuestion* find(Scope scope) const;

    // The text in that language, or in the first language of the template.
    const std::string& in(const Translations& texts, std::string_view language) const;

    // The decision that was taken on this template's page, with its expiry.
    Decision decide(Scope scope, DecisionValue value, Instant when) const;
};

// RecordUnreadable with the place in the file where a key is missing or of the wrong kind.
Result<ConsentTemplate> readConsentTemplate(std::string_view json);

} // namespace cuaderno
