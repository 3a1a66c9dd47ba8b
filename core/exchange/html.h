// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace cuaderno {

// Small pieces of HTML for documents that go with a release: one file, no scripts, nothing loaded
// from elsewhere, well-formed as XML too, readable on paper and with a screen reader.

// Text as it may stand in an element or between double quotes.
std::string htmlText(std::string_view text);
// "es" for "Español (es)"; the whole where no code stands in brackets.
std::string htmlLanguage(std::string_view language);
// ` lang="ar" dir="rtl"`.
std::string languageAttributes(std::string_view language);
// The whole document in English around what stands in <main>.
std::string htmlPage(std::string_view title, std::string_view main);

} // namespace cuaderno
