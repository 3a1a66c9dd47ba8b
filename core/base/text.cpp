// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <numeric>

namespace cuaderno {

namespace {

icu::StringPiece piece(std::string_view text)
{
    return {text.data(), static_cast<int32_t>(text.size())};
}

// Calls `each(point, begin, end)`; a byte that is no UTF-8 comes as U+FFFD.
template <typename Each>
void forEachPoint(std::string_view text, Each each)
{
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    const auto size = static_cast<int32_t>(text.size());
    int32_t at = 0;
    while (at < size) {
        const int32_t begin = at;
        UChar32 point = 0;
        U8_NEXT_OR_FFFD(bytes, at, size, point);
        each(static_cast<char32_t>(point), static_cast<std::size_t>(begin),
             static_cast<std::size_t>(at));
    }
}

std::size_t firstBadByte(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    const auto size = static_cast<int32_t>(text.size());
    int32_t at = 0;
    while (at < size) {
        // Most bytes are ASCII: eight at once.
        std::uint64_t eight = 0;
        if (size - at >= 8) {
            std::memcpy(&eight, bytes + at, 8);
            if ((eight & 0x8080808080808080U) == 0) {
                at += 8;
                continue;
            }
        }
        const int32_t begin = at;
        UChar32 point = 0;
        U8_NEXT(bytes, at, size, point);
        if (point < 0)
            return static_cast<std::size_t>(begin);
    }
    return text.size();
}

bool isSpace(char32_t point)
{
    return u_isUWhiteSpace(static_cast<UChar32>(point)) || point == 0x200B || point == 0xFEFF;
}

} // namespace

Result<std::string> parseUtf8(std::string_view bytes)
{
    const std::size_t bad = firstBadByte(bytes);
    if (bad < bytes.size())
        return fail(ErrorCode::TextNotUtf8, "not UTF-8", {}, {std::to_string(bad)});
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return std::string(bytes);
}

bool isUtf8(std::string_view bytes)
{
    return firstBadByte(bytes) == bytes.size();
}

std::string toNfc(std::string_view text)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFCInstance(error);
    std::string result;
    if (U_SUCCESS(error)) {
        icu::StringByteSink<std::string> sink(&result);
        normalizer->normalizeUTF8(0, piece(text), sink, nullptr, error);
    }
    // As it was typed it would be another passphrase, or another name.
    if (error == U_MEMORY_ALLOCATION_ERROR)
        throw std::bad_alloc();
    return U_SUCCESS(error) ? result : std::string(text);
}

std::string foldCase(std::string_view text)
{
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    UErrorCode error = U_ZERO_ERROR;
    icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, error);
    return result;
}

std::string toLower(std::string_view text)
{
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    UErrorCode error = U_ZERO_ERROR;
    icu::CaseMap::utf8ToLower("", 0, piece(text), sink, nullptr, error);
    return result;
}

std::string toUpper(std::string_view text)
{
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    UErrorCode error = U_ZERO_ERROR;
    icu::CaseMap::utf8ToUpper("", 0, piece(text), sink, nullptr, error);
    return result;
}

std::size_t length(std::string_view text)
{
    std::size_t count = 0;
    forEachPoint(text, [&](char32_t, std::size_t, std::size_t) { ++count; });
    return count;
}

std::vector<char32_t> toCodePoints(std::string_view text)
{
    std::vector<char32_t> points;
    points.reserve(text.size());
    forEachPoint(text, [&](char32_t point, std::size_t, std::size_t) { points.push_back(point); });
    return points;
}

void appendCodePoint(std::string& text, char32_t point)
{
    uint8_t bytes[4];
    int32_t size = 0;
    UBool error = false;
    U8_APPEND(bytes, size, 4, static_cast<UChar32>(point), error);
    if (!error)
        text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string fromCodePoints(const std::vector<char32_t>& points)
{
    std::string text;
    for (const char32_t point : points)
        appendCodePoint(text, point);
    return text;
}

std::string_view trim(std::string_view text)
{
    std::size_t first = text.size();
    std::size_t last = 0;
    forEachPoint(text, [&](char32_t point, std::size_t begin, std::size_t end) {
        if (isSpace(point))
            return;
        first = std::min(first, begin);
        last = end;
    });
    return first < last ? text.substr(first, last - first) : std::string_view();
}

std::string_view trimXml(std::string_view text)
{
    constexpr std::string_view spaces = " \t\r\n";
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

std::vector<std::string_view> splitSpaces(std::string_view text)
{
    constexpr std::string_view spaces = " \t\r\n";
    std::vector<std::string_view> parts;
    std::size_t at = text.find_first_not_of(spaces);
    while (at != std::string_view::npos) {
        const auto end = std::min(text.find_first_of(spaces, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(spaces, end);
    }
    return parts;
}

bool equalsIgnoreCaseAscii(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    };
    return std::ranges::equal(a, b, [&](char x, char y) { return lower(x) == lower(y); });
}

std::string replaceAll(std::string text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); !what.empty() && at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::string toLatinDigits(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    forEachPoint(text, [&](char32_t point, std::size_t begin, std::size_t end) {
        const int digit = point > 0x7F ? u_charDigitValue(static_cast<UChar32>(point)) : -1;
        if (digit >= 0)
            result.push_back(static_cast<char>('0' + digit));
        else
            result.append(text.substr(begin, end - begin));
    });
    return result;
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    const auto from = toCodePoints(a);
    const auto to = toCodePoints(b);
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t change = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[to.size()];
}

Result<bool> matchesRegex(std::string_view text, std::string_view pattern, RegexMatch match,
                          std::chrono::milliseconds limit)
{
    UErrorCode error = U_ZERO_ERROR;
    UParseError where{};
    const std::unique_ptr<icu::RegexPattern> compiled(
        icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(piece(pattern)), 0, where, error));
    if (U_FAILURE(error))
        return fail(ErrorCode::TextBadPattern, "regular expression", {},
                    {std::to_string(where.offset)});
    const icu::UnicodeString input = icu::UnicodeString::fromUTF8(piece(text));
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled->matcher(input, error));
    if (U_FAILURE(error))
        return fail(ErrorCode::TextBadPattern, "regular expression");
    matcher->setTimeLimit(static_cast<int32_t>(limit.count()), error);
    const bool found = match == RegexMatch::Whole ? matcher->matches(error) : matcher->find(error);
    if (error == U_REGEX_TIME_OUT || error == U_REGEX_STACK_OVERFLOW)
        return fail(ErrorCode::TextPatternTooSlow, "regular expression");
    if (U_FAILURE(error))
        return fail(ErrorCode::TextBadPattern, "regular expression");
    return found;
}

int collate(std::string_view a, std::string_view b, std::string_view language)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale(std::string(language).c_str()), error));
    if (U_FAILURE(error))
        return a.compare(b);
    return collator->compareUTF8(piece(a), piece(b), error);
}

bool isRightToLeft(std::string_view language)
{
    return uloc_isRightToLeft(std::string(language).c_str());
}

} // namespace cuaderno
