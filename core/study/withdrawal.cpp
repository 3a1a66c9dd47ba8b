// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/withdrawal.h"

#include "base/random.h"
#include "base/text.h"

#include <fmt/format.h>

namespace cuaderno {

namespace {

constexpr std::size_t wordCount = 4;
constexpr std::uint32_t fullList = 2048;

bool isPunctuation(char c)
{
    return std::string_view(".,;:-_!?\"'()[]/").find(c) != std::string_view::npos;
}

std::string_view withoutPunctuation(std::string_view word)
{
    while (!word.empty() && isPunctuation(word.front()))
        word.remove_prefix(1);
    while (!word.empty() && isPunctuation(word.back()))
        word.remove_suffix(1);
    return word;
}

} // namespace

std::string WithdrawalWords::text() const
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : " ") + word;
    return all;
}

std::vector<std::string> readWordList(std::string_view bytes)
{
    std::vector<std::string> words;
    for (const std::string_view line : split(bytes, '\n')) {
        const std::string_view word = trim(line);
        if (!word.empty() && word.front() != '#')
            words.emplace_back(word);
    }
    return words;
}

WithdrawalWords WithdrawalWords::random(std::string_view wordList)
{
    const auto list = readWordList(wordList);
    WithdrawalWords made;
    for (std::size_t i = 0; i < wordCount; ++i) {
        // Only the first 2,048: 11 bits a word whatever the list's length.
        if (list.size() >= fullList)
            made.words.push_back(list[secureRandom::below(fullList)]);
        else
            made.words.push_back(fmt::format("{:04}", secureRandom::below(10000)));
    }
    return made;
}

std::string canonicalWords(std::string_view typed)
{
    // No-break spaces and the like count as spaces: trim() knows them, so split by code point.
    std::string spaced;
    for (const char32_t point : toCodePoints(toNfc(foldCase(toLatinDigits(toNfc(typed)))))) {
        std::string one;
        appendCodePoint(one, point);
        spaced += trim(one).empty() || one == "-" || one == "," ? " " : one;
    }
    std::string canonical;
    for (const std::string_view word : splitSpaces(spaced)) {
        const std::string_view bare = withoutPunctuation(word);
        if (bare.empty())
            continue;
        canonical += (canonical.empty() ? "" : " ") + std::string(bare);
    }
    return canonical;
}

} // namespace cuaderno
