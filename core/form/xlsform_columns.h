// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_sheets.h"

namespace cuaderno {

// What a heading means on its sheet: aliases ("caption" is label, "relevance" is relevant), case
// and spaces, the parts between colons, the language. With `doubleColons` only "::" separates, so
// that "jr:count" stays whole; else ":" does, as old forms write it.
XlsformColumn understandHeading(const std::string& heading, XlsformSheetKind kind,
                                bool doubleColons);

// The names of the columns that a sheet can have, for "did you mean".
const std::vector<std::string>& knownColumns(XlsformSheetKind kind);

// True for texts that people read, of which there is one a language.
bool isTranslatable(std::string_view key);

} // namespace cuaderno
