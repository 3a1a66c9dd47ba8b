// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

#include <functional>
#include <memory>

namespace cuaderno {

// A vault's folder to oneself, and its keys.
struct UnlockedFolder
{
    File lock;
    KeyFile key;
    OpenedSlot opened;
    // Of the counter of tries.
    std::vector<Error> warnings;
};

// Everything that stands before the database; nothing but the counter of tries was written, and
// where only to be read, not that.
Result<UnlockedFolder> unlockFolder(const Path& folder, const Secret& passphrase,
                                    const OpenVault& how);

// For a vault whose keys and costs are settled before it is made.
struct OwnKeys
{
    VaultKeys keys;
    KdfCost cost;
};

Result<std::unique_ptr<VaultState>> createVault(const Path& path, const Secret& passphrase,
                                                const CreateVault& how,
                                                std::optional<OwnKeys> own = {});
Result<std::unique_ptr<VaultState>> openVault(const Path& path, const Secret& passphrase,
                                              const OpenVault& how);

// By the project's key, which opens the recovery slot: all but the memos. RecoveryNotForThis; else
// as openVault.
Result<std::unique_ptr<VaultState>> openByProject(const Path& path, const BoxKeyPair& project,
                                                  const OpenVault& how);
// As Vault::check.
VaultCheck checkVault(VaultState& vault, bool full);
// Signs what was done, empties the log, closes. The state can then only be destroyed.
Status closeDatabase(VaultState& vault);

// TextNotUtf8, VaultPassphraseTooShort; UsedWrongly where it begins like a key card.
Status checkPassphrase(const Secret& passphrase, VaultKind kind);
// A sample vault's lies beside it.
Status showSamplePassphrase(const VaultState& vault, const Secret& passphrase);

// In the list of ways in: that slot opened the vault this week; the project's key did.
Status noteWayUsed(VaultState& vault, std::size_t slot, SlotKind kind);
Status noteProjectUsed(VaultState& vault);
// In the transaction that is open.
Status putWays(VaultState& vault, std::vector<WayIn> ways);
// None where all are in use.
std::optional<std::size_t> freeSlot(const VaultState& vault, const std::vector<WayIn>& ways);
// Another key file in place of the one that is there; the vault's own where that worked.
Status writeKeyFile(VaultState& vault, KeyFile changed);
// Whose way in opened the vault; its owner's where that cannot be read.
void loadOpener(VaultState& vault);
// All but the owner's.
Result<std::vector<WayIn>> othersWays(VaultState& vault);
// After a recovery, in the transaction that is open: those of others, and the owner's new
// passphrase.
Status putRecoveredWays(VaultState& vault, std::vector<WayIn> others, std::size_t slot);
// A key that was handed over goes from the slot that opened the vault by `way`, too. What does not
// succeed is done at another opening: it opens nothing any more.
void dropLostKeys(VaultState& vault, std::uint8_t heldBefore, const Secret& way);
// Compartments whose slips are closed to another key by now are not held.
Status checkSlipKeys(VaultState& vault);

// The same in a copy under new keys, in the transaction that is open there. What was a way into
// `from` and is none into `to`.
struct WaysGone
{
    std::vector<WayIn> ways;
    bool shares = false;
};

Result<WaysGone> startWaysAnew(VaultState& from, VaultState& to);

// The wrong tries are no more; what was said about wiping stays.
Status forgetTries(const VaultFolder& folder);
// After the vault was opened: the counter says again what the vault says about wiping, which it
// forgets where it is damaged or restored.
Status armCounter(VaultState& vault);

// One of the small files was not what was written. It is written anew, and said once.
Error sideFile(const Path& path, const char* detail);

// With the keys at hand: the database, the table, the mark; what was left undone is ended. `settle`
// comes before anything is held against the secrets, and may take away rows that nothing opens.
Result<std::unique_ptr<VaultState>>
openDatabase(const VaultFolder& folder, File lock, KeyFile key, OpenedSlot opened,
             const OpenVault& how, AuditVerb verb,
             const std::function<Status(VaultState&)>& settle = {});

// Numbers of damaged pages, as the args of VaultDatabaseDamaged; empty where there are none.
std::vector<std::string> damagedPages(VaultState& vault);

} // namespace cuaderno
