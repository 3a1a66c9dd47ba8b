// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// Text in core is UTF-8 in std::string, checked where it comes in.

// The text without a byte-order mark, if it is UTF-8 (no overlong forms, no surrogates);
// TextNotUtf8 otherwise, with the byte's offset in args.
Result<std::string> parseUtf8(std::string_view bytes);
bool isUtf8(std::string_view bytes);

// Normalization form C: how the same letters typed in two ways become the same bytes.
std::string toNfc(std::string_view text);
// Full case folding: for comparing, not for showing.
std::string foldCase(std::string_view text);
std::string toLower(std::string_view text);
std::string toUpper(std::string_view text);

// Code points.
std::size_t length(std::string_view text);
std::vector<char32_t> toCodePoints(std::string_view text);
std::string fromCodePoints(const std::vector<char32_t>& points);
void appendCodePoint(std::string& text, char32_t point);

// Without spaces at both ends: those of Unicode, no-break spaces included.
std::string_view trim(std::string_view text);
// Only space, tab, carriage return and newline, as XML means them.
std::string_view trimXml(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
// At runs of XML white space; no empty parts.
std::vector<std::string_view> splitSpaces(std::string_view text);
bool equalsIgnoreCaseAscii(std::string_view a, std::string_view b);
std::string replaceAll(std::string text, std::string_view what, std::string_view by);

// Digits of every script become 0 to 9; the rest stays. "٣٤" is "34".
std::string toLatinDigits(std::string_view text);

// How many single changes lie between two words: for "did you mean".
std::size_t editDistance(std::string_view a, std::string_view b);

// A regular expression of ICU over the whole text or any part of it, that gives up after `limit`
// (somebody else's form may hold a pattern that would never end). TextBadPattern,
// TextPatternTooSlow.
enum class RegexMatch { Whole, Anywhere };
Result<bool> matchesRegex(std::string_view text, std::string_view pattern, RegexMatch match,
                          std::chrono::milliseconds limit = std::chrono::milliseconds(200));

// Less than zero, zero, more: by the rules of a language ("es", "ar"), for lists that people read.
int collate(std::string_view a, std::string_view b, std::string_view language);

// True for languages written from right to left, by the language code alone ("ar", "fa", "ur-PK",
// "pa-Arab").
bool isRightToLeft(std::string_view language);

} // namespace cuaderno
