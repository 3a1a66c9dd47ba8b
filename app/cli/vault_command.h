// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

namespace cuaderno::cli {

// vault create, open, check, dump, backup, restore, rescue, receive
void addVaultCommands(Program& program);
// Parts of it.
void addVaultBackup(Program& program, CLI::App* group);
void addVaultRestore(Program& program, CLI::App* group);
void addVaultRescue(Program& program, CLI::App* group);
void addVaultDuress(Program& program, CLI::App* group);

} // namespace cuaderno::cli
