// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"

#include <string>

namespace cuaderno::cli {

// This program's version and those of SQLCipher, libsodium and the formats on disk.
Json versionJson();
std::string versionText(bool json);

} // namespace cuaderno::cli
