// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/identifying_questions.h"

#include "base/text.h"
#include "fieldwork/identifying_words.h"

#include <algorithm>
#include <optional>

namespace cuaderno {

namespace {

bool isAsciiUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isAsciiLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isLetter(char c)
{
    return isAsciiLower(c) || isAsciiUpper(c) || static_cast<unsigned char>(c) >= 0x80;
}

// "client_phoneNumber2" -> client, phone, number.
std::vector<std::string> partsOf(std::string_view name)
{
    std::vector<std::string> parts;
    std::string part;
    const auto end = [&] {
        if (!part.empty())
            parts.push_back(foldCase(toNfc(part)));
        part.clear();
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool hump = i > 0 && isAsciiUpper(name[i]) && isAsciiLower(name[i - 1]);
        if (!isLetter(name[i]) || hump)
            end();
        if (isLetter(name[i]))
            part += name[i];
    }
    end();
    return parts;
}

// Lower case, one space between words and at both ends, so that whole words can be looked for.
std::string wordsOf(std::string_view label)
{
    std::string words = " ";
    for (const char32_t point : toCodePoints(foldCase(toNfc(label)))) {
        std::string letter;
        appendCodePoint(letter, point);
        const bool breaks = letter.size() == 1 && !isLetter(letter[0]) && letter[0] != '\'';
        const bool space = breaks || trim(letter).empty() || letter == "¿" || letter == "؟"
                           || letter == "،" || letter == "»" || letter == "«";
        if (!space)
            words += letter;
        else if (words.back() != ' ')
            words += ' ';
    }
    if (words.back() != ' ')
        words += ' ';
    return words;
}

std::optional<IdentifiedBy> byName(const Question& question)
{
    const auto parts = partsOf(question.name);
    // Two parts that make one word: first_name, date_of_birth, id_number.
    std::vector<std::string> candidates = parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string run = parts[i];
        for (std::size_t j = i + 1; j < std::min(parts.size(), i + 3); ++j)
            candidates.push_back(run += parts[j]);
    }
    for (const IdentifyingWord& word : identifyingNameWords()) {
        if (std::ranges::find(candidates, word.text) != candidates.end())
            return word.by;
    }
    return std::nullopt;
}

std::optional<IdentifiedBy> byLabel(const Form& form, const Question& question)
{
    std::vector<std::string> labels;
    if (form.languages().empty())
        labels.push_back(wordsOf(form.label(question.path)));
    for (const Language& language : form.languages())
        labels.push_back(wordsOf(form.label(question.path, language.name)));
    for (const IdentifyingWord& word : identifyingLabelWords()) {
        const std::string wanted = " " + foldCase(toNfc(word.text)) + " ";
        for (const std::string& label : labels) {
            if (label.find(wanted) != std::string::npos)
                return word.by;
        }
    }
    return std::nullopt;
}

std::optional<IdentifiedBy> byType(const Question& question)
{
    // A hand's own way of writing a name.
    const auto looks = splitSpaces(question.appearance);
    if (question.kind == QuestionKind::Image
        && std::ranges::find(looks, "signature") != looks.end())
        return IdentifiedBy::Name;
    switch (question.type) {
    case ValueType::GeoPoint:
    case ValueType::GeoTrace:
    case ValueType::GeoShape:
        return IdentifiedBy::Position;
    default:
        break;
    }
    // Filled in by the device, whatever they are called.
    if (question.authorType == "phonenumber" || question.authorType == "phone number")
        return IdentifiedBy::Phone;
    if (question.authorType == "email")
        return IdentifiedBy::Email;
    return std::nullopt;
}

// Somebody writes it; what is chosen from a list says only what the list says.
bool isWritten(const Question& question)
{
    if (question.kind == QuestionKind::Metadata)
        return true;
    if (!question.asked)
        return false;
    switch (question.type) {
    case ValueType::Text:
    case ValueType::Integer:
    case ValueType::Decimal:
    case ValueType::Date:
    case ValueType::DateTime:
        return true;
    default:
        return false;
    }
}

std::optional<IdentifiedBy> identifiedBy(const Form& form, const Question& question)
{
    if (const auto by = byType(question))
        return by;
    if (!isWritten(question))
        return std::nullopt;
    const auto by = byName(question);
    return by ? by : byLabel(form, question);
}

} // namespace

std::string_view identifiedByName(IdentifiedBy by)
{
    switch (by) {
    case IdentifiedBy::Name:
        return "name";
    case IdentifiedBy::Phone:
        return "phone number";
    case IdentifiedBy::Email:
        return "email";
    case IdentifiedBy::Address:
        return "address";
    case IdentifiedBy::DocumentNumber:
        return "document number";
    case IdentifiedBy::BirthDate:
        return "date of birth";
    case IdentifiedBy::Position:
        return "exact place";
    }
    return {};
}

std::vector<IdentifyingQuestion> findIdentifyingQuestions(const Form& form)
{
    std::vector<IdentifyingQuestion> found;
    for (const Question& question : form.questions()) {
        if (const auto by = identifiedBy(form, question))
            found.push_back({std::string(question.path), std::string(question.name), *by,
                             question.place.place()});
    }
    return found;
}

} // namespace cuaderno
