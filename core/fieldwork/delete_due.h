// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "study/seen_date.h"

namespace cuaderno {

class Vault;

// What has to go by now (fpar.md, R22): recordings and pictures whose day has come, and whole
// sessions older than the project keeps answers. Nothing in a sample vault.
struct DueDeletions
{
    int recordings = 0;
    int pictures = 0;
    int sessions = 0;
    // The date may be wrong: nothing is counted or deleted until somebody says that it is right.
    bool dateUnsure = false;
    Date today{};

    bool none() const { return recordings + pictures + sessions == 0; }
};

struct DueOptions
{
    // Somebody looked at the date and said so.
    bool dateIsRight = false;
    // The machine's own where there is none.
    std::optional<BootId> boot;
};

// What is due; remembers that this date was seen.
Result<DueDeletions> dueDeletions(Vault& vault, const Clock& clock, const DueOptions& options = {});

// Deletes it, recordings before answers, for good, and tells how much it was. Done at each unlock.
// Repeating it after a failure goes on where it stopped. A session leaves a tombstone, so that no
// old copy brings it in again.
Result<DueDeletions> deleteDue(Vault& vault, const Clock& clock, const DueOptions& options = {});

} // namespace cuaderno
