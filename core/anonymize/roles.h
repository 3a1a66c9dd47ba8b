// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/policy.h"
#include "table/table.h"

namespace cuaderno {

// The policy that an instrument's roles propose: its roles.csv (or its sheet cuaderno_roles) read
// as a table. `name`, then keys of a column in the policy's schema (role, kind, hierarchy,
// intervals, importance, min_level, max_level, round, top, bottom, separator; l is a number and
// means so many different values); an empty cell is the key left out.
//
// RolesUnreadable with row and column in `where`; PolicyUnknownKey for a heading that is no key;
// otherwise as parsePolicy.
Result<Policy> policyFromRoles(const Table& roles, const HierarchyTexts& hierarchies, int k);

} // namespace cuaderno
