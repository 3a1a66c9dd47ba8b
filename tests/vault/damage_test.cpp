// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/audit_log.h"
#include "vault/commit_mark.h"
#include "vault/database.h"
#include "vault/erasable_table.h"
#include "vault/key_file.h"
#include "vault_support.h"

#include <algorithm>

namespace cuaderno {
namespace {

using namespace test;

class Damage : public VaultTest
{
protected:
    // A closed vault with one session of ten answers.
    Session prepare(int answers = 10)
    {
        Vault vault = make();
        Session session = addSession(vault);
        giveAnswers(vault, session, answers);
        EXPECT_TRUE(vault.close());
        return session;
    }

    // As the vault's folder is found when the program is killed: the log is not empty.
    Path image() const { return place().parent_path() / "image"; }

    Session prepareKilled(int answers)
    {
        Vault vault = make();
        Session session = addSession(vault);
        EXPECT_TRUE(vault.close());
        vault = open();
        giveAnswers(vault, session, answers);
        std::filesystem::copy(place(), image(), std::filesystem::copy_options::recursive);
        return session;
    }

    Result<Vault> openImage(bool evenIfDamaged = false)
    {
        OpenVault how;
        how.evenIfDamaged = evenIfDamaged;
        return Vault::open(image(), passphrase(), how);
    }

    Result<Vault> openAnyway()
    {
        OpenVault how;
        how.evenIfDamaged = true;
        return Vault::open(place(), passphrase(), how);
    }

    VaultKeys keys() const
    {
        auto file = KeyFile::read(place() / "vault.key");
        auto opened = file->open(passphrase());
        return std::move(opened->keys);
    }

    VaultId id() const { return KeyFile::read(place() / "vault.key")->id(); }

