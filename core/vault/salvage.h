// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/row_walk.h"
#include "vault/vault_state.h"

#include <memory>
#include <vector>

// Saving what is whole of a damaged vault into a new one: first the rows as they are, then what
// hangs together. Only for core/vault.
namespace cuaderno {

// An entry of a journal that no way leads to any more. It is one when its box opens.
struct StrayEntry
{
    RowId session{};
    std::uint64_t number = 0;
    Bytes box;
};

struct SalvagedRows
{
    std::vector<StrayEntry> strays;
    // Of the old database.
    std::vector<Error> lost;
};

// Writes vault.db of `to` anew, with every row of the one in `from` that can be read. The old file
// is copied first and never written.
Result<SalvagedRows> salvageRows(const VaultFolder& from, const VaultFolder& to,
                                 const VaultKeys& keys, const KeyFile& keyFile,
                                 const std::optional<MarkValue>& mark);

// Takes away what nothing opens any more, and mends what can be had from elsewhere: the people from
// their consents, sealed sessions from their envelopes, journals and the audit log as far as they
// go. Adds what was lost to `report`.
Status settle(VaultState& vault, const std::vector<StrayEntry>& strays, SalvageReport& report);

struct TakenIn
{
    SessionId session;
    SignPublicKey device;
    bool deviceIsKnown = false;
};

// Takes in an envelope that lies in the vault's own folder though no row knows its session any
// more. SessionErased for a tombstone's; VaultEnvelopeDamaged; RecordNewer.
Result<TakenIn> takeInAgain(VaultState& vault, const Path& envelope);

} // namespace cuaderno
