// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/session_store.h"

#include "vault/entries.h"
#include "vault/rows.h"

namespace cuaderno {

namespace {

constexpr std::size_t noteLimit = 64U << 10;

Result<SessionRow> openRow(VaultState& vault, SessionId id)
{
    auto row = liveSessionRow(vault, id);
    if (row && row->status == SessionStatus::Sealed)
        return fail(ErrorCode::SessionSealed);
    return row;
}

// The key of the session that was used last is kept, so that an answer costs one look less.
Result<const Secret*> keyOf(VaultState& vault, const SessionRow& row)
{
    if (vault.cachedKey.empty() || vault.cachedSession.value != row.id) {
        auto stored = openSessionRow(vault, row);
        if (!stored)
            return stored.failure();
        auto key = answersKey(vault, row, stored->session.participant);
        if (!key)
            return key.failure();
        vault.cachedSession = {row.id};
        vault.cachedKey = std::move(*key);
    }
    return &vault.cachedKey;
}

Status insertEntry(VaultState& vault, const RowId& id, std::uint64_t number, const Bytes& box)
{
    {
        auto write = vault.prepare("INSERT INTO journal (session, seq, box) VALUES (?1, ?2, ?3)");
        if (!write)
            return write.failure();
        auto written = write->bind(1, ByteView(id))
                           .bind(2, static_cast<std::int64_t>(number))
                           .bind(3, box)
                           .run();
        if (!written)
            return written;
    }
    auto write = vault.prepare("UPDATE session SET last = ?2 WHERE id = ?1");
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(id)).bind(2, static_cast<std::int64_t>(number)).run();
}

struct StoredEntry
{
    std::uint64_t number = 0;
    Bytes box;
};

// As many as can be had; `failure` is why there are no more.
std::vector<StoredEntry> readEntries(VaultState& vault, const RowId& id, Status& failure)
{
    std::vector<StoredEntry> entries;
    auto query = vault.prepare("SELECT seq, box FROM journal WHERE session = ?1 ORDER BY seq");
    if (!query) {
        failure = query.failure();
        return entries;
    }
    query->bind(1, ByteView(id));
    for (;;) {
        auto row = query->step();
        if (!row)
            failure = row.failure();
        if (!row || !*row)
            return entries;
        StoredEntry entry;
        entry.number = static_cast<std::uint64_t>(query->integer(0));
        entry.box.assign(query->blob(1).begin(), query->blob(1).end());
        entries.push_back(std::move(entry));
    }
}

// Reads on after what is missing, and says the first thing that was wrong.
Result<SessionJournal> readJournal(VaultState& vault, const SessionRow& row, Status& firstFailure)
{
    const auto wrong = [&](Status failure) {
        if (firstFailure)
            firstFailure = std::move(failure);
    };
    auto key = keyOf(vault, row);
    if (!key)
        return key.failure();
    SessionJournal journal;
    std::uint64_t expected = 1;
    Status reading;
    for (const StoredEntry& stored : readEntries(vault, row.id, reading)) {
        if (stored.number != expected)
            wrong(fail(ErrorCode::VaultRecordDamaged, "an entry is missing", {}, {"journal"}));
        expected = stored.number + 1;
        auto entry =
            openRecordOf<JournalEntry>(**key, "journal", row.id, stored.number, stored.box);
        if (!entry) {
            wrong(entry.failure());
            continue;
        }
        std::ranges::move(entry->changes, std::back_inserter(journal.changes));
        std::ranges::move(entry->events, std::back_inserter(journal.events));
        ++journal.entries;
    }
    if (!reading)
        wrong(std::move(reading));
    if (expected != row.last + 1)
        wrong(fail(ErrorCode::VaultRecordDamaged, "the end is missing", {}, {"journal"}));
    return journal;
}

} // namespace

Status SessionStore::add(const Session& session)
{
    if (auto person = livePersonRow(m_vault, session.participant); !person)
        return person.failure();
    auto there = findSessionRow(m_vault, session.id);
    if (!there)
        return there.failure();
    auto gone = hasTombstone(m_vault, session.id);
    if (!gone)
        return gone.failure();
    if (*there || *gone)
        return fail(*gone ? ErrorCode::SessionErased : ErrorCode::FileExists, "session");
    // The secret comes first: one without a row is destroyed at the next opening.
    auto entry = newEntry(m_vault);
    if (!entry)
        return entry.failure();
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    SessionRow row;
    row.id = session.id.value;
    row.number = 1;
    row.entry = *entry;
    const StoredSession stored{session, EnvelopeId::random(), {}};
    if (auto added = insertSession(m_vault, row, stored); !added)
        return added;
    return change->commit();
}

Status SessionStore::update(const Session& session)
{
    auto row = openRow(m_vault, session.id);
    if (!row)
        return row.failure();
    auto stored = openSessionRow(m_vault, *row);
    if (!stored)
        return stored.failure();
    if (stored->session.participant != session.participant
        || session.status == SessionStatus::Sealed)
        return fail(ErrorCode::UsedWrongly, "participant, or sealed without sealing");
    stored->session = session;
    ++row->number;
    // What a person asked for (pause, stop) must be kept on a full disk too.
    return m_vault.withReserve([&]() -> Status {
        auto change = Transaction::begin(m_vault);
        if (!change)
            return change.failure();
        if (auto updated = updateSession(m_vault, *row, *stored); !updated)
            return updated;
        return change->commit();
    });
}

