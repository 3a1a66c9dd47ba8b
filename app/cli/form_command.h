// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

namespace cuaderno::cli {

// form bench, form check, form convert, form show
void addFormCommands(Program& program);

} // namespace cuaderno::cli
