// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rows.h"

#include "crypto/hash.h"
#include "vault/envelope_search.h"

namespace cuaderno {

namespace {

std::int64_t signedOf(std::uint64_t number)
{
    return static_cast<std::int64_t>(number);
}

// One statement with up to one id and one number.
Status runWith(VaultState& vault, std::string_view sql, const RowId& id)
{
    auto write = vault.prepare(sql);
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(id)).run();
}

Status runWith(VaultState& vault, std::string_view sql, std::int64_t number)
{
    auto write = vault.prepare(sql);
    if (!write)
        return write.failure();
    return write->bind(1, number).run();
}

Result<bool> isThere(VaultState& vault, std::string_view sql, const RowId& id)
{
    auto query = vault.prepare(sql);
    if (!query)
        return query.failure();
    return query->bind(1, ByteView(id)).step();
}

PersonRow personFrom(const Statement& row)
{
    PersonRow person;
    person.id = rowId(row.blob(0));
    person.number = static_cast<std::uint64_t>(row.integer(1));
    person.entry = static_cast<std::uint32_t>(row.integer(2));
    person.erasing = row.integer(3) != 0;
    person.box.assign(row.blob(4).begin(), row.blob(4).end());
    return person;
}

SessionRow sessionFrom(const Statement& row)
{
    SessionRow session;
    session.id = rowId(row.blob(0));
    session.number = static_cast<std::uint64_t>(row.integer(1));
    session.entry = static_cast<std::uint32_t>(row.integer(2));
    session.erasing = static_cast<int>(row.integer(3));
    session.status = static_cast<SessionStatus>(row.integer(4));
    session.last = static_cast<std::uint64_t>(row.integer(5));
    session.box.assign(row.blob(6).begin(), row.blob(6).end());
    return session;
}

template <typename Row>
Result<std::vector<Row>> readAll(VaultState& vault, std::string_view sql,
                                 Row (*read)(const Statement&), std::string_view text = {})
{
    auto query = vault.prepare(sql);
    if (!query)
        return query.failure();
    if (!text.empty())
        query->bindText(1, text);
    std::vector<Row> rows;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return rows;
        rows.push_back(read(*query));
    }
}

template <typename Row>
Result<std::optional<Row>> readOne(VaultState& vault, std::string_view sql, const RowId& id,
                                   Row (*read)(const Statement&))
{
    auto query = vault.prepare(sql);
    if (!query)
        return query.failure();
    auto row = query->bind(1, ByteView(id)).step();
    if (!row)
        return row.failure();
    if (!*row)
        return std::optional<Row>();
    return std::optional<Row>(read(*query));
}

} // namespace

tl::unexpected<Error> lostSecret(Error error, std::string_view kind)
{
    if (error.code == ErrorCode::VaultNotHeld)
        return tl::unexpected<Error>(std::move(error));
    return fail(ErrorCode::VaultRecordDamaged, "secret", {}, {std::string(kind)});
}

// --- Participants and consents ---

Result<std::optional<PersonRow>> findPersonRow(VaultState& vault, ParticipantId id)
{
    return readOne(vault, "SELECT id, seq, entry, erasing, box FROM participant WHERE id = ?1",
                   id.value, personFrom);
}

Result<std::vector<PersonRow>> allPersonRows(VaultState& vault)
{
    return readAll(vault, "SELECT id, seq, entry, erasing, box FROM participant ORDER BY at",
                   personFrom);
}

Result<std::vector<PersonRow>> erasingPersonRows(VaultState& vault)
{
    return readAll(vault, "SELECT id, seq, entry, erasing, box FROM participant WHERE erasing <> 0",
                   personFrom);
}

Result<Participant> openPersonRow(const VaultState& vault, const PersonRow& row)
{
    auto key = vault.keyAt(row.entry, "person__", row.id);
    if (!key)
        return lostSecret(std::move(key.error()), "participant");
    return openRecordOf<Participant>(*key, "participant", row.id, row.number, row.box);
}

Result<PersonRow> livePersonRow(VaultState& vault, ParticipantId id)
{
    auto row = findPersonRow(vault, id);
    if (!row)
        return row.failure();
    if (!*row || (*row)->erasing)
        return fail(ErrorCode::UnknownParticipant);
    return std::move(**row);
}

Status insertPerson(VaultState& vault, std::uint32_t entry, const Participant& participant)
{
    auto key = vault.keyAt(entry, "person__", participant.id.value);
    if (!key)
        return key.failure();
    const Bytes box = closeRecordOf(*key, "participant", participant.id.value, 1, participant);
    auto write = vault.prepare(
        "INSERT INTO participant (id, seq, entry, erasing, box) VALUES (?1, 1, ?2, 0, ?3)");
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(participant.id.value))
        .bind(2, std::int64_t{entry})
        .bind(3, box)
        .run();
}

Status insertConsent(VaultState& vault, std::uint32_t entry, const Consent& consent)
{
    auto key = vault.keyAt(entry, "consent_", consent.id.value);
    if (!key)
        return key.failure();
    const Bytes box = closeRecordOf(*key, "consent", consent.id.value, 1, consent);
    auto write = vault.prepare("INSERT INTO consent (id, seq, entry, box) VALUES (?1, 1, ?2, ?3)");
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(consent.id.value))
        .bind(2, std::int64_t{entry})
        .bind(3, box)
        .run();
}

Result<bool> hasConsent(VaultState& vault, ConsentId id)
{
    return isThere(vault, "SELECT 1 FROM consent WHERE id = ?1", id.value);
}

// --- Sessions ---

