// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

#include <memory>

namespace cuaderno {

Result<std::unique_ptr<VaultState>> createVault(const Path& path, const Secret& passphrase,
                                                const CreateVault& how);
Result<std::unique_ptr<VaultState>> openVault(const Path& path, const Secret& passphrase,
                                              const OpenVault& how);

// With the keys at hand: the database, the table, the mark; what was left undone is ended.
Result<std::unique_ptr<VaultState>> openDatabase(const VaultFolder& folder, File lock, KeyFile key,
                                                 OpenedSlot opened, const OpenVault& how,
                                                 AuditVerb verb);

// Numbers of damaged pages, as the args of VaultDatabaseDamaged; empty where there are none.
std::vector<std::string> damagedPages(VaultState& vault);

} // namespace cuaderno
