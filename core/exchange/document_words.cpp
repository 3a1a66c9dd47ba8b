// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/document_words.h"

#include "anonymize/version_join.h"
#include "exchange/html.h"

#include <array>

namespace cuaderno {

namespace {

struct CodeWords
{
    std::string_view code;
    std::string_view english;
    std::string_view spanish;
    std::string_view arabic;
};

constexpr std::array<CodeWords, 6> codes{{
    {"answered", "Answered", "Con respuesta", "تمت الإجابة"},
    {"prefer_not", "I prefer not to say", "Prefiero no decirlo", "أفضّل عدم القول"},
    {"dont_know", "I don’t know", "No lo sé", "لا أعرف"},
    {"skipped", "Left out", "Sin contestar", "تُرك السؤال"},
    {"not_asked", "Not asked", "No se preguntó", "لم يُطرح السؤال"},
    {"*", "Not given, so that nobody can be found", "No se da, para que nadie sea reconocible",
     "لا يُذكر، كي لا يُعرف أحد"},
}};

struct ReasonWords
{
    std::string_view reason;
    std::string_view words;
};

constexpr std::array<ReasonWords, 8> reasons{{
    {"no_consent", "did not agree to this use"},
    {"no_share", "did not agree to this use"},
    {"consent_expired", "agreed, but that has run out"},
    {"withdrawn", "took back what they had agreed to"},
    {"stopped_and_deleted", "stopped, and had everything deleted"},
    {"not_finished", "interview not finished"},
    {"not_sealed", "interview not sealed yet"},
    {"no_group_of_k", "would have stood out: no group was large enough"},
}};

std::string argument(const AppliedTreatment& treatment)
{
    return treatment.args.empty() ? std::string() : treatment.args.front();
}

} // namespace

std::string_view roleWords(Role role)
{
    switch (role) {
    case Role::QuasiIdentifier:
        return "may be known to others (quasi-identifier)";
    case Role::Sensitive:
        return "sensitive";
    default:
        return "other";
    }
}

std::string_view kindWords(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Number:
        return "number";
    case ColumnKind::Date:
        return "date";
    case ColumnKind::Set:
        return "several answers";
    case ColumnKind::Text:
        return "text";
    case ColumnKind::Category:
        break;
    }
    return "category";
}

std::string treatmentWords(const AppliedTreatment& treatment, int k)
{
    const std::string value = argument(treatment);
    switch (treatment.treatment) {
    case Treatment::AsAnswered:
        return "As it was answered.";
    case Treatment::Recoded:
        return "Made coarser, or “*”, wherever fewer than " + std::to_string(k)
               + " people would share a combination.";
    case Treatment::Intervals:
        return "Given as a span (from-to), or “*”, wherever fewer than " + std::to_string(k)
               + " people would share a combination.";
    case Treatment::Rounded:
        return "Rounded to a multiple of " + value + ".";
    case Treatment::TopCoded:
        return value + " means " + value + " or more.";
    case Treatment::BottomCoded:
        return value + " means " + value + " or less.";
    case Treatment::ToMonth:
        return "Only the month of a date is given.";
    case Treatment::ToQuarter:
        return "Only the quarter of a date is given.";
    case Treatment::Split:
        return "1 where “" + value + "” was chosen, 0 where it was not.";
    case Treatment::Status:
        return "Why a cell of “" + value + "” is empty.";
    case Treatment::PersonNumber:
        return "A number drawn for this release only. It joins the tables and means nothing else.";
    }
    return {};
}

std::string_view codeWords(std::string_view code, std::string_view language)
{
    const std::string tag = htmlLanguage(language);
    for (const CodeWords& words : codes) {
        if (words.code != code)
            continue;
        if (tag.starts_with("es"))
            return words.spanish;
        if (tag.starts_with("ar"))
            return words.arabic;
        return tag.starts_with("en") ? words.english : std::string_view();
    }
    return {};
}

std::string versionWords(const CodebookColumn& column)
{
    std::string words;
    for (const ColumnVersion& version : column.versions) {
        words += (words.empty() ? "" : "; ") + version.version;
        std::string_view separator = ": ";
        for (const ColumnChange& change : version.changes) {
            words.append(separator).append(columnChangeText(change.kind));
            words.append(" ").append(change.what);
            separator = ", ";
        }
    }
    return words;
}

std::string reasonWords(std::string_view reason)
{
    for (const ReasonWords& words : reasons)
        if (words.reason == reason)
            return std::string(words.words);
    std::string words(reason);
    for (char& c : words)
        if (c == '_')
            c = ' ';
    return words;
}

std::string disclaimer(const ReleaseContent& content)
{
    const std::string k = std::to_string(content.policy.k);
    std::string text;
    if (content.facts.synthetic)
        text = "Made-up people: no row is of anybody. ";
    text += "Each combination of the columns named as quasi-identifiers stands for at least " + k
            + " people in this folder. That makes it hard to find a person, not impossible: who "
              "knows other answers of hers may still find her. Do not try to find anyone, do not "
              "join these tables with other data about people, and pass them on only as agreed "
              "with those who made them. The people in them were not drawn by lot: a share in "
              "these tables says nothing about how common something is elsewhere.";
    return text;
}

} // namespace cuaderno
