// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "study/compensation.h"

#include <vector>

namespace cuaderno {

struct VaultState;

// Who was paid what: for the lead and the steward. Everyone else: VaultNotHeld (args: "money").
class MoneyStore
{
public:
    explicit MoneyStore(VaultState& vault) : m_vault(vault) {}

    // Makes or changes.
    Status save(const Compensation& payment);
    // In the order in which they were added. VaultRecordDamaged.
    Result<std::vector<Compensation>> all();
    Status remove(CompensationId id);

private:
    VaultState& m_vault;
};

} // namespace cuaderno
