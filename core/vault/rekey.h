// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/new_keys.h"
#include "vault/rows.h"

#include <map>

// Copying a whole vault under other keys. Only for core/vault.
namespace cuaderno {

struct Rekeying
{
    // Checked in full, and swept.
    VaultState& from;
    // With its files made, its database empty and a transaction open in it.
    VaultState& to;
    // Where the secret of each row of `from` is, and where in `to`.
    std::map<std::uint32_t, std::uint32_t> entries;
    // Memos that this way in does not open stay behind; else they are VaultNotHeld.
    bool withoutOthersMemos = false;
};

// The keys of the copy: all new but the secret halves of the pairs that others seal to (C and D).
// VaultNotHeld where there is something that this way in cannot carry over; UsedWrongly for another
// way in than the owner's, VaultNotLead where it does not open the project's key.
Result<VaultKeys> freshKeys(VaultState& from);

// The table `secret`. A lead's copy gets another key of the project, and keeps those of before.
Status moveSecrets(VaultState& from, VaultState& to, const ProjectKey& project);
// Every row of the others, its box closed anew; the recordings too, since their rows name them.
// VaultNotHeld.
Status moveRows(const Rekeying& copy, NewKeysReport& report);

// What was sealed, as it is.
Status moveEnvelopes(const VaultFolder& from, const VaultFolder& to);
// One recording; what its row says of it is changed where the file gets another key. The sessions
// are the rows in the one vault and in the other.
Status moveMediaFile(const Rekeying& copy, const RowId& id, const SessionRow& before,
                     const SessionRow& after, StoredMedia& stored);

} // namespace cuaderno
