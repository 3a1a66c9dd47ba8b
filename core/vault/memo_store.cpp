// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/memo_store.h"

#include "vault/box_table.h"

namespace cuaderno {

namespace {

Result<Secret> keyOf(const VaultState& vault)
{
    if (auto held = vault.mustHold(Compartment::Memos); !held)
        return held.failure();
    Secret key = subkey(vault.keys.of(Compartment::Memos), 3, "memo____");
    if (key.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return key;
}

// False where there is none with that id; VaultRecordDamaged for what this key does not open.
Result<bool> isOwn(BoxTable& table, MemoId id)
{
    auto plain = table.get(id.value);
    if (!plain)
        return plain.failure();
    if (*plain)
        wipe(**plain);
    return plain->has_value();
}

} // namespace

Status MemoStore::save(const Memo& memo)
{
    auto key = keyOf(m_vault);
    if (!key)
        return key.failure();
    BoxTable table(m_vault, "memo", *key);
    if (auto own = isOwn(table, memo.id); !own)
        return own.error().code == ErrorCode::VaultRecordDamaged
                   ? Status(fail(ErrorCode::FileExists, "somebody else's memo"))
                   : Status(own.failure());
    auto author = m_vault.people.whoOpened();
    if (!author)
        return author.failure();
    Memo signedMemo = memo;
    signedMemo.author = *author;
    return table.saveRecord(memo.id.value, signedMemo);
}

Result<std::vector<Memo>> MemoStore::all()
{
    auto key = keyOf(m_vault);
    if (!key)
        return key.failure();
    return BoxTable(m_vault, "memo", *key).readableRecords<Memo>();
}

Status MemoStore::remove(MemoId id)
{
    auto key = keyOf(m_vault);
    if (!key)
        return key.failure();
    BoxTable table(m_vault, "memo", *key);
    auto own = isOwn(table, id);
    if (!own && own.error().code != ErrorCode::VaultRecordDamaged)
        return own.failure();
    if (!own || !*own)
        return fail(ErrorCode::UsedWrongly, "memo", {}, {"no memo of yours has that id"});
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    if (auto gone = table.remove(id.value); !gone)
        return gone;
    if (auto done = change->commit(); !done)
        return done;
    // Older copies of its page go with the log.
    return m_vault.checkpoint();
}

} // namespace cuaderno
