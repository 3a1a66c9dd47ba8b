// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/file.h"

#include <optional>

namespace cuaderno {

// When something was last confirmed in the vault of this folder, as its mark was written with it:
// for the sentence after a crash ("closed by itself at ..."). Ask before it is opened. Nothing is
// kept for it: it is the time that the folder shows to anybody. None where there is no vault.
std::optional<Instant> lastCommit(const Path& folder);

} // namespace cuaderno
