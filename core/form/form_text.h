// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/form_model.h"

#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// Texts of a form in a language. Internal to this room.

// The variant of a form ("" is the long one, or the short one where there is no other); the default
// language's where a language has none; null if neither has.
const CompiledText* variantOf(const FormModel& model, std::uint32_t texts, std::size_t language,
                              std::string_view form);

// The language in which variantOf finds it; the default one for texts that are not translated.
std::size_t languageOf(const FormModel& model, const CompiledSource& source, std::size_t language,
                       std::string_view form);

// With "…" where an answer would be filled in; "" for computed labels.
std::string plainText(const FormModel& model, const CompiledSource& source, std::size_t language);

// The rows that an itemset draws from, unfiltered.
void appendAllChoices(const FormModel& model, const CompiledItemset& itemset, std::size_t language,
                      std::vector<ChoiceText>& choices);

} // namespace cuaderno
