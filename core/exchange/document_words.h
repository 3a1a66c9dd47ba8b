// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/release.h"

#include <string>
#include <string_view>

namespace cuaderno {

// The words of the documents in a release folder. In English; the questions' own texts stand beside
// them in every language of the form.

std::string_view roleWords(Role role);
std::string_view kindWords(ColumnKind kind);
std::string treatmentWords(const AppliedTreatment& treatment, int k);
// A code that this program writes ("prefer_not", "*") in the language; empty for all others.
std::string_view codeWords(std::string_view code, std::string_view language);
// "2; 1: renamed from wage": which versions of the instrument have the question, and what changed.
// Empty where only one version is in the release.
std::string versionWords(const CodebookColumn& column);
// Why people are not in the release.
std::string reasonWords(std::string_view reason);
// What everybody who gets the folder has to know.
std::string disclaimer(const ReleaseContent& content);

} // namespace cuaderno
