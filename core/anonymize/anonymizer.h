// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/microdata.h"
#include "anonymize/policy.h"
#include "anonymize/release.h"

#include <functional>

namespace cuaderno {

// From 0 to 1; false asks to stop.
using AnonymizeProgress = std::function<bool(double done)>;

// The one way from raw answers to something that may leave.
//
// Drops what identifies, rounds, codes top and bottom, turns dates into months (quarters where the
// release could hold fewer than 50 people), and recodes and suppresses quasi-identifiers until each
// combination as written stands at least k times, "*" being equal only to "*". Then counts that
// again from the finished table, with other code, before it makes the Release.
//
// Same data, policy and seed: the same classes. The order of rows, and with it the person numbers,
// is drawn afresh from the system's random numbers each time.
class Anonymizer
{
public:
    // PolicyColumnMissing (a column of the data that the policy does not name),
    // PolicyUnknownColumn, PolicyValueNotInHierarchy and PolicyNotSupported, each with the column
    // in args, never a value; ReleaseNothing (nobody in it), ReleaseTooFewRows (args: how many,
    // 50), ReleaseImpossible (the guarantee cannot be had within the policy's limits); Interrupted.
    static Result<Release> release(Microdata data, const Policy& policy, const ReleaseFacts& facts,
                                   const AnonymizeProgress& progress = {});
};

} // namespace cuaderno
