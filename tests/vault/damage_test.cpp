// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage_support.h"
#include "vault/audit_log.h"
#include "vault/commit_mark.h"

#include <algorithm>

namespace cuaderno {
namespace {

using namespace test;

TEST_F(Damage, inAPageIsNamedAndNothingIsWritten)
{
    prepare();
    damage(place() / "vault.db", 5 * 4096 + 1000);
    damage(place() / "vault.db", 9 * 4096 + 8);
    const auto before = files();
    const auto opened = tryOpen();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::VaultDatabaseDamaged);
    EXPECT_EQ(opened.error().args, (std::vector<std::string>{"6", "10"}));
    EXPECT_EQ(files(), before);
}

TEST_F(Damage, inTheFirstPageIsNotTakenForAWrongPassphrase)
{
    prepare();
    for (const std::uint64_t at : {3U, 200U, 4070U}) {
        damage(place() / "vault.db", at);
        const auto before = files();
        const auto opened = tryOpen();
        ASSERT_FALSE(opened) << at;
        EXPECT_EQ(opened.error().code, ErrorCode::VaultDatabaseDamaged) << at;
        EXPECT_EQ(files(), before) << at;
        damage(place() / "vault.db", at); // and back
    }
    EXPECT_TRUE(tryOpen());
}

TEST_F(Damage, toTheDatabaseAsAWholeNeverLeadsToANewOne)
{
    prepare();
    const Path database = place() / "vault.db";
    const Bytes whole = readFile(database).value();
    for (const std::size_t size : {std::size_t{0}, std::size_t{1000}, whole.size() - 100}) {
        ASSERT_TRUE(writeFileAtomically(database, ByteView(whole).first(size)));
        const auto opened = tryOpen();
        ASSERT_FALSE(opened) << size;
        EXPECT_EQ(opened.error().code, ErrorCode::VaultDatabaseDamaged) << size;
        EXPECT_EQ(std::filesystem::file_size(database), size);
    }
    std::filesystem::remove(database);
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultDatabaseDamaged);
    EXPECT_FALSE(std::filesystem::exists(database));
}

TEST_F(Damage, leavesTheRestReadableWhenItIsAskedFor)
{
    const Session session = prepare(200);
    // Somewhere among the boxes of the journal, which are most of the file.
    const auto pages = std::filesystem::file_size(place() / "vault.db") / 4096;
    damage(place() / "vault.db", (pages - 3) * 4096 + 2000);
    ASSERT_EQ(tryOpen().error().code, ErrorCode::VaultDatabaseDamaged);
    auto vault = openAnyway();
    ASSERT_TRUE(vault);
    ASSERT_EQ(vault->warnings().size(), 1u);
    EXPECT_EQ(vault->warnings()[0].code, ErrorCode::VaultDatabaseDamaged);
    EXPECT_EQ(vault->warnings()[0].args, std::vector{std::to_string(pages - 2)});
    EXPECT_FALSE(vault->sessions().journal(session.id)) << "a hole is no whole journal";
    bool complete = true;
    const auto journal = vault->sessions().journalAsFarAsReadable(session.id, complete);
    ASSERT_TRUE(journal);
    EXPECT_FALSE(complete);
    EXPECT_GT(journal->changes.size(), 20u);
    for (const Change& change : journal->changes)
        EXPECT_TRUE(change.value.starts_with("hours ")) << "never other data";
    const std::vector<Change> more{answer("/data/a", "x")};
    EXPECT_EQ(vault->sessions().append(session.id, more).error().code,
              ErrorCode::VaultDatabaseDamaged)
        << "nobody goes on working in it";
}

// Where not every page is looked at when it is opened for work.
TEST_F(Damage, inALargeDatabaseIsNamedWhenItIsOpenedAllTheSame)
{
    const Session session = prepare();
    {
        Vault vault = open();
        giveAnswers(vault, session, 150, std::string(60'000, 'h'));
    }
    const auto pages = std::filesystem::file_size(place() / "vault.db") / 4096;
    ASSERT_GT(pages, 2048U);
    damage(place() / "vault.db", (pages - 3) * 4096 + 2000);
    const auto before = files();
    {
        auto vault = openAnyway();
        ASSERT_TRUE(vault);
        ASSERT_EQ(vault->warnings().size(), 1U);
        EXPECT_EQ(vault->warnings()[0].code, ErrorCode::VaultDatabaseDamaged);
        EXPECT_EQ(vault->warnings()[0].args, std::vector{std::to_string(pages - 2)});
    }
    EXPECT_EQ(files(), before) << "nothing is written into it";
}

TEST_F(Damage, toTheKeyFileIsNamedAndCanBePassedOver)
{
    const Session session = prepare();
    damage(place() / "vault.key", 256 + 3 * 384); // a slot that is not ours
    const auto before = files();
    const auto opened = tryOpen();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::VaultKeyDamaged);
    EXPECT_EQ(opened.error().args, std::vector<std::string>{"opens"});
    EXPECT_EQ(files(), before);
    {
        auto vault = openAnyway();
        ASSERT_TRUE(vault);
        EXPECT_EQ(vault->warnings().at(0).code, ErrorCode::VaultKeyDamaged);
        EXPECT_EQ(vault->sessions().journal(session.id)->entries, 10u);
        // Writing it anew mends it.
        ASSERT_TRUE(vault->changePassphrase(passphrase()));
    }
    EXPECT_TRUE(tryOpen());

    damage(place() / "vault.key", 50); // the salt
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultKeyDamaged);
    EXPECT_EQ(openAnyway().error().code, ErrorCode::VaultKeyDamaged);
    EXPECT_EQ(Vault::waitBeforeNextTry(place()).count(), 0) << "damage is no try";
}

