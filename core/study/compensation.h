// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/id.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cuaderno {

using CompensationId = Id<struct CompensationTag>;

enum class CompensationKind {
    // Of what somebody spent: the bus, a phone card.
    Reimbursement,
    // For time given to a meeting or a talk.
    Time,
    Incentive,
    // A co-researcher's pay.
    Wage,
};

// "reimbursement", "time", "incentive", "wage"
std::string_view compensationKindName(CompensationKind kind);

// One payment: who got it, for what, and that it was taken. Never tied to a session: what somebody
// is paid does not depend on what she said, nor on whether she went on.
struct Compensation
{
    CompensationId id;
    // A participant's code, "seat 3" of a group, a co-researcher's alias; no legal name.
    std::string payee;
    CompensationKind kind = CompensationKind::Reimbursement;
    // In the smallest unit of the currency (cents).
    std::int64_t amount = 0;
    // ISO 4217: "EUR".
    std::string currency;
    // "cash", "phone credit"...
    std::string how;
    Week week;
    // Whoever it was for said that she has it.
    bool acknowledged = false;

    bool operator==(const Compensation&) const = default;
};

} // namespace cuaderno
