// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"
#include "form/xlsform_findings.h"
#include "form/xlsform_instances.h"

#include <string_view>

namespace cuaderno {

// "minimal search('fruits')".
bool hasSearch(std::string_view appearance);

// "0", "-12".
bool isWholeNumber(std::string_view text);

// Turns each search() in an appearance into an itemset over its file's rows:
//
//     search('fruits')                                   all rows
//     search('fruits', 'contains', 'name', ${typed})     also matches, startswith, endswith
//     search(..., 'kind', ${kind})                       and this column is that
//
// The choice that is no number names the columns: of the value, and of the label (several with
// commas between). Texts are compared whatever their case, as ODK Collect does. Errors: a search()
// that is none of these.
void addSearches(FormDefinition& definition, const MediaFiles& media, Findings& findings);

} // namespace cuaderno
