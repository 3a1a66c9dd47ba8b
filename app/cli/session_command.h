// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

namespace cuaderno::cli {

// session record, list, seal, erase
void addSessionCommands(Program& program);

// In session_record.cpp.
void addSessionRecord(Program& program, CLI::App* group);

} // namespace cuaderno::cli
