// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage_support.h"

namespace cuaderno {
namespace {

using namespace test;

// The small files beside the database.
class SideFiles : public Damage
{
protected:
    Path secrets() const { return place() / "vault.erasable"; }

    void cutTo(std::uint64_t size) const { std::filesystem::resize_file(secrets(), size); }

    // One sealed, one that goes on.
    Session prepareBoth()
    {
        Vault vault = make();
        Session sealed = addSession(vault);
        giveAnswers(vault, sealed, 3);
        sealed.status = SessionStatus::Finished;
        EXPECT_TRUE(vault.sessions().update(sealed));
        const auto changes = vault.sessions().journal(sealed.id)->changes;
        EXPECT_TRUE(vault.sessions().seal(sealed.id, sealedOf(sealed, changes)));
        giveAnswers(vault, addSession(vault), 2);
        EXPECT_TRUE(vault.close());
        return sealed;
    }

    // The error of opening, which writes nothing.
    Error refused()
    {
        const auto before = files();
        auto opened = tryOpen();
        EXPECT_FALSE(opened);
        EXPECT_EQ(files(), before);
        return opened ? Error{} : opened.error();
    }
};

TEST_F(SideFiles, aTableOfSecretsShortByOneByteIsNamedAndNothingIsWritten)
{
    const Session session = prepare();
    const Bytes whole = readFile(secrets()).value();
    for (const std::uint64_t size : {65535U, 40000U, 100U, 0U}) {
        cutTo(size);
        const Error error = refused();
        EXPECT_EQ(error.code, ErrorCode::VaultSecretsDamaged) << size;
        EXPECT_EQ(error.where.file, secrets().string());
        ASSERT_TRUE(writeFileAtomically(secrets(), whole));
    }
    EXPECT_EQ(open().sessions().journal(session.id)->entries, 10u) << "put back, all is as before";
}

TEST_F(SideFiles, whatIsLeftOfACutTableOpensWhatHangsOnIt)
{
    const Session session = prepare();
    cutTo(65535);
    auto vault = openAnyway();
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->warnings().at(0).code, ErrorCode::VaultSecretsDamaged);
    EXPECT_EQ(vault->sessions().journal(session.id)->entries, 10u);
    EXPECT_EQ(vault->participants().save(someone()).error().code, ErrorCode::VaultSecretsDamaged);
    EXPECT_EQ(std::filesystem::file_size(secrets()), 65535u);
}

// Also where it was cut between two of its steps, and looks whole by itself.
TEST_F(SideFiles, aTableThatLostAWholeStepIsNamed)
{
    prepare();
    run("UPDATE participant SET entry = 600");
    EXPECT_EQ(refused().code, ErrorCode::VaultSecretsDamaged);
}

TEST_F(SideFiles, theTableOfAnotherVaultIsNamed)
{
    prepare();
    std::filesystem::remove(secrets());
    ASSERT_TRUE(ErasableTable::create(secrets()));
    EXPECT_EQ(refused().code, ErrorCode::VaultSecretsDamaged);
}

TEST_F(SideFiles, aStepThatWasNeverWrittenWholeIsNoDamage)
{
    const Session session = prepare();
    {
        auto file = File::open(secrets(), File::Mode::ReadWrite);
        ASSERT_TRUE(file->append(Bytes(30000, std::byte{7})));
    }
    Vault vault = open();
    EXPECT_TRUE(vault.warnings().empty());
    EXPECT_EQ(vault.sessions().journal(session.id)->entries, 10u);
}

TEST_F(SideFiles, aMissingTableLeavesSealedTalksReadable)
{
    const Session sealed = prepareBoth();
    std::filesystem::remove(secrets());
    EXPECT_EQ(refused().code, ErrorCode::VaultSecretsDamaged);
    EXPECT_FALSE(std::filesystem::exists(secrets()));
    auto vault = openAnyway();
    ASSERT_TRUE(vault);
    const auto list = vault->sessions().all();
    ASSERT_EQ(list->sessions.size(), 1u);
    EXPECT_EQ(list->unreadable, 1);
    EXPECT_EQ(list->sessions[0].id, sealed.id);
    EXPECT_EQ(list->sessions[0].status, SessionStatus::Sealed);
    EXPECT_EQ(vault->sessions().openSealed(sealed.id)->answers.size(), 3u);
    EXPECT_EQ(vault->participants().all()->unreadable, 2);
    const VaultCheck check = vault->check(true).value();
    for (const Error& finding : check.findings)
        EXPECT_NE(finding.code, ErrorCode::VaultEnvelopeDamaged) << finding.detail;
    EXPECT_FALSE(std::filesystem::exists(secrets()));
}

TEST_F(SideFiles, anEnvelopeLaidIntoTheFolderIsNotTakenForASealedTalk)
{
    const Session sealed = prepareBoth();
    std::filesystem::remove(secrets());
    run("DELETE FROM envelope");
    auto vault = openAnyway();
    ASSERT_TRUE(vault);
    EXPECT_TRUE(vault->sessions().all()->sessions.empty());
    EXPECT_EQ(vault->sessions().openSealed(sealed.id).error().code, ErrorCode::VaultRecordDamaged);
}

TEST_F(SideFiles, aDamagedOrMissingMarkIsNamedOnce)
{
    const Session session = prepareKilled(5);
    const Path mark = image() / "vault.mark";
    for (const bool gone : {false, true}) {
        if (gone)
            std::filesystem::remove(mark);
        else
            damage(mark, 20);
        {
            auto vault = openImage();
            ASSERT_TRUE(vault);
            ASSERT_EQ(vault->warnings().size(), 1u);
            EXPECT_EQ(vault->warnings()[0].code, ErrorCode::VaultSideFileDamaged);
            EXPECT_EQ(vault->warnings()[0].args, std::vector<std::string>{"vault.mark"});
            EXPECT_EQ(vault->check(true)->findings, vault->warnings());
            EXPECT_EQ(vault->sessions().journal(session.id)->entries, 5u);
        }
        auto vault = openImage();
        ASSERT_TRUE(vault);
        EXPECT_TRUE(vault->warnings().empty());
        EXPECT_TRUE(vault->check(true)->ok());
    }
}

TEST_F(SideFiles, aDamagedCounterOfTriesIsNamedOnceItOpens)
{
    prepare();
    const Path tries = place() / "vault.tries";
    damage(tries, 13);
    // As after five wrong ones, but long ago.
    Vault vault = open();
    ASSERT_EQ(vault.warnings().size(), 1u);
    EXPECT_EQ(vault.warnings()[0].args, std::vector<std::string>{"vault.tries"});
    ASSERT_TRUE(vault.close());
    EXPECT_TRUE(open().warnings().empty());
}

TEST_F(SideFiles, aSpoiledCopyOfASecretIsNamedAndMended)
{
    const Session session = prepare();
    const auto live = table().live();
    ASSERT_EQ(live.size(), 2u);
    for (const std::uint32_t copy : {0U, 32768U}) {
        for (const auto entry : live)
            damage(secrets(), copy + entry * 64 + 3);
        Vault vault = open();
        ASSERT_EQ(vault.warnings().size(), 1u);
        EXPECT_EQ(vault.warnings()[0].code, ErrorCode::VaultSideFileDamaged);
        EXPECT_EQ(vault.warnings()[0].args, std::vector<std::string>{"vault.erasable"});
        EXPECT_EQ(vault.sessions().journal(session.id)->entries, 10u);
    }
    Vault vault = open();
    EXPECT_TRUE(vault.warnings().empty());
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(SideFiles, bothCopiesOfASecretCostThatSessionOnlyAndAreNamed)
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

} // namespace
} // namespace cuaderno
