// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "study/scope.h"
#include "study/withdrawal.h"

#include <optional>
#include <string_view>
#include <vector>

namespace cuaderno {

class Vault;

// What a withdrawal did. For the lead's eyes; what is said to whoever typed the words is the same
// sentence whether or not there was something under them.
struct WithdrawalOutcome
{
    int sessions = 0;
    // Releases that were made with those answers in and are out of reach.
    std::vector<ReleaseId> inReleases;
};

// Takes back everything of the participant whose words these are, running and sealed sessions
// alike, or one use. Unknown words are no error: nothing happens and the outcome is empty, so that
// nobody learns by trying. Everything: keys and envelopes are destroyed first, then rows; a
// tombstone keeps old copies from coming in again; the next release is made without them. It can be
// repeated after a failure. UsedWrongly for the scope take_part: that is everything.
Result<WithdrawalOutcome> withdraw(Vault& vault, const Clock& clock, std::string_view words,
                                   std::optional<Scope> scope = std::nullopt);

} // namespace cuaderno
