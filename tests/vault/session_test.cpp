// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/audit_log.h"
#include "vault/envelope.h"
#include "vault_support.h"

#include <algorithm>

namespace cuaderno {
namespace {

using namespace test;

class Sessions : public VaultTest
{
protected:
    // Searches everything in the folder, closed or open.
    bool anywhereOnDisk(std::string_view text) const
    {
        for (const auto& [name, bytes] : files()) {
            if (asText(bytes).find(text) != std::string_view::npos)
                return true;
        }
        return false;
    }
};

// The participant's own steps to a sealed session.
Session sealOne(Vault& vault, std::string_view word = "hours")
{
    Session session = addSession(vault);
    giveAnswers(vault, session, 3, word);
    session.status = SessionStatus::Finished;
    EXPECT_TRUE(vault.sessions().update(session));
    const auto journal = vault.sessions().journal(session.id).value();
    EXPECT_TRUE(vault.sessions().seal(session.id, sealedOf(session, journal.changes)));
    return session;
}

TEST_F(Sessions, needSomebodyWhoTakesPart)
{
    Vault vault = make();
    const Session session = sessionOf(someone());
    EXPECT_EQ(vault.sessions().add(session).error().code, ErrorCode::UnknownParticipant);
    const std::vector<Change> changes{answer("/data/a", "x")};
    EXPECT_EQ(vault.sessions().append(session.id, changes).error().code, ErrorCode::UnknownSession);
    EXPECT_EQ(vault.sessions().load(session.id).error().code, ErrorCode::UnknownSession);
}

TEST_F(Sessions, areListedInTheOrderInWhichTheyBegan)
{
    Vault vault = make();
    std::vector<Session> begun;
    for (int count = 0; count < 5; ++count)
        begun.push_back(addSession(vault));
    const auto list = vault.sessions().all();
    ASSERT_TRUE(list);
    EXPECT_EQ(list->sessions, begun);
    EXPECT_EQ(list->unreadable, 0);
    EXPECT_EQ(vault.sessions().add(begun[0]).error().code, ErrorCode::FileExists);
    begun[2].week = {2026, 4};
    ASSERT_TRUE(vault.sessions().update(begun[2]));
    EXPECT_EQ(vault.sessions().inWeek({2026, 4})->sessions, std::vector{begun[2]});
    EXPECT_EQ(vault.sessions().inWeek({2026, 3})->sessions.size(), 4u);
    EXPECT_TRUE(vault.sessions().inWeek({2025, 3})->sessions.empty());
}

TEST_F(Sessions, keepTheirStatusAndNeverChangeHands)
{
    Vault vault = make();
    Session session = addSession(vault);
    session.status = SessionStatus::Paused;
    session.language = "en";
    ASSERT_TRUE(vault.sessions().update(session));
    EXPECT_EQ(vault.sessions().load(session.id).value(), session);
    session.participant = ParticipantId::random();
    EXPECT_EQ(vault.sessions().update(session).error().code, ErrorCode::UsedWrongly);
    session.participant = vault.sessions().load(session.id)->participant;
    session.status = SessionStatus::Sealed;
    EXPECT_EQ(vault.sessions().update(session).error().code, ErrorCode::UsedWrongly);
}

TEST_F(Sessions, journalChangesAndEventsInOrder)
{
    Vault vault = make();
    const Session session = addSession(vault);
    const std::vector<Change> both{answer("/data/a", "1"), answer("/data/b", "2")};
    const std::vector<SessionEvent> pause{{SessionEvent::Kind::Pause, 4}};
    ASSERT_TRUE(vault.sessions().append(session.id, both));
    ASSERT_TRUE(vault.sessions().append(session.id, {}, pause));
    ASSERT_TRUE(vault.sessions().append(session.id, {}));
    const auto journal = vault.sessions().journal(session.id);
    ASSERT_TRUE(journal);
    EXPECT_EQ(journal->changes, both);
    EXPECT_EQ(journal->events, pause);
    EXPECT_EQ(journal->entries, 2u) << "nothing is not journalled";
}

TEST_F(Sessions, doNotMixTheirAnswers)
{
    Vault vault = make();
    const Session one = addSession(vault);
    const Session two = addSession(vault);
    for (int round = 0; round < 3; ++round) {
        giveAnswers(vault, one, 1, "one");
        giveAnswers(vault, two, 1, "two");
    }
    const SessionJournal journal = vault.sessions().journal(one.id).value();
    for (const Change& change : journal.changes)
        EXPECT_EQ(change.value, "one 1");
    EXPECT_EQ(vault.sessions().journal(two.id)->changes.size(), 3u);
}

TEST_F(Sessions, keepOneNoteBesideTheJournal)
{
    Session session;
    {
        Vault vault = make();
        session = addSession(vault);
        EXPECT_EQ(vault.sessions().kept(session.id).value(), "");
        ASSERT_TRUE(vault.sessions().keep(session.id, "at /data/a, typed: ZANAHOR"));
        ASSERT_TRUE(vault.sessions().keep(session.id, "at /data/a, typed: ZANAHORIA-77"));
        EXPECT_FALSE(vault.sessions().keep(session.id, std::string(70000, 'x')));
    }
    EXPECT_FALSE(anywhereOnDisk("ZANAHOR"));
    EXPECT_EQ(open().sessions().kept(session.id).value(), "at /data/a, typed: ZANAHORIA-77");
}

TEST_F(Sessions, showNoWordOnDiskWhileOpenOrClosed)
{
    Vault vault = make();
    Session session = addSession(vault);
    giveAnswers(vault, session, 40, "ZANAHORIA-77");
    ASSERT_TRUE(vault.settings().set("PEREJIL-5", "PEREJIL-6"));
    Project project;
    project.id = ProjectId::random();
    project.title = "APIO-3";
    ASSERT_TRUE(vault.project().save(project));
    const std::string code = vault.participants().load(session.participant)->code.text;
    const auto nothingShows = [&](const char* when) {
        for (const std::string& marker :
             {std::string("ZANAHORIA"), std::string("PEREJIL"), std::string("APIO-3"),
              std::string("/data/item"), code, std::string("river button"),
              std::string("SQLite format")})
            EXPECT_FALSE(anywhereOnDisk(marker)) << marker << ' ' << when;
    };
    EXPECT_GT(std::filesystem::file_size(place() / "vault.db-wal"), 0u);
    nothingShows("while it is open");
    session.status = SessionStatus::Finished;
    ASSERT_TRUE(vault.sessions().update(session));
    ASSERT_TRUE(vault.sessions().seal(
        session.id, sealedOf(session, vault.sessions().journal(session.id)->changes)));
    nothingShows("after sealing");
    ASSERT_TRUE(vault.close());
    nothingShows("after closing");
}

TEST_F(Sessions, areSealedForTheLeadAlone)
{
    Vault vault = make();
    const Session session = sealOne(vault);
    EXPECT_EQ(vault.sessions().load(session.id)->status, SessionStatus::Sealed);
    const std::vector<Change> late{answer("/data/a", "late")};
    EXPECT_EQ(vault.sessions().append(session.id, late).error().code, ErrorCode::SessionSealed);
    EXPECT_EQ(vault.sessions().journal(session.id).error().code, ErrorCode::SessionSealed);
    EXPECT_EQ(vault.sessions().update(session).error().code, ErrorCode::SessionSealed);
    const auto sealed = vault.sessions().openSealed(session.id);
    ASSERT_TRUE(sealed);
    ASSERT_EQ(sealed->answers.size(), 3u);
    EXPECT_EQ(sealed->answers[1].value, "hours 2");
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(Sessions, areNotSealedBeforeTheyAreFinished)
{
    Vault vault = make();
    const Session session = addSession(vault);
    EXPECT_EQ(vault.sessions().seal(session.id, sealedOf(session, {})).error().code,
              ErrorCode::SessionNotRunning);
    EXPECT_EQ(vault.sessions().openSealed(session.id).error().code, ErrorCode::SessionNotRunning);
    EXPECT_TRUE(std::filesystem::is_empty(place() / "sealed"));
}

TEST_F(Sessions, canBeSealedAgainAfterItWasBrokenOff)
{
    Vault vault = make();
    const Session session = sealOne(vault);
    // Done again, as after a failure: nothing more happens.
    EXPECT_TRUE(vault.sessions().seal(session.id, sealedOf(session, {})));
    EXPECT_EQ(vault.sessions().openSealed(session.id)->answers.size(), 3u);
}

TEST_F(Sessions, sealedOnADeviceThatJoinedOpenOnlyAtTheLeads)
{
    Vault lead = make();
    CreateVault how = quickly();
    how.projectKey = lead.projectKey();
    auto field = Vault::create(place().parent_path() / "field", passphrase(), how);
    ASSERT_TRUE(field);
    const Session session = sealOne(*field, "ZANAHORIA");
    EXPECT_EQ(field->sessions().openSealed(session.id).error().code, ErrorCode::VaultNotLead);
    const auto folder = std::filesystem::directory_iterator(field->folder() / "sealed");
    const Path envelope = folder->path();

    EXPECT_EQ(field->sessions().receive(envelope).error().code, ErrorCode::VaultNotLead);
    EXPECT_EQ(lead.sessions().receive(envelope).error().code, ErrorCode::DeviceUnknown)
        << "a device that nobody vouched for";
    ASSERT_TRUE(lead.sessions().trustDevice(field->device(), field->deviceKey()));
    EXPECT_EQ(lead.sessions().receive(envelope).value(), session.id);
    EXPECT_EQ(lead.sessions().receive(envelope).error().code, ErrorCode::FileExists);
    EXPECT_EQ(lead.sessions().openSealed(session.id)->answers[0].value, "ZANAHORIA 1");
    EXPECT_TRUE(lead.participants().load(session.participant));
    EXPECT_TRUE(lead.check(true)->ok());

    // What was taken back does not come in again from an old device.
    ASSERT_TRUE(lead.sessions().erase(session.id, EraseReason::Withdrawn));
    EXPECT_EQ(lead.sessions().receive(envelope).error().code, ErrorCode::SessionErased);
    const auto letter = place().parent_path() / "letter";
    ASSERT_TRUE(writeFileAtomically(letter, std::string_view("no envelope")));
    EXPECT_EQ(lead.sessions().receive(letter).error().code, ErrorCode::VaultEnvelopeDamaged);
}

// A correction is sealed on the device while the lead already took the first away.
TEST_F(Sessions, thatCorrectWhatWasTakenBackDoNotComeInLater)
{
    Vault lead = make();
    CreateVault how = quickly();
    how.projectKey = lead.projectKey();
    auto field = Vault::create(place().parent_path() / "field", passphrase(), how);
    ASSERT_TRUE(field);
    ASSERT_TRUE(lead.sessions().trustDevice(field->device(), field->deviceKey()));
    const auto envelopeOf = [&](const Session& session) {
        Path found;
        for (const auto& entry : std::filesystem::directory_iterator(field->folder() / "sealed")) {
            if (lead.sessions().receive(entry.path()).value_or(SessionId{}) == session.id)
                found = entry.path();
        }
        return found;
    };
    const Session first = sealOne(*field);
    EXPECT_FALSE(envelopeOf(first).empty());
    Session correction = sessionOf({first.participant, {}, {}, {}}, SessionStatus::Finished);
    correction.corrects = first.id;
    ASSERT_TRUE(field->sessions().add(correction));
    ASSERT_TRUE(field->sessions().seal(correction.id, sealedOf(correction, {})));

    ASSERT_TRUE(lead.sessions().erase(first.id, EraseReason::Withdrawn));
    EXPECT_TRUE(envelopeOf(correction).empty());
    EXPECT_TRUE(lead.sessions().all()->sessions.empty());
    // On the device they go together.
    ASSERT_TRUE(field->sessions().erase(first.id, EraseReason::Withdrawn));
    EXPECT_EQ(field->sessions().load(correction.id).error().code, ErrorCode::SessionErased);
    EXPECT_TRUE(std::filesystem::is_empty(field->folder() / "sealed"));
}

TEST_F(Sessions, nameAnEnvelopeThatWasChanged)
{
    Vault vault = make();
    const Session session = sealOne(vault);
    const Path envelope = std::filesystem::directory_iterator(place() / "sealed")->path();
    damage(envelope, 9000);
    EXPECT_EQ(vault.sessions().openSealed(session.id).error().code,
              ErrorCode::VaultEnvelopeDamaged);
    const auto check = vault.check(true);
    ASSERT_EQ(check->findings.size(), 1u);
    EXPECT_EQ(check->findings[0].code, ErrorCode::VaultEnvelopeDamaged);
    std::filesystem::remove(envelope);
    EXPECT_EQ(vault.check(false)->findings.at(0).code, ErrorCode::FileNotFound);
}

TEST_F(Sessions, stoppedAndDeletedLeaveNothingButACount)
{
    Vault vault = make();
    const Session kept = addSession(vault);
    giveAnswers(vault, kept, 2, "kept");
    const Session session = addSession(vault);
    giveAnswers(vault, session, 20, "ZANAHORIA");
    const auto before = vault.commits();
    ASSERT_TRUE(vault.sessions().erase(session.id, EraseReason::StoppedAndDeleted));
    EXPECT_GT(vault.commits(), before);
    EXPECT_EQ(vault.sessions().load(session.id).error().code, ErrorCode::UnknownSession);
    EXPECT_EQ(vault.sessions().all()->sessions, std::vector{kept});
    EXPECT_EQ(vault.sessions().erasedCounts().value(),
              (std::map<EraseReason, int>{{EraseReason::StoppedAndDeleted, 1}}));
    EXPECT_TRUE(vault.sessions().tombstones()->empty());
    EXPECT_EQ(std::filesystem::file_size(place() / "vault.db-wal"), 0u) << "the log is emptied";
    EXPECT_EQ(vault.sessions().journal(kept.id)->changes.size(), 2u);
    EXPECT_TRUE(vault.participants().load(session.participant)) << "she is still to be paid";
    EXPECT_TRUE(vault.check(true)->ok());
}

// An image of the disk taken before, the passphrase, and today's table: the answers are gone.
TEST_F(Sessions, areGoneFromOlderCopiesOfTheDatabaseToo)
{
    Vault vault = make();
    const Session session = addSession(vault);
    giveAnswers(vault, session, 5, "ZANAHORIA");
    const Path image = place().parent_path() / "image";
    std::filesystem::copy(place(), image, std::filesystem::copy_options::recursive);
    ASSERT_TRUE(vault.sessions().erase(session.id, EraseReason::StoppedAndDeleted));
    // Old pages and logs lie about on the disk; the table was overwritten in place.
    std::filesystem::copy_file(place() / "vault.erasable", image / "vault.erasable",
                               std::filesystem::copy_options::overwrite_existing);
    auto old = Vault::open(image, passphrase());
    ASSERT_TRUE(old);
    EXPECT_EQ(old->sessions().all()->unreadable, 1);
    EXPECT_FALSE(old->sessions().journal(session.id));
    bool complete = true;
    EXPECT_FALSE(old->sessions().journalAsFarAsReadable(session.id, complete));
    EXPECT_FALSE(complete);
}

TEST_F(Sessions, thatWereSealedAreGoneWithTheirEnvelope)
{
    Vault vault = make();
    const Session session = sealOne(vault);
    ASSERT_TRUE(vault.sessions().erase(session.id, EraseReason::Withdrawn));
    EXPECT_TRUE(std::filesystem::is_empty(place() / "sealed"));
    EXPECT_EQ(vault.sessions().load(session.id).error().code, ErrorCode::SessionErased);
    EXPECT_EQ(vault.sessions().tombstones().value(), std::vector{session.id});
    EXPECT_EQ(vault.sessions().add(session).error().code, ErrorCode::SessionErased);
    EXPECT_EQ(vault.sessions().erase(session.id, EraseReason::Withdrawn).error().code,
              ErrorCode::UnknownSession);
}

TEST_F(Sessions, thatAreSealedAreMissedWhereTheDiskDoesNotGiveThem)
{
    Vault vault = make();
    (void)sealOne(vault);
    const Path envelope = std::filesystem::directory_iterator(place() / "sealed")->path();
    // As of a disk that fails: there, and not to be read.
    std::filesystem::remove(envelope);
    std::filesystem::create_directory(envelope);
    const auto checked = vault.check(true);
    ASSERT_TRUE(checked);
    ASSERT_EQ(checked->findings.size(), 1U);
    EXPECT_EQ(checked->findings.front().code, ErrorCode::VaultEnvelopeDamaged);
    EXPECT_TRUE(checked->findings.front().where.file.ends_with(envelope.filename().string()));
}

TEST_F(Sessions, leaveNoKeyOfTheirAnswersBehindWhenTheyAreSealed)
{
    Vault vault = make();
    Session session = addSession(vault);
    giveAnswers(vault, session, 5, "ZANAHORIA");
    session.status = SessionStatus::Finished;
    ASSERT_TRUE(vault.sessions().update(session));
    const Path image = place().parent_path() / "image";
    std::filesystem::copy(place(), image, std::filesystem::copy_options::recursive);
    const auto changes = vault.sessions().journal(session.id)->changes;
    ASSERT_TRUE(vault.sessions().seal(session.id, sealedOf(session, changes)));
    std::filesystem::copy_file(place() / "vault.erasable", image / "vault.erasable",
                               std::filesystem::copy_options::overwrite_existing);
    auto old = Vault::open(image, passphrase());
    ASSERT_TRUE(old);
    EXPECT_FALSE(old->sessions().journal(session.id));
}

} // namespace
} // namespace cuaderno
