// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/recovery.h"

#include "vault/try_counter.h"
#include "vault/vault_opening.h"
#include "vault/vault_state.h"

#include <algorithm>

namespace cuaderno {

namespace {

// The owner's ways in go; what others were given stays theirs, since nobody else may hold it.
struct NewWays
{
    std::vector<WayIn> others;
    // Of the new passphrase.
    std::size_t slot = 0;
    std::vector<std::size_t> cleared;
};

NewWays newWays(VaultState& vault)
{
    NewWays ways;
    auto others = othersWays(vault);
    // Where nobody knows whose is which, the slot of whoever made the vault is the one to go.
    if (!others)
        return {{}, 0, {0}};
    ways.others = std::move(*others);
    for (std::size_t slot = 0; slot < KeyFile::recoverySlot; ++slot) {
        if (std::ranges::find(ways.others, slot, &WayIn::slot) == ways.others.end())
            ways.cleared.push_back(slot);
    }
    // The owner has one, always: the last way of a person is not taken away.
    ways.slot = ways.cleared.empty() ? 0 : ways.cleared.front();
    return ways;
}

// The recovery slot holds none for them.
Status makeMemoKey(VaultKeys& keys)
{
    auto& memos = keys.compartments[static_cast<std::size_t>(Compartment::Memos)];
    memos = Secret::random(keySize);
    if (memos.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    keys.held |= bitOf(Compartment::Memos);
    return {};
}

// The lead's copy of the project's key lay under the memo key that is lost.
Result<KeyFile> newKeyFile(VaultState& vault, const BoxKeyPair& project, const NewWays& ways,
                           const Secret& fresh, bool isLeads)
{
    if (auto made = makeMemoKey(vault.keys); !made)
        return made.failure();
    KeyFile changed = vault.keyFile;
    for (const std::size_t slot : ways.cleared)
        changed.clearSlot(slot, vault.keys);
    if (auto set = changed.setPassphrase(ways.slot, vault.keys, fresh); !set)
        return set.failure();
    if (isLeads)
        changed.putProjectKey(vault.keys, project.secretKey);
    return changed;
}

// In the database, which goes first: until the key file is written, the old ways in find what they
// need in that file itself.
Status noteRecovery(VaultState& vault, const BoxKeyPair& project, const NewWays& ways, bool isLeads)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    Status done;
    if (isLeads)
        done = putProjectSecret(vault, project.secretKey);
    if (done)
        done = putRecoveredWays(vault, ways.others, ways.slot);
    if (done)
        done = change->note(AuditVerb::Recover, "vault");
    return done ? change->commit() : done;
}

Status recoverOpened(VaultState& vault, const BoxKeyPair& project, const Secret& fresh)
{
    if (auto good = checkPassphrase(fresh, vault.keys.kind); !good)
        return good;
    auto isLeads = hasProjectSecret(vault);
    if (!isLeads)
        return isLeads.failure();
    const NewWays ways = newWays(vault);
    auto key = newKeyFile(vault, project, ways, fresh, *isLeads);
    if (!key)
        return key.failure();
    if (auto noted = noteRecovery(vault, project, ways, *isLeads); !noted)
        return noted;
    if (auto tried = noteProjectUsed(vault); !tried)
        return tried;
    auto written = vault.withReserve([&] { return key->write(vault.folder.key()); });
    if (!written)
        return written;
    vault.keyFile = std::move(*key);
    (void)forgetTries(vault.folder);
    return showSamplePassphrase(vault, fresh);
}

// Nothing but the key file is read and written.
Status recoverKeys(const VaultFolder& folder, const BoxKeyPair& project, const Secret& fresh)
{
    auto lock = lockFolder(folder);
    if (!lock)
        return lock.failure();
    auto key = KeyFile::read(folder.key());
    if (!key)
        return key.failure();
    auto opened = key->recover(project);
    if (!opened)
        return fail(ErrorCode::RecoveryNotForThis, "recovery slot");
    if (auto good = checkPassphrase(fresh, opened->keys.kind); !good)
        return good;
    if (auto made = makeMemoKey(opened->keys); !made)
        return made;
    if (auto set = key->setPassphrase(0, opened->keys, fresh); !set)
        return set;
    key->putProjectKey(opened->keys, project.secretKey);
    if (auto written = key->write(folder.key()); !written)
        return written;
    (void)forgetTries(folder);
    return {};
}

} // namespace

Status recoverWithoutDatabase(const Path& path, const Share& a, const Share& b, const Secret& fresh)
{
    auto secret = joinShares(a, b);
    if (!secret)
        return secret.failure();
    const BoxKeyPair project = BoxKeyPair::fromSecret(std::move(*secret));
    auto vault = openByProject(path, project, {});
    if (vault) {
        (void)closeDatabase(**vault);
        return fail(ErrorCode::UsedWrongly, "recover", {},
                    {"the database opens: recover it as any other"});
    }
    const ErrorCode why = vault.error().code;
    if (why != ErrorCode::VaultDatabaseDamaged && why != ErrorCode::VaultSecretsDamaged
        && why != ErrorCode::FileNotFound)
        return vault.failure();
    return recoverKeys(VaultFolder(path), project, fresh);
}

Status recoverVault(const Path& folder, const Share& a, const Share& b, const Secret& fresh,
                    const OpenVault& how)
{
    auto secret = joinShares(a, b);
    if (!secret)
        return secret.failure();
    return recoverByProject(folder, BoxKeyPair::fromSecret(std::move(*secret)), fresh, how);
}

Status recoverByProject(const Path& folder, const BoxKeyPair& project, const Secret& fresh,
                        const OpenVault& how)
{
    auto vault = openByProject(folder, project, how);
    if (!vault)
        return vault.failure();
    const Status recovered = recoverOpened(**vault, project, fresh);
    const Status closed = closeDatabase(**vault);
    return recovered ? closed : recovered;
}

Status proveByProject(const Path& folder, const BoxKeyPair& project, const OpenVault& how)
{
    auto vault = openByProject(folder, project, how);
    if (!vault)
        return vault.failure();
    const Status noted = noteProjectUsed(**vault);
    const Status closed = closeDatabase(**vault);
    return noted ? closed : noted;
}

} // namespace cuaderno
