// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

// Ends of recordings and pictures, and what is left of ends that were broken off. Only for
// core/vault.
namespace cuaderno {

// Overwrites its key in place, then removes file and row. Works on a full disk; repeating it after
// a failure goes on where it stopped.
Status eraseMedia(VaultState& vault, const RowId& id);

// At opening: ends what was being erased, settles what was being recorded, destroys files that no
// row refers to (unless rows may have been lost). A file that cannot be read or written keeps no
// vault from opening: it is tried again at the next one, and named by a check.
Status sweepMedia(VaultState& vault);

// Those of one session, before it is sealed.
Status settleMediaOf(VaultState& vault, const RowId& session);

} // namespace cuaderno
