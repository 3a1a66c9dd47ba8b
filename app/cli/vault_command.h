// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

namespace cuaderno::cli {

// vault create, open, check, dump
void addVaultCommands(Program& program);

} // namespace cuaderno::cli