// SQLite takes a frame with a bad sum for the end of the log and says nothing.
TEST_F(Damage, toTheLogIsNoticedByTheMark)
{
    const Session session = prepareKilled(20);
    const Path log = image() / "vault.db-wal";
    const auto size = std::filesystem::file_size(log);
    ASSERT_GT(size, 20u * 4096);
    damage(log, size / 2);
    auto vault = openImage();
    ASSERT_TRUE(vault);
    ASSERT_EQ(vault->warnings().size(), 1u);
    EXPECT_EQ(vault->warnings()[0].code, ErrorCode::VaultAnswersMissing);
    const auto journal = vault->sessions().journal(session.id);
    ASSERT_TRUE(journal);
    EXPECT_LT(journal->entries, 20u);
    EXPECT_EQ(std::stoul(vault->warnings()[0].args.at(0)), 20 - journal->entries);
    EXPECT_FALSE(vault->check(false)->ok());
    // It goes on from there, and is told once.
    giveAnswers(*vault, session, 1);
    ASSERT_TRUE(vault->close());
    vault = openImage();
    ASSERT_TRUE(vault);
    EXPECT_TRUE(vault->warnings().empty());
    EXPECT_EQ(vault->check(true)->findings.at(0).code, ErrorCode::VaultAnswersMissing)
        << "a full check remembers";
}

TEST_F(Damage, noticesALogThatIsNotThereAnyMore)
{
    prepareKilled(5);
    std::filesystem::remove(image() / "vault.db-wal");
    auto vault = openImage();
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->warnings().at(0).code, ErrorCode::VaultAnswersMissing);
}

TEST_F(Damage, isSeenWhereARowWasTakenOutOrPutElsewhere)
{
    const Session session = prepare();
    run("DELETE FROM journal WHERE seq = 4");
    {
        Vault vault = open();
        EXPECT_EQ(vault.sessions().journal(session.id).error().code, ErrorCode::VaultRecordDamaged);
        bool complete = true;
        EXPECT_EQ(vault.sessions().journalAsFarAsReadable(session.id, complete)->entries, 9u);
        EXPECT_FALSE(complete);
        EXPECT_FALSE(vault.check(true)->ok());
    }
    run("UPDATE journal SET seq = 4 WHERE seq = 10");
    EXPECT_EQ(open().sessions().journal(session.id).error().code, ErrorCode::VaultRecordDamaged);
    run("DELETE FROM journal WHERE seq > 3");
    EXPECT_EQ(open().sessions().journal(session.id).error().code, ErrorCode::VaultRecordDamaged)
        << "the end is missing";
}

TEST_F(Damage, isSeenInTheAuditLog)
{
    prepare();
    {
        Vault vault = open();
        for (int count = 0; count < 5; ++count)
            ASSERT_TRUE(vault.audit().record(AuditVerb::Release, "release"));
        EXPECT_TRUE(vault.audit().verify());
    }
    run("DELETE FROM audit WHERE seq = 3");
    const Error broken = open().audit().verify().error();
    EXPECT_EQ(broken.code, ErrorCode::AuditBroken);
    EXPECT_EQ(broken.args, std::vector<std::string>{"3"});
    run("UPDATE audit SET hash = x'00' WHERE seq = 2");
    EXPECT_EQ(open().audit().verify().error().args, std::vector<std::string>{"2"});
}

TEST_F(Damage, toAnAuditLogWhoseEndWasCutIsSeenToo)
{
    prepare();
    Vault vault = open();
    ASSERT_TRUE(vault.audit().verify());
    const auto rows = vault.audit().rows()->size();
    ASSERT_TRUE(vault.close());
    run("DELETE FROM audit WHERE seq = " + std::to_string(rows));
    vault = open();
    ASSERT_EQ(vault.warnings().size(), 1u);
    EXPECT_EQ(vault.warnings()[0].code, ErrorCode::AuditBroken);
    EXPECT_EQ(vault.warnings()[0].args, std::vector{std::to_string(rows)});
}

TEST_F(Damage, isNotWhatALaterFormatIs)
{
    prepare();
    run("PRAGMA user_version = 3");
    const auto before = files();
    const auto opened = tryOpen();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::VaultNewer);
    EXPECT_EQ(files(), before);
}

// A vault that a later Cuaderno was killed in: even its log stays as it is.
TEST_F(Damage, isNotDoneToALaterFormatThatWasKilled)
{
    prepareKilled(3);
    {
        auto mark = CommitMark::open(image() / "vault.mark", keys().database, id());
        MarkValue value = mark->read().value();
        value.schema = 3;
        ASSERT_TRUE(mark->write(value));
    }
    const auto log = readFile(image() / "vault.db-wal").value();
    const auto database = readFile(image() / "vault.db").value();
    EXPECT_EQ(openImage().error().code, ErrorCode::VaultNewer);
    EXPECT_EQ(readFile(image() / "vault.db-wal").value(), log);
    EXPECT_EQ(readFile(image() / "vault.db").value(), database);
}

} // namespace
} // namespace cuaderno
