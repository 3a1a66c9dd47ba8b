// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

// What stays when a vault gets new keys: it lies in rows of `secret` and in the key file, so that
// each mends the other. Only for core/vault.
namespace cuaderno {

// REQUIRES: the project's key is loaded.
Status loadKeptSecrets(VaultState& vault);
// Puts into the row what only the key file has, and into `file` what only the row has. Whether
// `file` was changed.
Result<bool> completeKeptSecrets(VaultState& vault, KeyFile& file);
// All of it, into a key file that is made anew or was damaged.
Status putKeptSecrets(const VaultState& vault, KeyFile& file);
// All of it as rows, into a table that has none of it, in the transaction that is open.
Status insertKeptSecrets(VaultState& vault);

} // namespace cuaderno
