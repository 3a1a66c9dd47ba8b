// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/compensation.h"

#include "study/names.h"

namespace cuaderno {

namespace {

constexpr names::Table<CompensationKind, 4> kinds = {{
    {CompensationKind::Reimbursement, "reimbursement"},
    {CompensationKind::Time, "time"},
    {CompensationKind::Incentive, "incentive"},
    {CompensationKind::Wage, "wage"},
}};

} // namespace

std::string_view compensationKindName(CompensationKind kind)
{
    return names::nameOf(kinds, kind);
}

} // namespace cuaderno
