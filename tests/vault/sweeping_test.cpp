// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage_support.h"
#include "vault/commit_mark.h"

namespace cuaderno {
namespace {

using namespace test;

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
    EXPECT_TRUE(vault.participants().all()->people.empty());
    EXPECT_EQ(vault.consents().load(session.consent).error().code, ErrorCode::ConsentMissing);
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(Sweeping, destroysSecretsThatNothingRefersTo)
{
    const Session session = prepare();
    std::uint32_t orphan = 0;
    {
        auto before = table();
        orphan = before.add().value();
    }
    {
        Vault vault = open();
        EXPECT_EQ(vault.sessions().journal(session.id)->entries, 10u);
    }
    EXPECT_FALSE(table().isLive(orphan));
    EXPECT_EQ(table().live().size(), 2u);
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

// Sessions whose rows were in the lost log hang on secrets that nothing refers to any more.
TEST_F(Sweeping, leavesOrphansAloneAfterACutLogUntilTheyAreGivenUp)
{
    const Session session = prepare();
    std::uint32_t orphan = 0;
    {
        auto before = table();
        orphan = before.add().value();
        auto mark = CommitMark::open(place() / "vault.mark", keys().database, id());
        MarkValue value = mark->read().value();
        value.commits += 3;
        ASSERT_TRUE(mark->write(value));
    }
    for (int opening = 0; opening < 3; ++opening) {
        Vault vault = open();
        EXPECT_EQ(vault.warnings().empty(), opening > 0);
        const auto check = vault.check(true);
        ASSERT_EQ(check->findings.size(), 1u);
        EXPECT_EQ(check->findings[0].code, ErrorCode::VaultAnswersMissing);
        EXPECT_EQ(check->findings[0].args, std::vector<std::string>{"3"});
        ASSERT_TRUE(vault.close());
        EXPECT_TRUE(table().isLive(orphan));
    }
    {
        Vault vault = open();
        ASSERT_TRUE(vault.sessions().erase(session.id, EraseReason::StoppedAndDeleted));
        ASSERT_TRUE(vault.close());
        EXPECT_EQ(table().live().size(), 2u) << "what is deleted now goes at once";
    }
    Vault vault = open();
    ASSERT_TRUE(vault.forgetMissing());
    EXPECT_TRUE(vault.check(true)->ok());
    ASSERT_TRUE(vault.close());
    EXPECT_FALSE(table().isLive(orphan));
    EXPECT_EQ(table().live().size(), 1u) << "the person's";
}

class BrokenOffSealing : public Damage
{
protected:
    // Sealed, but killed before the old secret was destroyed and the journal went.
    Session prepareBrokenOff()
    {
        Vault vault = make();
        Session session = addSession(vault);
        giveAnswers(vault, session, 3);
        EXPECT_TRUE(vault.sessions().keep(session.id, "half a wo"));
        session.status = SessionStatus::Finished;
        EXPECT_TRUE(vault.sessions().update(session));
        EXPECT_TRUE(vault.close());
        oldEntry = static_cast<std::uint32_t>(number("SELECT entry FROM session"));
        const Bytes before = readFile(place() / "vault.erasable").value();
        run("CREATE TABLE kept AS SELECT * FROM journal");
        run("CREATE TABLE kept_note AS SELECT * FROM note");
        vault = open();
        const auto changes = vault.sessions().journal(session.id)->changes;
        EXPECT_TRUE(vault.sessions().seal(session.id, sealedOf(session, changes)));
        EXPECT_TRUE(vault.close());
        run("INSERT INTO journal SELECT * FROM kept; DROP TABLE kept");
        run("INSERT INTO note SELECT * FROM kept_note; DROP TABLE kept_note");
        auto file = File::open(place() / "vault.erasable", File::Mode::ReadWrite);
        for (const std::size_t at : {oldEntry * 64U, 32768U + oldEntry * 64U})
            EXPECT_TRUE(file->writeAt(at, ByteView(before).subspan(at, 64)));
        EXPECT_TRUE(table().isLive(oldEntry));
        return session;
    }

    std::uint32_t oldEntry = 0;
};

TEST_F(BrokenOffSealing, isEndedAtTheNextOpeningAndLeavesNoJournal)
{
    const Session session = prepareBrokenOff();
    {
        Vault vault = open();
        EXPECT_TRUE(vault.warnings().empty());
        EXPECT_EQ(vault.sessions().openSealed(session.id)->answers.size(), 3u);
        EXPECT_TRUE(vault.check(true)->ok());
    }
    EXPECT_EQ(number("SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM note)"), 0);
    EXPECT_FALSE(table().isLive(oldEntry));
}

TEST_F(BrokenOffSealing, endsItsOwnSecretAloneWhereOrphansAreKept)
{
    prepareBrokenOff();
    run("UPDATE meta SET missing = 1");
    auto before = table();
    const std::uint32_t orphan = before.add().value();
    ASSERT_NE(orphan, oldEntry);
    ASSERT_TRUE(open().close());
    EXPECT_EQ(number("SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM note)"), 0);
    EXPECT_FALSE(table().isLive(oldEntry));
    EXPECT_TRUE(table().isLive(orphan));
}

} // namespace
} // namespace cuaderno
