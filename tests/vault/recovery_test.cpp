// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/audit_log.h"
#include "vault/database.h"
#include "vault/key_file.h"
#include "vault/recovery.h"
#include "vault/ways_in.h"
#include "vault_support.h"

namespace cuaderno {
namespace {

using namespace test;

Secret fresh()
{
    return Secret::fromText("lamp goat river button");
}

class Recoveries : public VaultTest
{
protected:
    void SetUp() override
    {
        Vault vault = make();
        m_open = addSession(vault);
        giveAnswers(vault, m_open, 2);
        m_sealed = addSession(vault);
        giveAnswers(vault, m_sealed, 3);
        m_sealed.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(m_sealed));
        const auto journal = vault.sessions().journal(m_sealed.id);
        ASSERT_TRUE(vault.sessions().seal(m_sealed.id, sealedOf(m_sealed, journal->changes)));
        m_card = vault.waysIn().addKeyCard()->text();
        const auto texts = vault.waysIn().makeShares();
        for (const Secret& text : *texts)
            m_shares.push_back(readShare(text).value());
    }

    const Share& share(std::size_t number) const { return m_shares[number - 1]; }

    void expectAllIsThere(Vault& vault)
    {
        EXPECT_TRUE(vault.holdsProjectKey());
        EXPECT_EQ(vault.sessions().journal(m_open.id)->changes.size(), 2U);
        EXPECT_EQ(vault.sessions().openSealed(m_sealed.id)->answers.size(), 3U);
        EXPECT_TRUE(vault.warnings().empty());
        EXPECT_TRUE(vault.check(true)->ok());
    }

    Session m_open;
    Session m_sealed;
    std::string m_card;
    std::vector<Share> m_shares;
};

TEST_F(Recoveries, giveANewPassphraseForEveryTwoShares)
{
    const auto memosBefore = KeyFile::read(place() / "vault.key")
                                 ->open(passphrase())
                                 ->keys.of(Compartment::Memos)
                                 .copy();
    for (const auto& [a, b] : {std::pair{1, 2}, {3, 1}, {2, 3}}) {
        const std::string words = "way in " + std::to_string(a) + " " + std::to_string(b);
        const Status done =
            recoverVault(place(), share(static_cast<std::size_t>(a)),
                         share(static_cast<std::size_t>(b)), Secret::fromText(words));
        ASSERT_TRUE(done) << codeText(done.error().code);
        auto vault = tryOpen(words);
        ASSERT_TRUE(vault);
        expectAllIsThere(*vault);
        EXPECT_EQ(vault->waysIn().recovery().value(), Recovery::Proved);
        EXPECT_EQ(vault->waysIn().all()->size(), 1U);
    }
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(tryOpen(m_card).error().code, ErrorCode::VaultWrongPassphrase);
    const auto opened = KeyFile::read(place() / "vault.key")->open(Secret::fromText("way in 2 3"));
    EXPECT_TRUE(opened->keys.holds(Compartment::Memos));
    EXPECT_FALSE(opened->keys.of(Compartment::Memos).equals(memosBefore.view()));
}

TEST_F(Recoveries, areNotStoppedByTooManyTries)
{
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(tryOpen("not this"));
    ASSERT_TRUE(recoverVault(place(), share(1), share(2), fresh()));
    EXPECT_TRUE(tryOpen(fresh().text()));
}

TEST_F(Recoveries, changeNothingWithSharesThatAreNotForThisVault)
{
    const auto before = files();
    auto made = splitTwoOfThree(Secret::random(32)).value();
    EXPECT_EQ(recoverVault(place(), made[0], made[1], fresh()).error().code,
              ErrorCode::RecoveryNotForThis);
    EXPECT_EQ(recoverVault(place(), share(1), made[1], fresh()).error().code,
              ErrorCode::ShareOfAnother);
    EXPECT_EQ(recoverVault(place(), share(2), share(2), fresh()).error().code,
              ErrorCode::ShareOfAnother);
    Share forged = share(1).copy();
    forged.bytes.bytes()[0] ^= std::byte{1};
    EXPECT_EQ(recoverVault(place(), forged, share(2), fresh()).error().code,
              ErrorCode::RecoveryNotForThis);
    EXPECT_EQ(files(), before);
}

TEST_F(Recoveries, keepTheOldWaysWhereTheNewPassphraseIsTooShort)
{
    EXPECT_EQ(recoverVault(place(), share(1), share(2), Secret::fromText("")).error().code,
              ErrorCode::VaultPassphraseTooShort);
    Vault vault = open();
    expectAllIsThere(vault);
}

// The database is written first. Were the program killed then, the key file would be as it was.
TEST_F(Recoveries, thatWereCutOffLeaveTheOldWaysAndCanBeDoneAgain)
{
    const Bytes before = readFile(place() / "vault.key").value();
    ASSERT_TRUE(recoverVault(place(), share(1), share(2), fresh()));
    ASSERT_TRUE(writeFileAtomically(place() / "vault.key", before));
    {
        Vault vault = open();
        expectAllIsThere(vault);
    }
    ASSERT_TRUE(recoverVault(place(), share(2), share(3), fresh()));
    auto vault = tryOpen(fresh().text());
    ASSERT_TRUE(vault);
    expectAllIsThere(*vault);
}

TEST_F(Recoveries, areProvedByTwoSharesWithoutLosingAnything)
{
    Vault vault = open();
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::Made);
    const auto other = splitTwoOfThree(Secret::random(32)).value();
    EXPECT_EQ(vault.waysIn().proveShares(other[0], other[2]).error().code,
              ErrorCode::RecoveryNotForThis);
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::Made);
    ASSERT_TRUE(vault.waysIn().proveShares(share(1), share(3)));
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::Proved);
    // The new papers were tried by nobody.
    ASSERT_TRUE(vault.waysIn().makeShares());
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::Made);
    ASSERT_TRUE(vault.close());
    EXPECT_TRUE(recoverVault(place(), share(1), share(3), fresh()));
}