    void run(std::string_view sql) const
    {
        auto database = Database::open(place() / "vault.db", keys().database, Database::Mode::Open);
        ASSERT_TRUE(database);
        ASSERT_TRUE(database->execute(sql));
        ASSERT_TRUE(database->close());
    }
};

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

TEST_F(Damage, toTheMarkAloneIsNoHarm)
{
    const Session session = prepareKilled(5);
    damage(image() / "vault.mark", 20);
    auto vault = openImage();
    ASSERT_TRUE(vault);
    EXPECT_TRUE(vault->warnings().empty());
    EXPECT_EQ(vault->sessions().journal(session.id)->entries, 5u);
}

TEST_F(Damage, toOneCopyOfASecretIsMended)
{
    const Session session = prepare();
    std::vector<std::uint32_t> live;
    {
        auto table =
            ErasableTable::open(place() / "vault.erasable", keys().of(Compartment::Answers));
        live = table->live();
        ASSERT_EQ(live.size(), 2u);
    }
    for (const auto entry : live)
        damage(place() / "vault.erasable", entry * 64 + 3);
    {
        Vault vault = open();
        EXPECT_TRUE(vault.warnings().empty());
        EXPECT_EQ(vault.sessions().journal(session.id)->entries, 10u);
    }
    // Now the second copies: the first ones were mended.
    for (const auto entry : live)
        damage(place() / "vault.erasable", 32768 + entry * 64 + 3);
    Vault vault = open();
    EXPECT_EQ(vault.sessions().journal(session.id)->entries, 10u);
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(Damage, toBothCopiesOfASecretCostsThatSessionOnlyAndIsNamed)
{
    Session other;
    {
        Vault vault = make();
        for (int count = 0; count < 3; ++count) {
            other = addSession(vault);
            giveAnswers(vault, other, 2);
        }
    }
    std::uint32_t entry = 0;
    {
        auto database = Database::open(place() / "vault.db", keys().database, Database::Mode::Open);
        auto query = database->prepare("SELECT entry FROM session ORDER BY at LIMIT 1");
        ASSERT_TRUE(query && *query->step());
        entry = static_cast<std::uint32_t>(query->integer(0));
    }
    damage(place() / "vault.erasable", entry * 64);
    damage(place() / "vault.erasable", 32768 + entry * 64);
    Vault vault = open();
    const auto list = vault.sessions().all();
    EXPECT_EQ(list->sessions.size(), 2u);
    EXPECT_EQ(list->unreadable, 1);
    EXPECT_EQ(vault.sessions().journal(other.id)->entries, 2u);
    const auto check = vault.check(true);
    ASSERT_EQ(check->findings.size(), 1u);
    EXPECT_EQ(check->findings[0].code, ErrorCode::VaultRecordDamaged);
    EXPECT_EQ(check->findings[0].args, (std::vector<std::string>{"session", "1"}));
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
    EXPECT_EQ(open().audit().verify().error().args, std::vector<std::string>{"3"});
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
    EXPECT_EQ(vault.warnings()[0].code, ErrorCode::VaultRecordDamaged);
    EXPECT_EQ(vault.warnings()[0].args, (std::vector<std::string>{"audit", "1"}));
}

TEST_F(Damage, isNotWhatALaterFormatIs)
{
    prepare();
    run("PRAGMA user_version = 2");
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
        value.schema = 2;
        ASSERT_TRUE(mark->write(value));
    }
    const auto log = readFile(image() / "vault.db-wal").value();
    const auto database = readFile(image() / "vault.db").value();
    EXPECT_EQ(openImage().error().code, ErrorCode::VaultNewer);
    EXPECT_EQ(readFile(image() / "vault.db-wal").value(), log);
    EXPECT_EQ(readFile(image() / "vault.db").value(), database);
}

class Sweeping : public Damage
{
};

TEST_F(Sweeping, endsWhatWasBeingErased)
{
    const Session session = prepare();
    run("UPDATE session SET erasing = 1");
    Vault vault = open();
    EXPECT_EQ(vault.sessions().load(session.id).error().code, ErrorCode::UnknownSession);
    EXPECT_EQ(vault.sessions().erasedCounts()->at(EraseReason::StoppedAndDeleted), 1);
    EXPECT_TRUE(vault.participants().load(session.participant));
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(Sweeping, endsTheForgettingOfAPerson)
{
    const Session session = prepare();
    run("UPDATE session SET erasing = 2; UPDATE participant SET erasing = 1");
    Vault vault = open();
    EXPECT_EQ(vault.sessions().tombstones().value(), std::vector{session.id});
    EXPECT_TRUE(vault.participants().all()->empty());
    EXPECT_EQ(vault.consents().load(session.consent).error().code, ErrorCode::ConsentMissing);
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(Sweeping, destroysSecretsThatNothingRefersTo)
{
    const Session session = prepare();
    std::uint32_t orphan = 0;
    const auto table = [&] {
        return ErasableTable::open(place() / "vault.erasable", keys().of(Compartment::Answers));
    };
    {
        auto before = table();
        orphan = before->add().value();
    }
    {
        Vault vault = open();
        EXPECT_EQ(vault.sessions().journal(session.id)->entries, 10u);
    }
    EXPECT_FALSE(table()->isLive(orphan));
    EXPECT_EQ(table()->live().size(), 2u);
}

TEST_F(Sweeping, removesTemporaryFilesOnly)
{
    prepare();
    for (const char* name : {"vault.db.copy.new", "vault.key.0123.new", "vault.sealed.new"})
        ASSERT_TRUE(writeFileAtomically(place() / name, std::string_view("x")));
    ASSERT_TRUE(writeFileAtomically(place() / "letter.txt", std::string_view("x")));
    const Vault vault = open();
    for (const char* name : {"vault.db.copy.new", "vault.key.0123.new", "vault.sealed.new"})
        EXPECT_FALSE(std::filesystem::exists(place() / name)) << name;
    EXPECT_TRUE(std::filesystem::exists(place() / "letter.txt"));
}

} // namespace
} // namespace cuaderno
