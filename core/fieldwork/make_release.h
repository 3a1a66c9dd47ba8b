// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/anonymizer.h"
#include "anonymize/policy.h"
#include "anonymize/release.h"
#include "base/clock.h"
#include "base/result.h"
#include "study/instrument.h"
#include "study/release_record.h"

#include <optional>

namespace cuaderno {

class Vault;

// The policy that an instrument proposes: its roles.csv with the project's k. RolesUnreadable where
// it has none.
Result<Policy> proposedPolicy(const Instrument& instrument, int k);

struct MadeRelease
{
    Release release;
    // As it stands in the vault's ledger now.
    ReleaseRecord record;
};

// From sealed sessions to something that may leave.
//
// Opens every sealed session of the instrument and of its other versions (the same form id), which
// are joined by name under the one given (anonymize/version_join.h); leaves out whoever's consent
// does not cover stats_use now (not at sealing: a later no counts), counts who is out and why,
// hands the rest to the Anonymizer and commits an entry to the ledger before the Release is given
// back. Stopped and deleted sessions are counted from the vault's count; what cannot be read is
// counted as unreadable, never passed over.
//
// ReleaseFromPractice; ReleaseNotApproved (a live vault needs its approvals, R21:
// approve_release.h); VaultNotLead where this vault cannot open sealed sessions; PolicyKTooLow and
// PolicyTooManyQuasiIdentifiers against the project's governance; the Anonymizer's errors. A sample
// vault's release says "synthetic".
Result<MadeRelease> makeRelease(Vault& vault, const Clock& clock, const InstrumentId& instrument,
                                const Policy& policy, const AnonymizeProgress& progress = {});

} // namespace cuaderno
