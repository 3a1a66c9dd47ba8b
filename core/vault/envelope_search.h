// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

namespace cuaderno {

// What a sealed session is, from its envelope alone: for the lead's vault where the table of
// secrets, and so the session's own record, is gone. Only envelopes that were made or taken in here
// count. VaultRecordDamaged where there is none or this is no lead's vault.
Result<StoredSession> describedByEnvelope(VaultState& vault, const RowId& session);

} // namespace cuaderno
