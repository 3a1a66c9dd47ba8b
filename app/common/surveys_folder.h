// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/result.h"
#include "study/consent_template.h"

#include <string>
#include <string_view>

namespace cuaderno {

// The folder that the running program is in; empty where the system does not say.
Path programFolder();

// What is shipped: instruments, consent texts, word lists. ../share/cuaderno/surveys beside the
// program, as in /usr; in a build tree that is a link. SurveysMissing.
Result<Path> findSurveysFolder();

// surveys/consent/consent-layered.json.
Result<ConsentTemplate> shippedConsent(const Path& surveys);

// surveys/words/LANGUAGE.txt by a language's code; empty where there is none, and withdrawal words
// are then digits.
std::string wordList(const Path& surveys, std::string_view language);

} // namespace cuaderno