Result<std::optional<SessionRow>> findSessionRow(VaultState& vault, SessionId id)
{
    return readOne(vault,
                   "SELECT id, seq, entry, erasing, state, last, box FROM session WHERE id = ?1",
                   id.value, sessionFrom);
}

Result<std::vector<SessionRow>> allSessionRows(VaultState& vault)
{
    return readAll(vault,
                   "SELECT id, seq, entry, erasing, state, last, box FROM session ORDER BY at",
                   sessionFrom);
}

Result<std::vector<SessionRow>> erasingSessionRows(VaultState& vault)
{
    return readAll(
        vault, "SELECT id, seq, entry, erasing, state, last, box FROM session WHERE erasing <> 0",
        sessionFrom);
}

Result<std::vector<SessionRow>> sessionRowsOf(VaultState& vault, Week week)
{
    return readAll(vault,
                   "SELECT id, seq, entry, erasing, state, last, box FROM session"
                   " WHERE week = ?1 ORDER BY at",
                   sessionFrom, formatWeek(week));
}

Result<StoredSession> openSessionRow(VaultState& vault, const SessionRow& row)
{
    auto key = vault.keyAt(row.entry, "session_", row.id);
    if (!key && vault.damaged && row.status == SessionStatus::Sealed)
        return describedByEnvelope(vault, row.id);
    if (!key)
        return lostSecret(std::move(key.error()), "session");
    return openRecordOf<StoredSession>(*key, "session", row.id, row.number, row.box);
}

Result<bool> hasTombstone(VaultState& vault, SessionId id)
{
    return isThere(vault, "SELECT 1 FROM tombstone WHERE id = ?1", id.value);
}

Result<SessionRow> liveSessionRow(VaultState& vault, SessionId id)
{
    auto row = findSessionRow(vault, id);
    if (!row)
        return row.failure();
    if (*row && (*row)->erasing == 0)
        return std::move(**row);
    auto gone = hasTombstone(vault, id);
    if (!gone)
        return gone.failure();
    return fail(*row || *gone ? ErrorCode::SessionErased : ErrorCode::UnknownSession);
}

namespace {

Status writeSession(VaultState& vault, std::string_view sql, const SessionRow& row,
                    const StoredSession& stored)
{
    auto key = vault.keyAt(row.entry, "session_", row.id);
    if (!key)
        return key.failure();
    const Bytes box = closeRecordOf(*key, "session", row.id, row.number, stored);
    auto write = vault.prepare(sql);
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(row.id))
        .bind(2, signedOf(row.number))
        .bind(3, std::int64_t{row.entry})
        .bind(4, static_cast<std::int64_t>(stored.session.status))
        .bindText(5, formatWeek(stored.session.week))
        .bind(6, signedOf(row.last))
        .bind(7, box)
        .run();
}

} // namespace

Status insertSession(VaultState& vault, const SessionRow& row, const StoredSession& stored)
{
    return writeSession(vault,
                        "INSERT INTO session (id, seq, entry, erasing, state, week, last, box)"
                        " VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7)",
                        row, stored);
}

Status updateSession(VaultState& vault, const SessionRow& row, const StoredSession& stored)
{
    return writeSession(vault,
                        "UPDATE session SET seq = ?2, entry = ?3, state = ?4, week = ?5, last = ?6,"
                        " box = ?7 WHERE id = ?1",
                        row, stored);
}

Result<Secret> answersKey(VaultState& vault, const SessionRow& row, ParticipantId participant)
{
    if (auto held = vault.mustHold(Compartment::Answers); !held)
        return held.failure();
    auto person = findPersonRow(vault, participant);
    if (!person)
        return person.failure();
    auto own = vault.erasable.secret(row.entry);
    if (!own || !*person)
        return fail(ErrorCode::VaultRecordDamaged, "secret", {}, {"session"});
    auto theirs = vault.erasable.secret((*person)->entry);
    if (!theirs)
        return fail(ErrorCode::VaultRecordDamaged, "secret", {}, {"participant"});
    Secret key = Blake2b(keySize, vault.keys.of(Compartment::Answers).view())
                     .add(asBytes("answers_"))
                     .add(own->view())
                     .add(theirs->view())
                     .add(row.id)
                     .finishSecret();
    if (key.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return key;
}

Status removeSession(VaultState& vault, const RowId& id, EraseReason reason)
{
    const auto number = static_cast<std::int64_t>(reason);
    Status done = runWith(vault, "DELETE FROM journal WHERE session = ?1", id);
    if (done)
        done = runWith(vault, "DELETE FROM note WHERE session = ?1", id);
    if (done)
        done = runWith(vault, "DELETE FROM media WHERE session = ?1", id);
    if (done)
        done = runWith(vault, "DELETE FROM session WHERE id = ?1", id);
    if (done)
        done = runWith(vault, "INSERT OR IGNORE INTO erased (reason, n) VALUES (?1, 0)", number);
    if (done)
        done = runWith(vault, "UPDATE erased SET n = n + 1 WHERE reason = ?1", number);
    if (!done || reason == EraseReason::StoppedAndDeleted)
        return done;
    auto write = vault.prepare("INSERT OR IGNORE INTO tombstone (id, reason) VALUES (?1, ?2)");
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(id)).bind(2, number).run();
}

Status removePerson(VaultState& vault, const PersonRow& row)
{
    if (auto gone = runWith(vault, "DELETE FROM consent WHERE entry = ?1", row.entry); !gone)
        return gone;
    return runWith(vault, "DELETE FROM participant WHERE id = ?1", row.id);
}

} // namespace cuaderno
