// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

#include <vector>

namespace cuaderno {

// A way in for a person with what her roles open, from what the opener holds. Only for People.
class NewAccess
{
public:
    // `theirs`: the compartments that she opens already. VaultNotHeld, VaultNotLead.
    static Result<NewAccess> plan(VaultState& vault, const std::vector<WayIn>& ways,
                                  const CoResearcher& person, std::uint8_t theirs = 0);

    // What goes into her slot: a new memo key, or with what else is hers already from `before`.
    Result<VaultKeys> keys(const VaultKeys* before);

    // The list, her slot, and then what is handed over: broken off in between, whoever held a
    // compartment still does.
    Status give(VaultKeys keys, std::size_t slot, const Secret& passphrase, AuditVerb verb);

private:
    struct Move
    {
        Compartment compartment;
        BoxKeyPair fresh;
    };

    NewAccess(VaultState& vault, const std::vector<WayIn>& ways, const CoResearcher& person)
        : m_vault(vault), m_ways(ways), m_person(person)
    {
    }

    Status decideMoves(std::uint8_t theirs);
    Status begin(const VaultKeys& keys, const std::vector<WayIn>& ways, AuditVerb verb);
    Status undo();
    Status finish();

    VaultState& m_vault;
    std::vector<WayIn> m_ways;
    CoResearcher m_person;
    // As she was.
    std::optional<CoResearcher> m_before;
    std::uint8_t m_wanted = 0;
    std::vector<Move> m_moves;
};

} // namespace cuaderno
