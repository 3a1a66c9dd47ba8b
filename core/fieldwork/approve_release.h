// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/policy.h"
#include "base/result.h"
#include "study/instrument.h"

namespace cuaderno {

class Vault;

// R21: nothing real leaves until two people have agreed to it, each through her own way in; one of
// them works in the field or comes from those whom it is about, where the project's governance says
// so. They agree to this policy for this form on the talks that are sealed at that moment: one
// more talk, or one that was taken back, and they are asked again. That rows of fewer than 50
// people may leave is nothing that they can agree to here.

struct Approvals
{
    static constexpr int needed = 2;

    // Different people with a way in of their own.
    int given = 0;
    // Where governance asks for one.
    bool coResearcherMissing = false;

    bool enough() const { return given >= needed && !coResearcherMissing; }
};

// The agreement of who opened the vault. Needs no key of answers: what is agreed to is the rule,
// which talks it is about, and no answer. UnknownInstrument; ReleaseFromPractice.
Result<Approvals> approveRelease(Vault& vault, const InstrumentId& instrument,
                                 const Policy& policy);

Result<Approvals> approvalsOf(Vault& vault, const InstrumentId& instrument, const Policy& policy);

} // namespace cuaderno
