// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "form/interview.h"

namespace cuaderno::cli {

// What of an `expect` does not hold, as [{"what":...,"expected":...,"got":...}]. `last` is the
// reply to the command before it. An expected submission finishes the interview.
Json unmet(const Json& expectation, Interview& interview, const Json& last);

} // namespace cuaderno::cli
