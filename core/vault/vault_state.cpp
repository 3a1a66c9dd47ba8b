// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault_state.h"

#include "base/date.h"
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/padding.h"
#include "vault/migration.h"
#include "vault/open_media.h"

#include <cassert>
#include <new>

namespace cuaderno {

namespace {

// table 16 | id 16 | number 8
Bytes contextOf(std::string_view table, const RowId& id, std::uint64_t number)
{
    constexpr std::size_t tableSize = 16;
    assert(table.size() <= tableSize);
    Bytes context = toBytes(table);
    context.resize(tableSize);
    context.insert(context.end(), id.begin(), id.end());
    context.resize(context.size() + 8);
    putU64(context, context.size() - 8, number);
    return context;
}

} // namespace

Bytes closeRecord(const Secret& key, std::string_view table, const RowId& id, std::uint64_t number,
                  Bytes plain)
{
    padRecord(plain);
    Bytes box = closeBox(key, plain, contextOf(table, id, number));
    wipe(plain);
    return box;
}

Result<Bytes> openRecord(const Secret& key, std::string_view table, const RowId& id,
                         std::uint64_t number, ByteView box)
{
    auto plain = openBox(key, box, contextOf(table, id, number));
    if (!plain || !unpadRecord(*plain))
        return fail(ErrorCode::VaultRecordDamaged, "box", {}, {std::string(table)});
    return plain;
}

VaultState::VaultState(VaultFolder place, File lockFile, KeyFile keyfile, VaultKeys vaultKeys,
                       std::size_t openedSlot, Database db, ErasableTable table,
                       CommitMark commitMark, const Clock* clockOrNone)
    : folder(std::move(place)),
      lock(std::move(lockFile)),
      keyFile(std::move(keyfile)),
      keys(std::move(vaultKeys)),
      slot(openedSlot),
      database(std::move(db)),
      erasable(std::move(table)),
      mark(std::move(commitMark)),
      reserve(folder.reserve()),
      clock(clockOrNone ? clockOrNone : &systemClock),
      recordsKey(subkey(keys.database, 2, "records_")),
      wordsKey(subkey(keys.database, 3, "words___")),
      settingsKey(subkey(keys.database, 5, "settings"))
{
}

VaultState::~VaultState()
{
    dropOpenMedia(*this);
}

Status VaultState::mustHold(Compartment compartment) const
{
    if (keys.holds(compartment))
        return {};
    return fail(ErrorCode::VaultNotHeld, {}, {}, {std::string(compartmentName(compartment))});
}

Result<Secret> VaultState::keyAt(std::uint32_t entry, std::string_view purpose,
                                 const RowId& id) const
{
    if (auto held = mustHold(Compartment::Answers); !held)
        return held.failure();
    auto secret = erasable.secret(entry);
    if (!secret)
        return secret;
    Secret key = Blake2b(keySize, keys.of(Compartment::Answers).view())
                     .add(asBytes(purpose))
                     .add(secret->view())
                     .add(id)
                     .finishSecret();
    if (key.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return key;
}

Status VaultState::expectWritable() const
{
    if (readOnly)
        return fail(ErrorCode::VaultReadOnly, "opened for reading only");
    if (damaged)
        return fail(ErrorCode::VaultDatabaseDamaged, "opened for reading only");
    return {};
}

Week VaultState::week() const
{
    const Instant now = clock->now();
    return weekOf(dayOf(now, clock->offsetAt(now)));
}

void VaultState::forgetSessionKey()
{
    cachedSession = {};
    cachedKey = Secret();
}

Status VaultState::checkpoint()
{
    if (auto done = database->checkpoint(); !done)
        return done;
    return mark.sync();
}

Result<Transaction> Transaction::begin(VaultState& vault)
{
    if (auto may = vault.expectWritable(); !may)
        return may.failure();
    if (auto begun = vault.database->begin(); !begun)
        return begun.failure();
    return Transaction(vault);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_vault(std::exchange(other.m_vault, nullptr)), m_audit(other.m_audit)
{
}

Transaction::~Transaction()
{
    if (m_vault)
        m_vault->database->rollback();
}

Status Transaction::commit()
{
    VaultState& vault = *m_vault;
    // All that needs memory comes before; until the commit the destructor rolls back.
    MarkValue mark;
    mark.commits = vault.commits + 1;
    mark.auditRows = static_cast<std::uint32_t>(m_audit.rows);
    mark.schema = static_cast<std::uint32_t>(schemaSteps().back().version);
    std::copy_n(m_audit.hash.begin(), mark.auditHash.size(), mark.auditHash.begin());
    {
        auto count = vault.prepare("UPDATE meta SET n = n + 1");
        if (!count)
            return count.failure();
        if (auto counted = count->run(); !counted)
            return counted;
    }
    if (auto done = vault.database->commit(); !done)
        return done;
    m_vault = nullptr;
    ++vault.commits;
    vault.audit = m_audit;
    // It is confirmed already; a mark that stays behind is no harm.
    try {
        (void)vault.mark.write(mark);
    } catch (const std::bad_alloc&) {
    }
    return {};
}

} // namespace cuaderno
