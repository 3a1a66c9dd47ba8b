// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// lupdate finds these by the name; the context is "ErrorText". The macro leaves the text as it is.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif

namespace cuaderno {

// What a person reads about an error: what happened, what is safe, and what to do. English; the app
// translates `sentence`, `plain` and `next` in the context "ErrorText" and then fills in the
// arguments, the command line shows them as they are.
struct ErrorWords
{
    ErrorCode code;
    // May hold %1, %2 for the arguments, and %* for all of them in a row.
    const char* sentence;
    // The same without arguments, for an Error that has too few. Null where `sentence` has none.
    const char* plain;
    const char* next;
};

// Every code has words; the test holds it.
const ErrorWords& errorWords(ErrorCode code);

// `sentence`, or `plain` where the Error does not have the arguments for it.
const char* sentenceFor(const Error& error);

// `next`, or "Did you mean ...?" where a reader of forms knows what was probably meant.
const char* nextFor(const Error& error);

// The Error's arguments as a sentence shows them: bytes as megabytes, seconds as minutes.
std::vector<std::string> shownArguments(const Error& error);

// "Row 14 of the sheet survey, column relevant"; empty text for an empty place. `text` is
// translated in the same context.
struct PlaceWords
{
    const char* text = "";
    std::vector<std::string> arguments;
};

PlaceWords placeWords(const Place& place);

// Puts the arguments in the place of %1 ... %9 and %*. A number without an argument becomes empty.
std::string fillIn(std::string_view text, std::span<const std::string> arguments);

// Both in English, filled in: "Row 14 of the sheet survey, column relevant: ..."
std::string errorSentence(const Error& error);
std::string errorNext(const Error& error);

} // namespace cuaderno