// A notebook that was saved out of a damaged one may have lost that row, and works without it.
TEST_F(Recoveries, giveALeadTheProjectsKeyBackThoughItsRowWasLost)
{
    {
        const auto opened = KeyFile::read(place() / "vault.key")->open(passphrase());
        auto database =
            Database::open(place() / "vault.db", opened->keys.database, Database::Mode::Open);
        ASSERT_TRUE(database);
        ASSERT_TRUE(database->execute("DELETE FROM secret WHERE name = 'project.secret'"));
        ASSERT_TRUE(database->close());
    }
    ASSERT_TRUE(open().holdsProjectKey());
    ASSERT_TRUE(recoverVault(place(), share(1), share(3), fresh()));
    auto vault = tryOpen(fresh().text());
    ASSERT_TRUE(vault);
    expectAllIsThere(*vault);
}

TEST_F(Recoveries, bringBackWhatWasSealedThoughPassphraseAndDatabaseAreLost)
{
    EXPECT_EQ(recoverWithoutDatabase(place(), share(1), share(2), fresh()).error().code,
              ErrorCode::UsedWrongly)
        << "the database is there";
    ASSERT_TRUE(tryOpen()) << "nothing was changed";
    std::filesystem::remove(place() / "vault.db");
    const Path saved = place().parent_path() / "saved";
    EXPECT_FALSE(recoverVault(place(), share(1), share(2), fresh()));
    const auto others = splitTwoOfThree(Secret::random(keySize));
    EXPECT_EQ(recoverWithoutDatabase(place(), (*others)[0], (*others)[1], fresh()).error().code,
              ErrorCode::RecoveryNotForThis);
    ASSERT_TRUE(recoverWithoutDatabase(place(), share(1), share(2), fresh()));
    EXPECT_EQ(Vault::salvage(place(), passphrase(), saved).error().code,
              ErrorCode::VaultWrongPassphrase);
    const auto report = Vault::salvage(place(), fresh(), saved);
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_EQ(report->sealed, 1);
    auto vault = Vault::open(saved, fresh());
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->sessions().openSealed(m_sealed.id)->answers.size(), 3U);
    EXPECT_TRUE(vault->check(true)->ok());
}

TEST_F(Recoveries, areToldInTheAuditLog)
{
    ASSERT_TRUE(recoverVault(place(), share(1), share(2), fresh()));
    auto vault = tryOpen(fresh().text());
    const auto rows = vault->audit().rows().value();
    const auto row = std::ranges::find(rows, AuditVerb::Recover, &AuditRow::verb);
    ASSERT_NE(row, rows.end());
    EXPECT_EQ(row->actor, "slot 7");
    EXPECT_TRUE(vault->audit().verify());
}

class JoinedDevices : public Recoveries
{
protected:
    void SetUp() override
    {
        Recoveries::SetUp();
        Vault lead = open();
        CreateVault how = quickly();
        how.projectKey = lead.projectKey();
        auto device = Vault::create(joined(), Secret::fromText("the device's own"), how);
        ASSERT_TRUE(device);
        m_theirs = addSession(*device);
        giveAnswers(*device, m_theirs, 2);
    }

    Path joined() const { return place().parent_path() / "joined"; }

    Session m_theirs;
};

TEST_F(JoinedDevices, areOpenedAgainByTheirLeadAndDoNotGetTheProjectsKey)
{
    {
        Vault lead = open();
        ASSERT_TRUE(lead.waysIn().recoverDevice(joined(), fresh()));
    }
    EXPECT_FALSE(Vault::open(joined(), Secret::fromText("the device's own")));
    auto device = Vault::open(joined(), fresh());
    ASSERT_TRUE(device);
    EXPECT_FALSE(device->holdsProjectKey());
    EXPECT_EQ(device->sessions().journal(m_theirs.id)->changes.size(), 2U);
    EXPECT_TRUE(device->check(true)->ok());
    EXPECT_EQ(device->waysIn().recovery().value(), Recovery::Proved);
}

TEST_F(JoinedDevices, areOpenedAgainByTwoSharesOfTheirProject)
{
    ASSERT_TRUE(recoverVault(joined(), share(1), share(2), fresh()));
    auto device = Vault::open(joined(), fresh());
    ASSERT_TRUE(device);
    EXPECT_FALSE(device->holdsProjectKey());
}

TEST_F(JoinedDevices, areProvedByTheirLead)
{
    {
        Vault lead = open();
        ASSERT_TRUE(lead.waysIn().proveDevice(joined()));
    }
    auto device = Vault::open(joined(), Secret::fromText("the device's own"));
    ASSERT_TRUE(device);
    EXPECT_EQ(device->waysIn().recovery().value(), Recovery::Proved);
    EXPECT_EQ(device->waysIn().makeShares().error().code, ErrorCode::VaultNotLead);
    EXPECT_EQ(device->waysIn().recoverDevice(place(), fresh()).error().code,
              ErrorCode::VaultNotLead);
}

TEST_F(JoinedDevices, ofAnotherProjectStayShut)
{
    const Path elsewhere = place().parent_path() / "elsewhere";
    ASSERT_TRUE(Vault::create(elsewhere, passphrase(), quickly())->close());
    Vault lead = open();
    EXPECT_EQ(lead.waysIn().recoverDevice(elsewhere, fresh()).error().code,
              ErrorCode::RecoveryNotForThis);
    EXPECT_TRUE(Vault::open(elsewhere, passphrase()));
}

} // namespace
} // namespace cuaderno
