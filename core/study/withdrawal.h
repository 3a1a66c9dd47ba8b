// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "study/scope.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// The words on a participant's card with which they can take their answers back: 4 of 2,048, 44
// bits. Shown once; what stays is a keyed hash (WordsHash).
struct WithdrawalWords
{
    std::vector<std::string> words;

    // "river button seven lamp"
    std::string text() const;

    // From a word list of a language (surveys/words/LANGUAGE.txt, one word a line, at least 2,048);
    // without one, or where it is too short, four groups of four digits.
    static WithdrawalWords random(std::string_view wordList);
};

// How typed words become the ones that were hashed: composed, lower case, digits of every script as
// 0 to 9, one space between, no punctuation at the ends of a word. Typing differently is no reason
// not to be heard.
std::string canonicalWords(std::string_view typed);

// The words of a list, empty lines and lines beginning # left out.
std::vector<std::string> readWordList(std::string_view bytes);

// That something was taken back, kept so that an old device cannot bring it in again and so that
// the next release is made without it. No participant can be found from it but by the same words.
struct Withdrawal
{
    // The session's random id; the row itself keeps nothing else of the person.
    std::vector<SessionId> sessions;
    // None: everything.
    std::optional<Scope> scope;
    Week week;
    // Releases that were made with those answers in and cannot be called back.
    std::vector<ReleaseId> inReleases;
};

} // namespace cuaderno
