// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwork/identifying_questions.h"

#include <span>
#include <string_view>

namespace cuaderno {

// Words that say what a question asks for. `name`: one part of a question's name ("phone" of
// client_phone, "phonenumber" of the whole name without separators). `label`: words that follow
// each other in a label. All in lower case.
struct IdentifyingWord
{
    IdentifiedBy by;
    std::string_view text;
};

std::span<const IdentifyingWord> identifyingNameWords();
std::span<const IdentifyingWord> identifyingLabelWords();

} // namespace cuaderno
