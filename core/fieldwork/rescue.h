// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/rescue.h"

namespace cuaderno {

// rescueVault(), with each session as its form has it wherever the form can still be read.
Result<RescueReport> rescue(const Path& folder, const Secret& passphrase, const Path& to,
                            const Clock& clock);

} // namespace cuaderno
