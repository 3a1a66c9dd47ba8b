// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

// The last steps of sealing: what the envelope replaces is destroyed. Each can be repeated.
namespace cuaderno {

// Once "sealed" is committed: the end of the session's old secret, then of what hung on it.
Status finishSealing(VaultState& vault, const RowId& id, std::uint32_t oldEntry);
// The same for a session whose sealing was broken off there; which secret was its old one stands
// nowhere any more.
Status endSealing(VaultState& vault, const RowId& id);
// All that were broken off.
Status endHalfSealed(VaultState& vault);

} // namespace cuaderno
