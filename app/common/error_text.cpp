// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error_text.h"

#include "common/error_words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstdint>
#include <optional>

namespace cuaderno {

namespace {

std::optional<std::uint64_t> numberIn(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::string roundedUp(std::string_view number, std::uint64_t unit)
{
    const auto value = numberIn(number);
    return value ? std::to_string((*value + unit - 1) / unit) : std::string(number);
}

std::size_t argumentsWanted(std::string_view text)
{
    std::size_t most = 0;
    for (std::size_t at = text.find('%'); at != std::string_view::npos;
         at = text.find('%', at + 1)) {
        if (at + 1 >= text.size())
            break;
        if (text[at + 1] == '*')
            most = std::max<std::size_t>(most, 1);
        else if (text[at + 1] >= '1' && text[at + 1] <= '9')
            most = std::max(most, static_cast<std::size_t>(text[at + 1] - '0'));
    }
    return most;
}

std::string joined(std::span<const std::string> parts)
{
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : ", ") + part;
    return all;
}

} // namespace

const ErrorWords& errorWords(ErrorCode code)
{
    for (const auto part :
         {errorTable::forForms(), errorTable::forPeople(), errorTable::forVault()}) {
        const auto found = std::ranges::find(part, code, &ErrorWords::code);
        if (found != part.end())
            return *found;
    }
    assert(false && "a code without words");
    static constexpr ErrorWords none{ErrorCode::AppFailed, "Something did not work.", nullptr,
                                     "Try again."};
    return none;
}

const char* sentenceFor(const Error& error)
{
    const ErrorWords& words = errorWords(error.code);
    const bool enough = error.args.size() >= argumentsWanted(words.sentence);
    return enough || !words.plain ? words.sentence : words.plain;
}

const char* nextFor(const Error& error)
{
    // Of these, the second argument is what the author of a form probably meant.
    static constexpr std::array guessed = {
        ErrorCode::FormUnknownType,  ErrorCode::FormUnknownColumn,    ErrorCode::FormMissingColumn,
        ErrorCode::FormMissingSheet, ErrorCode::FormUnknownReference, ErrorCode::FormUnknownList,
        ErrorCode::FormBadParameter, ErrorCode::FormBadSetting};
    if (error.args.size() > 1 && std::ranges::find(guessed, error.code) != guessed.end())
        return QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%2”?");
    return errorWords(error.code).next;
}

std::vector<std::string> shownArguments(const Error& error)
{
    std::vector<std::string> shown = error.args;
    if (shown.empty())
        return shown;
    if (error.code == ErrorCode::FileTooLarge)
        shown[0] = roundedUp(shown[0], 1U << 20);
    if (error.code == ErrorCode::VaultTooManyTries)
        shown[0] = roundedUp(shown[0], 60);
    // A sentence names some; whoever needs every damaged page has the arguments themselves.
    constexpr std::size_t mostPages = 12;
    if (error.code == ErrorCode::VaultDatabaseDamaged && shown.size() > mostPages) {
        shown.resize(mostPages);
        shown.emplace_back("…");
    }
    return shown;
}

PlaceWords placeWords(const Place& place)
{
    const std::string row = std::to_string(place.row);
    if (place.row > 0 && !place.sheet.empty() && !place.column.empty())
        return {QT_TRANSLATE_NOOP("ErrorText", "Row %1 of the sheet %2, column %3"),
                {row, place.sheet, place.column}};
    if (place.row > 0 && !place.sheet.empty())
        return {QT_TRANSLATE_NOOP("ErrorText", "Row %1 of the sheet %2"), {row, place.sheet}};
    if (place.row > 0 && !place.file.empty())
        return {QT_TRANSLATE_NOOP("ErrorText", "%2, line %1"), {row, place.file}};
    if (place.row > 0)
        return {QT_TRANSLATE_NOOP("ErrorText", "Line %1"), {row}};
    if (!place.sheet.empty() && !place.column.empty())
        return {QT_TRANSLATE_NOOP("ErrorText", "Sheet %1, column %2"), {place.sheet, place.column}};
    if (!place.sheet.empty())
        return {QT_TRANSLATE_NOOP("ErrorText", "Sheet %1"), {place.sheet}};
    if (!place.path.empty())
        return {"%1", {place.path}};
    if (!place.file.empty())
        return {"%1", {place.file}};
    return {};
}

std::string fillIn(std::string_view text, std::span<const std::string> arguments)
{
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (text[i] != '%' || (next != '*' && (next < '1' || next > '9'))) {
            filled += text[i];
            continue;
        }
        ++i;
        const auto index = static_cast<std::size_t>(next - '1');
        if (next == '*')
            filled += joined(arguments);
        else if (index < arguments.size())
            filled += arguments[index];
    }
    return filled;
}

std::string errorSentence(const Error& error)
{
    const std::string sentence = fillIn(sentenceFor(error), shownArguments(error));
    const PlaceWords place = placeWords(error.where);
    const std::string where = fillIn(place.text, place.arguments);
    return where.empty() ? sentence : where + ": " + sentence;
}

std::string errorNext(const Error& error)
{
    return fillIn(nextFor(error), shownArguments(error));
}

} // namespace cuaderno
