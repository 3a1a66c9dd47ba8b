// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/chunk_file.h"
#include "vault/envelope.h"
#include "vault/vault_state.h"

#include <vector>

// What was sealed to the project, by its key of now or one of before new keys were made. Only for
// core/vault.
namespace cuaderno {

// The one of now first; none but in the lead's vault.
std::vector<const BoxKeyPair*> projectPairs(const VaultState& vault);

// As openEnvelope. REQUIRES: the lead's vault.
Result<EnvelopeContents> openForProject(const VaultState& vault, ByteView envelope);
// As sealedMediaKey. REQUIRES: the lead's vault.
Result<Secret> mediaKeyForProject(const VaultState& vault, const File& file, const ChunkHead& head);

} // namespace cuaderno
