// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_vault.h"

#include "vault/entries.h"
#include "vault/key_file.h"
#include "vault/rows.h"
#include "vault/vault_opening.h"

#include <stdexcept>

namespace cuaderno::test {

namespace {

constexpr int sessionsOfOne = 20;
constexpr int answersOfOne = 3;

void must(const Status& status)
{
    if (!status)
        throw std::runtime_error(std::string(codeText(status.error().code)) + ": "
                                 + status.error().detail);
}

void addJournal(VaultState& vault, const SessionRow& row, const Session& session)
{
    const auto key = answersKey(vault, row, session.participant);
    for (int number = 1; number <= answersOfOne; ++number) {
        const auto at = static_cast<std::uint64_t>(number);
        const JournalEntry entry{
            {answer("/data/item[" + std::to_string(number) + "]/text",
                    session.id.text().substr(0, 8) + " " + std::to_string(number))},
            {}};
        const Bytes box = closeRecordOf(key.value(), "journal", row.id, at, entry);
        auto write = vault.prepare("INSERT INTO journal (session, seq, box) VALUES (?1, ?2, ?3)");
        must(write->bind(1, ByteView(row.id)).bind(2, number).bind(3, box).run());
    }
}

// In one transaction: one by one each would take its syncs.
void addMany(const Path& folder, int sessions)
{
    auto vault = openVault(folder, passphrase(), {}).value();
    auto change = Transaction::begin(*vault);
    Participant participant;
    Consent consent;
    for (int number = 0; number < sessions; ++number) {
        if (number % sessionsOfOne == 0) {
            participant = someone();
            consent = consentOf(participant);
            const auto theirs = newEntry(*vault).value();
            must(insertPerson(*vault, theirs, participant));
            must(insertConsent(*vault, theirs, consent));
        }
        Session session = sessionOf(participant);
        session.consent = consent.id;
        session.week = {2026, 1 + number % 50};
        SessionRow row;
        row.id = session.id.value;
        row.number = 1;
        row.entry = newEntry(*vault).value();
        row.last = answersOfOne;
        must(insertSession(*vault, row, {session, EnvelopeId::random(), {}}));
        addJournal(*vault, row, session);
    }
    must(change->commit());
    must(vault->database->close());
}

} // namespace

void fill(const Path& folder, int sessions)
{
    addMany(folder, sessions);
    Vault vault = Vault::open(folder, passphrase()).value();
    for (int number = 0; number < 5; ++number) {
        Session sealed = addSession(vault);
        giveAnswers(vault, sealed, 4);
        sealed.status = SessionStatus::Finished;
        must(vault.sessions().update(sealed));
        const auto changes = vault.sessions().journal(sealed.id)->changes;
        must(vault.sessions().seal(sealed.id, sealedOf(sealed, changes)));
        const Session deleted = addSession(vault);
        giveAnswers(vault, deleted, 2);
        must(vault.sessions().erase(deleted.id, EraseReason::StoppedAndDeleted));
        const Session takenBack = addSession(vault);
        giveAnswers(vault, takenBack, 2);
        (void)vault.participants().erase(takenBack.participant).value();
    }
    must(vault.close());
}

void makeFormat1(const Path& folder)
{
    const auto file = KeyFile::read(folder / "vault.key");
    const auto opened = file->open(passphrase());
    auto database =
        Database::open(folder / "vault.db", opened->keys.database, Database::Mode::Open);
    must(database->execute("DROP TABLE media; DROP TABLE money; DROP TABLE memo"));
    must(database->setUserVersion(1));
    must(database->checkpoint());
    must(database->close());
    auto mark = CommitMark::open(folder / "vault.mark", opened->keys.database, file->id());
    MarkValue value = mark->read().value();
    value.schema = 1;
    must(mark->write(value));
}

namespace {

template <typename Answer>
void addTo(std::string& text, const std::vector<Answer>& answers)
{
    for (const Answer& one : answers)
        text += "\n" + one.path + "=" + one.value;
}

} // namespace

Contents contentsOf(Vault& vault)
{
    Contents contents;
    const auto list = vault.sessions().all();
    contents["unreadable"] = std::to_string(list->unreadable);
    for (const Session& session : list->sessions) {
        std::string& text = contents["session " + session.id.text()];
        text = std::string(sessionStatusName(session.status)) + formatWeek(session.week);
        if (session.status == SessionStatus::Sealed) {
            const auto sealed = vault.sessions().openSealed(session.id);
            addTo(text, sealed->answers);
        } else {
            const auto journal = vault.sessions().journal(session.id);
            addTo(text, journal->changes);
        }
    }
    const auto people = vault.participants().all();
    for (const Participant& person : people->people) {
        std::string& text = contents["person " + person.id.text()];
        text = person.code.text;
        const auto consents = vault.consents().of(person.id);
        for (const Consent& consent : *consents)
            text += "\n" + consent.id.text();
    }
    const auto tombstones = vault.sessions().tombstones();
    for (const SessionId& id : *tombstones)
        contents["tombstone " + id.text()] = "there";
    const auto erased = vault.sessions().erasedCounts();
    for (const auto& [reason, count] : *erased)
        contents["erased " + std::to_string(static_cast<int>(reason))] = std::to_string(count);
    return contents;
}

} // namespace cuaderno::test
