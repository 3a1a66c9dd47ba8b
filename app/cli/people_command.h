// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

namespace cuaderno::cli {

// Who opens a notebook, and what of it: `project person`, `project people`.
void addPeopleCommands(Program& program, CLI::App* group);

} // namespace cuaderno::cli
