// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "form/form.h"
#include "form/xpath_value.h"

#include <string>
#include <string_view>

namespace cuaderno {

// How values of each type are written. Internal to this room.

// An answer that somebody gave, as the submission writes it: "2026-04-22T14:30:00Z" becomes the
// same instant here. Strict, as ISO 8601 and ODK's specification are; AnswerWrongType else. "" is
// always allowed.
Result<std::string> readAnswer(ValueType type, std::string_view text, const Clock& clock);

// What an expression gave, written for a node of a type: an int is whole, a date has no time, what
// is no number is "".
std::string storedText(ValueType type, const xpath::Value& value, const Clock& clock);

} // namespace cuaderno
