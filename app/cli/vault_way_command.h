// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"
#include "vault/key_file.h"

#include <string_view>

namespace cuaderno::cli {

// "passphrase", "key card"
std::string_view wayName(SlotKind kind);

// Of the group vault: what opens a notebook beside its passphrase.
void addVaultWays(Program& program, CLI::App* group);

} // namespace cuaderno::cli
