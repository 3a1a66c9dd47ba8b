// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/participant_store.h"

#include "crypto/hash.h"
#include "vault/box_table.h"
#include "vault/entries.h"
#include "vault/media_rows.h"
#include "vault/rows.h"

namespace cuaderno {

// --- Participants ---

Status ParticipantStore::save(const Participant& participant)
{
    auto there = findPersonRow(m_vault, participant.id);
    if (!there)
        return there.failure();
    if (*there && (*there)->erasing)
        return fail(ErrorCode::UnknownParticipant);
    // The secret comes first: one without a row is destroyed at the next opening.
    auto entry = *there ? Result<std::uint32_t>((*there)->entry) : newEntry(m_vault);
    if (!entry)
        return entry.failure();
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    if (!*there) {
        if (auto added = insertPerson(m_vault, *entry, participant); !added)
            return added;
        return change->commit();
    }
    auto key = m_vault.keyAt(*entry, "person__", participant.id.value);
    if (!key)
        return key.failure();
    const std::uint64_t number = (*there)->number + 1;
    const Bytes box = closeRecordOf(*key, "participant", participant.id.value, number, participant);
    {
        auto write = m_vault.prepare("UPDATE participant SET seq = ?2, box = ?3 WHERE id = ?1");
        if (!write)
            return write.failure();
        auto written = write->bind(1, ByteView(participant.id.value))
                           .bind(2, static_cast<std::int64_t>(number))
                           .bind(3, box)
                           .run();
        if (!written)
            return written;
    }
    return change->commit();
}

Result<Participant> ParticipantStore::load(ParticipantId id)
{
    auto row = livePersonRow(m_vault, id);
    if (!row)
        return row.failure();
    return openPersonRow(m_vault, *row);
}

Result<PeopleList> ParticipantStore::all()
{
    auto rows = allPersonRows(m_vault);
    if (!rows)
        return rows.failure();
    PeopleList list;
    for (const PersonRow& row : *rows) {
        if (row.erasing)
            continue;
        auto person = openPersonRow(m_vault, row);
        if (person)
            list.people.push_back(std::move(*person));
        else
            ++(person.error().code == ErrorCode::VaultNotHeld ? list.notHeld : list.unreadable);
    }
    return list;
}

WordsHash ParticipantStore::hashWords(std::string_view canonical) const
{
    WordsHash hash;
    Blake2b(hash.value.size(), m_vault.wordsKey.view()).add(asBytes(canonical)).finish(hash.value);
    return hash;
}

Result<std::optional<Participant>> ParticipantStore::findByWords(const WordsHash& words)
{
    if (auto held = m_vault.mustHold(Compartment::Answers); !held)
        return held.failure();
    auto rows = allPersonRows(m_vault);
    if (!rows)
        return rows.failure();
    std::optional<Participant> found;
    bool unreadable = false;
    for (const PersonRow& row : *rows) {
        if (row.erasing)
            continue;
        auto person = openPersonRow(m_vault, row);
        unreadable = unreadable || !person;
        const bool same = person && sameBytes(person->words.value, words.value);
        if (same && !words.isNull())
            found = std::move(*person);
    }
    // Somebody whose record is damaged keeps nobody else from being heard.
    if (!found && unreadable)
        return fail(ErrorCode::VaultRecordDamaged, "somebody", {}, {"participant"});
    return found;
}

namespace {

// Those of her sessions that can be read at all.
Result<std::vector<std::pair<SessionRow, StoredSession>>> sessionsOf(VaultState& vault,
                                                                     ParticipantId id)
{
    auto rows = allSessionRows(vault);
    if (!rows)
        return rows.failure();
    std::vector<std::pair<SessionRow, StoredSession>> theirs;
    for (SessionRow& row : *rows) {
        auto stored = openSessionRow(vault, row);
        if (stored && stored->session.participant == id)
            theirs.emplace_back(std::move(row), std::move(*stored));
    }
    return theirs;
}

// So that a program that dies in between goes on with it when it is opened next.
Status markErasing(VaultState& vault, const PersonRow& person,
                   const std::vector<std::pair<SessionRow, StoredSession>>& sessions)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    {
        auto write = vault.prepare("UPDATE participant SET erasing = 1 WHERE id = ?1");
        if (!write)
            return write.failure();
        if (auto marked = write->bind(1, ByteView(person.id)).run(); !marked)
            return marked;
    }
    for (const auto& [row, stored] : sessions) {
        auto write = vault.prepare("UPDATE session SET erasing = ?2 WHERE id = ?1");
        if (!write)
            return write.failure();
        auto marked = write->bind(1, ByteView(row.id))
                          .bind(2, 1 + static_cast<std::int64_t>(EraseReason::Withdrawn))
                          .run();
        if (!marked)
            return marked;
    }
    return change->commit();
}

Status removeAll(VaultState& vault, const PersonRow& person,
                 const std::vector<std::pair<SessionRow, StoredSession>>& sessions)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    Status done;
    for (const auto& [row, stored] : sessions) {
        if (done)
            done = removeSession(vault, row.id, EraseReason::Withdrawn);
    }
    if (done)
        done = removePerson(vault, person);
    if (done)
        done = change->note(AuditVerb::Withdraw, "participant");
    return done ? change->commit() : done;
}

} // namespace

