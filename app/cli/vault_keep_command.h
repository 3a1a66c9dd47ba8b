// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

namespace cuaderno::cli {

// vault passphrase, vault migrate: what is done to a notebook as a whole.
void addVaultKeeping(Program& program, CLI::App* group);

} // namespace cuaderno::cli
