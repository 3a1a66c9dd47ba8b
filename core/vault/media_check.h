// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

#include <functional>

namespace cuaderno {

// Whether each recording is where its row says, and no other file; `full`: that every piece of it
// opens, as far as this vault holds its key.
void checkMedia(VaultState& vault, bool full, const std::function<void(Error)>& found);

} // namespace cuaderno