Result<std::vector<SessionId>> ParticipantStore::erase(ParticipantId id)
{
    if (m_vault.readOnly)
        return fail(ErrorCode::VaultReadOnly, "opened for reading only");
    // Which sessions and envelopes are hers stands in boxes.
    if (auto held = m_vault.mustHold(Compartment::Answers); !held)
        return held.failure();
    auto person = findPersonRow(m_vault, id);
    if (!person)
        return person.failure();
    if (!*person)
        return fail(ErrorCode::UnknownParticipant);
    auto sessions = sessionsOf(m_vault, id);
    if (!sessions)
        return sessions.failure();
    // Forgetting must not fail because this could not be written down.
    (void)m_vault.withReserve([&] { return markErasing(m_vault, **person, *sessions); });

    m_vault.forgetSessionKey();
    if (auto gone = m_vault.erasable.erase((*person)->entry); !gone)
        return gone.failure();
    std::vector<SessionId> ids;
    for (const auto& [row, stored] : *sessions) {
        if (auto gone = destroyEnvelope(m_vault, stored.envelope); !gone)
            return gone.failure();
        if (auto gone = m_vault.erasable.erase(row.entry); !gone)
            return gone.failure();
        if (auto gone = destroyMediaOf(m_vault, row.id); !gone)
            return gone.failure();
        ids.push_back({row.id});
    }
    auto removed = m_vault.withReserve([&] { return removeAll(m_vault, **person, *sessions); });
    if (!removed)
        return removed.failure();
    (void)m_vault.checkpoint();
    return ids;
}

// --- Consents ---

Status ConsentStore::add(const Consent& consent)
{
    auto person = livePersonRow(m_vault, consent.participant);
    if (!person)
        return person.failure();
    auto there = hasConsent(m_vault, consent.id);
    if (!there)
        return there.failure();
    if (*there)
        return fail(ErrorCode::FileExists, "a consent is never changed");
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    if (auto added = insertConsent(m_vault, person->entry, consent); !added)
        return added;
    return change->commit();
}

Result<Consent> ConsentStore::load(ConsentId id)
{
    auto query = m_vault.prepare("SELECT seq, entry, box FROM consent WHERE id = ?1");
    if (!query)
        return query.failure();
    auto row = query->bind(1, ByteView(id.value)).step();
    if (!row)
        return row.failure();
    if (!*row)
        return fail(ErrorCode::ConsentMissing);
    auto key = m_vault.keyAt(static_cast<std::uint32_t>(query->integer(1)), "consent_", id.value);
    if (!key)
        return lostSecret(std::move(key.error()), "consent");
    return openRecordOf<Consent>(*key, "consent", id.value,
                                 static_cast<std::uint64_t>(query->integer(0)), query->blob(2));
}

Result<std::vector<Consent>> ConsentStore::of(ParticipantId participant)
{
    auto person = livePersonRow(m_vault, participant);
    if (!person)
        return person.failure();
    std::vector<ConsentId> ids;
    {
        auto query = m_vault.prepare("SELECT id FROM consent WHERE entry = ?1 ORDER BY at");
        if (!query)
            return query.failure();
        query->bind(1, std::int64_t{person->entry});
        for (;;) {
            auto row = query->step();
            if (!row)
                return row.failure();
            if (!*row)
                break;
            ids.push_back({rowId(query->blob(0))});
        }
    }
    std::vector<Consent> consents;
    for (const ConsentId& id : ids) {
        auto consent = load(id);
        if (!consent)
            return consent.failure();
        consents.push_back(std::move(*consent));
    }
    return consents;
}

// --- Withdrawals ---

Status WithdrawalStore::add(const WordsHash& words, const Withdrawal& withdrawal)
{
    const RowId id = Id<struct WithdrawalTag>::random().value;
    return BoxTable(m_vault, "withdrawal").saveRecord(id, StoredWithdrawal{words, withdrawal});
}

Result<std::vector<Withdrawal>> WithdrawalStore::find(const WordsHash& words)
{
    auto stored = BoxTable(m_vault, "withdrawal").allRecords<StoredWithdrawal>();
    if (!stored)
        return stored.failure();
    std::vector<Withdrawal> found;
    for (StoredWithdrawal& one : *stored) {
        const bool same = sameBytes(one.words.value, words.value);
        if (same && !words.isNull())
            found.push_back(std::move(one.withdrawal));
    }
    return found;
}

Result<std::vector<Withdrawal>> WithdrawalStore::all()
{
    auto stored = BoxTable(m_vault, "withdrawal").allRecords<StoredWithdrawal>();
    if (!stored)
        return stored.failure();
    std::vector<Withdrawal> all;
    for (StoredWithdrawal& one : *stored)
        all.push_back(std::move(one.withdrawal));
    return all;
}

} // namespace cuaderno
