// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/last_commit.h"

#include "base/file_system.h"
#include "vault/vault_folder.h"

namespace cuaderno {

std::optional<Instant> lastCommit(const Path& folder)
{
    return changedAt(VaultFolder(folder).mark());
}

} // namespace cuaderno
