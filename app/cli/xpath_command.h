// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

#include <iosfwd>
#include <string_view>

namespace cuaderno::cli {

// xpath
void addXPathCommand(Program& program);

// One JSON line in, one out, each standing alone: an expression, a document to evaluate it over,
// when and where. AtFault if a line was not JSON; an expression that fails is an answer.
Exit runXPathLines(std::istream& in, std::ostream& out);

// One answer as JSON text. Empty where the line is no JSON object with `id` and `expr`.
std::string answerXPathLine(std::string_view line);

} // namespace cuaderno::cli
