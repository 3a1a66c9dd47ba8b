// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

namespace cuaderno::cli {

// Names, options and help of everything that cuaderno-cli does.
void addAllCommands(Program& program);

} // namespace cuaderno::cli
