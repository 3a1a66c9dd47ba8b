// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

namespace cuaderno::cli {

// media add, cat, list: recordings and pictures of practice notebooks.
void addMediaCommands(Program& program);

} // namespace cuaderno::cli