Result<Session> SessionStore::load(SessionId id)
{
    auto row = liveSessionRow(m_vault, id);
    if (!row)
        return row.failure();
    auto stored = openSessionRow(m_vault, *row);
    if (!stored)
        return stored.failure();
    return std::move(stored->session);
}

namespace {

SessionList listOf(VaultState& vault, const std::vector<SessionRow>& rows)
{
    SessionList list;
    for (const SessionRow& row : rows) {
        if (row.erasing != 0)
            continue;
        auto stored = openSessionRow(vault, row);
        if (stored)
            list.sessions.push_back(std::move(stored->session));
        else
            ++(stored.error().code == ErrorCode::VaultNotHeld ? list.notHeld : list.unreadable);
    }
    return list;
}

} // namespace

Result<std::vector<SessionId>> SessionStore::sealedIds()
{
    auto query = m_vault.prepare("SELECT id FROM session WHERE state = ?1 AND erasing = 0");
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

Result<SessionList> SessionStore::all()
{
    auto rows = allSessionRows(m_vault);
    if (!rows)
        return rows.failure();
    return listOf(m_vault, *rows);
}

Result<SessionList> SessionStore::inWeek(Week week)
{
    auto rows = sessionRowsOf(m_vault, week);
    if (!rows)
        return rows.failure();
    return listOf(m_vault, *rows);
}

Status SessionStore::append(SessionId id, std::span<const Change> changes,
                            std::span<const SessionEvent> events)
{
    auto row = openRow(m_vault, id);
    if (!row)
        return row.failure();
    if (changes.empty() && events.empty())
        return {};
    auto key = keyOf(m_vault, *row);
    if (!key)
        return key.failure();
    JournalEntry entry;
    entry.changes.assign(changes.begin(), changes.end());
    entry.events.assign(events.begin(), events.end());
    const std::uint64_t number = row->last + 1;
    const Bytes box = closeRecordOf(**key, "journal", row->id, number, entry);

    const auto commit = [&]() -> Status {
        auto change = Transaction::begin(m_vault);
        if (!change)
            return change.failure();
        if (auto inserted = insertEntry(m_vault, row->id, number, box); !inserted)
            return inserted;
        return change->commit();
    };
    auto done = commit();
    // On a full disk emptying the log into the database gives room back; the reserve is for
    // deleting and sealing.
    if (!done && done.error().code == ErrorCode::DiskFull && m_vault.checkpoint())
        done = commit();
    return done;
}

Result<SessionJournal> SessionStore::journal(SessionId id)
{
    auto row = openRow(m_vault, id);
    if (!row)
        return row.failure();
    Status failure;
    auto journal = readJournal(m_vault, *row, failure);
    if (journal && !failure)
        return failure.failure();
    return journal;
}

Result<SessionJournal> SessionStore::journalAsFarAsReadable(SessionId id, bool& complete)
{
    complete = false;
    auto row = openRow(m_vault, id);
    if (!row)
        return row.failure();
    Status failure;
    auto journal = readJournal(m_vault, *row, failure);
    complete = journal && failure;
    return journal;
}

Status SessionStore::keep(SessionId id, std::string_view note)
{
    if (note.size() > noteLimit)
        return fail(ErrorCode::UsedWrongly, "note too long");
    auto row = openRow(m_vault, id);
    if (!row)
        return row.failure();
    auto key = keyOf(m_vault, *row);
    if (!key)
        return key.failure();
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    std::int64_t number = 0;
    {
        auto query = m_vault.prepare("SELECT seq FROM note WHERE session = ?1");
        if (!query)
            return query.failure();
        auto there = query->bind(1, ByteView(row->id)).step();
        if (!there)
            return there.failure();
        number = 1 + (*there ? query->integer(0) : 0);
    }
    const Bytes box =
        closeRecord(**key, "note", row->id, static_cast<std::uint64_t>(number), toBytes(note));
    {
        auto write =
            m_vault.prepare("INSERT OR REPLACE INTO note (session, seq, box) VALUES (?1, ?2, ?3)");
        if (!write)
            return write.failure();
        if (auto put = write->bind(1, ByteView(row->id)).bind(2, number).bind(3, box).run(); !put)
            return put;
    }
    return change->commit();
}

Result<std::string> SessionStore::kept(SessionId id)
{
    auto row = openRow(m_vault, id);
    if (!row)
        return row.failure();
    auto key = keyOf(m_vault, *row);
    if (!key)
        return key.failure();
    auto query = m_vault.prepare("SELECT seq, box FROM note WHERE session = ?1");
    if (!query)
        return query.failure();
    auto there = query->bind(1, ByteView(row->id)).step();
    if (!there)
        return there.failure();
    if (!*there)
        return std::string();
    auto plain = openRecord(**key, "note", row->id, static_cast<std::uint64_t>(query->integer(0)),
                            query->blob(1));
    if (!plain)
        return plain.failure();
    std::string note(asText(*plain));
    wipe(*plain);
    return note;
}

} // namespace cuaderno
