// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

#include <cstdint>
#include <vector>

// Which entries of vault.erasable the rows of the database refer to, and what becomes of the
// others.
namespace cuaderno {

// In ascending order.
Result<std::vector<std::uint32_t>> referredEntries(VaultState& vault);
// Live entries that no row refers to.
Result<std::vector<std::uint32_t>> orphanedEntries(VaultState& vault);
// A place for a new secret that no row refers to.
Result<std::uint32_t> newEntry(VaultState& vault);

// Destroys the orphans; they are kept where `keepsOrphans`.
Status eraseOrphans(VaultState& vault);
// Those in use of which one copy is spoiled. One that is not in use may have been left by an
// erasing that was cut off: it is never made whole again.
Result<std::vector<std::uint32_t>> spoiledEntries(VaultState& vault);
// Writes secrets of which one copy is spoiled whole again, and warns.
Status mendSecrets(VaultState& vault);

// Why the table is not the one that belongs to this database; null where it is. That none of its
// secrets fits says nothing where the rows are known to be older than the table.
Result<const char*> wrongWithSecrets(VaultState& vault, bool rowsAreOld);

} // namespace cuaderno
