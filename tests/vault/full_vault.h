// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault_support.h"

#include <map>
#include <string>

namespace cuaderno::test {

// Fills a closed vault whose passphrase is passphrase(): so many sessions of a few answers, twenty
// a person, and beside them some that were sealed, deleted and taken back.
void fill(const Path& vault, int sessions);

// Gives a closed vault the format 1 in which it would have been before the later steps.
void makeFormat1(const Path& vault);

// Everything that can be read of a vault, by what it is.
using Contents = std::map<std::string, std::string>;
Contents contentsOf(Vault& vault);

} // namespace cuaderno::test
