// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealing_end.h"

#include "vault/entries.h"
#include "vault/rows.h"

#include <algorithm>

namespace cuaderno {

namespace {

Status removeJournal(VaultState& vault, const RowId& id)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    for (const char* sql :
         {"DELETE FROM journal WHERE session = ?1", "DELETE FROM note WHERE session = ?1",
          "UPDATE session SET last = 0 WHERE id = ?1"}) {
        auto write = vault.prepare(sql);
        if (!write)
            return write.failure();
        if (auto done = write->bind(1, ByteView(id)).run(); !done)
            return done;
    }
    return change->commit();
}

// One row of what hangs on a session's old secret; none where all of it is gone.
struct Remnant
{
    std::string_view table;
    std::uint64_t number = 0;
    Bytes box;
};

Result<std::optional<Remnant>> remnantOf(VaultState& vault, const RowId& id)
{
    for (const std::string_view table : {"journal", "note"}) {
        auto query = vault.prepare("SELECT seq, box FROM " + std::string(table)
                                   + " WHERE session = ?1 LIMIT 1");
        if (!query)
            return query.failure();
        auto row = query->bind(1, ByteView(id)).step();
        if (!row)
            return row.failure();
        if (*row)
            return Remnant{table,
                           static_cast<std::uint64_t>(query->integer(0)),
                           {query->blob(1).begin(), query->blob(1).end()}};
    }
    return std::optional<Remnant>();
}

// Which secret it was stands nowhere any more: it is the orphan that still opens the journal. The
// other orphans may be somebody's last way to a session that was lost.
Status eraseOldSecret(VaultState& vault, const SessionRow& row, const Remnant& remnant)
{
    auto stored = openSessionRow(vault, row);
    auto orphans = orphanedEntries(vault);
    if (!orphans)
        return orphans.failure();
    for (const std::uint32_t entry : *orphans) {
        SessionRow old = row;
        old.entry = entry;
        auto key = stored ? answersKey(vault, old, stored->session.participant)
                          : Result<Secret>(stored.failure());
        if (!key)
            return {};
        auto plain = openRecord(*key, remnant.table, row.id, remnant.number, remnant.box);
        if (!plain)
            continue;
        wipe(*plain);
        return vault.erasable.erase(entry);
    }
    return {};
}

// One way through the sessions, in the order in which they lie on the disk: the other way, from
// each journal to its session, takes a second where a hundred thousand are not sealed yet.
Result<std::vector<SessionId>> halfSealed(VaultState& vault)
{
    auto query = vault.prepare("SELECT id FROM session WHERE state = ?1 AND (EXISTS"
                               " (SELECT 1 FROM journal WHERE session = id) OR EXISTS"
                               " (SELECT 1 FROM note WHERE session = id))");
    if (!query)
        return query.failure();
    query->bind(1, static_cast<std::int64_t>(SessionStatus::Sealed));
    std::vector<SessionId> ids;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return ids;
        ids.push_back({rowId(query->blob(0))});
    }
}

} // namespace

Status finishSealing(VaultState& vault, const RowId& id, std::uint32_t oldEntry)
{
    vault.forgetSessionKey();
    Status done = vault.erasable.erase(oldEntry);
    if (done)
        done = vault.withReserve([&] { return removeJournal(vault, id); });
    // The log still holds what was deleted; failing to empty it now loses nothing.
    (void)vault.checkpoint();
    return done;
}

Status endSealing(VaultState& vault, const RowId& id)
{
    vault.forgetSessionKey();
    auto row = findSessionRow(vault, {id});
    if (!row)
        return row.failure();
    auto remnant = remnantOf(vault, id);
    if (!remnant)
        return remnant.failure();
    if (!*row || !*remnant)
        return eraseOrphans(vault);
    Status done = eraseOldSecret(vault, **row, **remnant);
    if (done)
        done = eraseOrphans(vault);
    if (done)
        done = vault.withReserve([&] { return removeJournal(vault, id); });
    (void)vault.checkpoint();
    return done;
}

Status endHalfSealed(VaultState& vault)
{
    auto half = halfSealed(vault);
    if (!half)
        return half.failure();
    for (const SessionId& id : *half) {
        if (auto done = endSealing(vault, id.value); !done)
            return done;
    }
    return {};
}

} // namespace cuaderno
