// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_system.h"
#include "vault/entries.h"
#include "vault/media_erase.h"
#include "vault/media_rows.h"
#include "vault/open_media.h"
#include "vault/rows.h"
#include "vault/sealing_end.h"
#include "vault/session_store.h"

#include <algorithm>

namespace cuaderno {

namespace {

Status markErasing(VaultState& vault, const std::vector<SessionRow>& rows, EraseReason reason)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    for (const SessionRow& row : rows) {
        auto write = vault.prepare("UPDATE session SET erasing = ?2 WHERE id = ?1");
        if (!write)
            return write.failure();
        auto marked =
            write->bind(1, ByteView(row.id)).bind(2, 1 + static_cast<std::int64_t>(reason)).run();
        if (!marked)
            return marked;
    }
    return change->commit();
}

Status removeRows(VaultState& vault, const RowId& id, EraseReason reason)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    Status done = removeSession(vault, id, reason);
    if (done)
        done = change->note(AuditVerb::Erase, "session");
    return done ? change->commit() : done;
}

// The secret, the envelope, the recordings, and only then the rows.
Status finishErasing(VaultState& vault, const SessionRow& row, EraseReason reason)
{
    vault.forgetSessionKey();
    dropOpenMediaOf(vault, row.id);
    if (auto stored = openSessionRow(vault, row)) {
        if (auto gone = destroyEnvelope(vault, stored->envelope); !gone)
            return gone;
    }
    if (auto gone = vault.erasable.erase(row.entry); !gone)
        return gone;
    if (auto gone = destroyMediaOf(vault, row.id); !gone)
        return gone;
    auto removed = vault.withReserve([&] { return removeRows(vault, row.id, reason); });
    if (removed)
        (void)vault.checkpoint();
    return removed;
}

// Only what is sealed can have been corrected. The corrections first: what is broken off in between
// and repeated finds the rest by the session that they correct.
Result<std::vector<SessionRow>> withCorrections(VaultState& vault, SessionRow first)
{
    std::vector<SessionRow> rows;
    if (first.status == SessionStatus::Sealed) {
        auto all = allSessionRows(vault);
        if (!all)
            return all.failure();
        for (SessionRow& row : *all) {
            auto stored = openSessionRow(vault, row);
            if (stored && stored->session.corrects == SessionId{first.id})
                rows.push_back(std::move(row));
        }
    }
    rows.push_back(std::move(first));
    return rows;
}

Status finishForgetting(VaultState& vault, const PersonRow& row)
{
    if (auto gone = vault.erasable.erase(row.entry); !gone)
        return gone;
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    Status done = removePerson(vault, row);
    if (done)
        done = change->note(AuditVerb::Withdraw, "participant");
    return done ? change->commit() : done;
}

} // namespace

Status destroyEnvelope(VaultState& vault, const EnvelopeId& id)
{
    const Path path = envelopePath(vault, id);
    // In place, so that the blocks it leaves say nothing, even to who has the project's key.
    auto overwritten = overwriteWithNoise(path);
    if (!overwritten && overwritten.error().code == ErrorCode::FileNotFound)
        return {};
    if (!overwritten)
        return overwritten;
    if (auto gone = removeFile(path); !gone)
        return gone;
    return syncFolder(vault.folder.sealed());
}

Status SessionStore::erase(SessionId id, EraseReason reason)
{
    if (m_vault.readOnly)
        return fail(ErrorCode::VaultReadOnly, "opened for reading only");
    // Which envelope is its own stands in its box.
    if (auto held = m_vault.mustHold(Compartment::Answers); !held)
        return held;
    auto row = findSessionRow(m_vault, id);
    if (!row)
        return row.failure();
    if (!*row)
        return fail(ErrorCode::UnknownSession);
    auto rows = withCorrections(m_vault, std::move(**row));
    if (!rows)
        return rows.failure();
    // Erasing must not fail because this could not be written down.
    (void)m_vault.withReserve([&] { return markErasing(m_vault, *rows, reason); });
    for (const SessionRow& one : *rows) {
        if (auto gone = finishErasing(m_vault, one, reason); !gone)
            return gone;
    }
    return {};
}

Result<std::map<EraseReason, int>> SessionStore::erasedCounts()
{
    auto query = m_vault.prepare("SELECT reason, n FROM erased");
    if (!query)
        return query.failure();
    std::map<EraseReason, int> counts;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return counts;
        counts[static_cast<EraseReason>(query->integer(0))] = static_cast<int>(query->integer(1));
    }
}

Result<std::vector<SessionId>> SessionStore::tombstones()
{
    auto query = m_vault.prepare("SELECT id FROM tombstone");
    if (!query)
        return query.failure();
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

Status sweep(VaultState& vault)
{
    if (!vault.keys.holds(Compartment::Answers) || vault.damaged)
        return {};
    auto sessions = erasingSessionRows(vault);
    if (!sessions)
        return sessions.failure();
    for (const SessionRow& row : *sessions) {
        if (auto done = finishErasing(vault, row, static_cast<EraseReason>(row.erasing - 1)); !done)
            return done;
    }
    auto people = erasingPersonRows(vault);
    if (!people)
        return people.failure();
    for (const PersonRow& row : *people) {
        if (auto done = finishForgetting(vault, row); !done)
            return done;
    }
    if (auto done = endHalfSealed(vault); !done)
        return done;
    if (auto done = eraseOrphans(vault); !done)
        return done;
    if (auto done = sweepMedia(vault); !done)
        return done;
    return mendSecrets(vault);
}

} // namespace cuaderno
