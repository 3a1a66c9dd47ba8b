// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/salvage.h"

#include <functional>
#include <map>
#include <string>

// Parts of settle(). Only for core/vault.
namespace cuaderno {

// How many records of each kind were lost.
class LostRecords
{
public:
    void add(const char* kind, std::uint64_t number = 1)
    {
        if (number > 0)
            m_counts[kind] += number;
    }

    void tell(SalvageReport& report) const;

private:
    std::map<std::string, std::uint64_t> m_counts;
};

Status forEachRow(VaultState& vault, std::string_view sql,
                  const std::function<void(const Statement&)>& take);
Status runWithId(VaultState& vault, std::string_view sql, ByteView id);

// REQUIRES: the people are settled.
Status settleSessions(VaultState& vault, const std::vector<StrayEntry>& entries, LostRecords& lost,
                      SalvageReport& report);

} // namespace cuaderno
