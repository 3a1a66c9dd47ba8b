// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage_support.h"
#include "vault/rescue.h"

#include <algorithm>
#include <fstream>

namespace cuaderno {
namespace {

using namespace test;

// What the disk does not list is not taken for empty: it may be where the talks are.
class Unlisted : public Damage
{
protected:
    // A vault with a running and a sealed talk whose folder of recordings gives no names.
    Vault prepared()
    {
        Vault vault = make();
        const Session running = addSession(vault);
        giveAnswers(vault, running, 3);
        Session sealed = addSession(vault);
        giveAnswers(vault, sealed, 3);
        sealed.status = SessionStatus::Finished;
        EXPECT_TRUE(vault.sessions().update(sealed));
        const auto journal = vault.sessions().journal(sealed.id);
        EXPECT_TRUE(vault.sessions().seal(sealed.id, sealedOf(sealed, journal->changes)));
        std::filesystem::remove_all(media());
        std::ofstream(media()) << "no folder";
        return vault;
    }

    Path media() const { return place() / "media"; }

    Path other() const { return place().parent_path() / "other"; }

    void expectNamed(const std::vector<Error>& errors) const
    {
        EXPECT_EQ(std::ranges::count_if(
                      errors, [&](const Error& error) { return error.where.file == media(); }),
                  1);
    }
};

TEST_F(Unlisted, isFoundByTheFullCheck)
{
    Vault vault = prepared();
    expectNamed(vault.check(true)->findings);
}

TEST_F(Unlisted, keepsABackupFromSayingDone)
{
    Vault vault = prepared();
    EXPECT_EQ(vault.backUp(other()).error().where.file, media());
    EXPECT_FALSE(std::filesystem::exists(other()));
    EXPECT_EQ(vault.backUpInto(other()).error().where.file, media());
    EXPECT_FALSE(Vault::verifyBackup(other(), passphrase()));
}

TEST_F(Unlisted, isNamedBySalvageThatSavesTheRest)
{
    ASSERT_TRUE(prepared().close());
    const auto report = Vault::salvage(place(), passphrase(), other());
    ASSERT_TRUE(report) << report.error().detail;
    expectNamed(report->lost);
    EXPECT_EQ(report->sessions, 1);
    EXPECT_EQ(report->sealed, 1);
    auto saved = Vault::open(other(), passphrase());
    ASSERT_TRUE(saved);
    EXPECT_TRUE(saved->check(true)->ok());
}

TEST_F(Unlisted, isNamedByARescueThatBringsOutTheRest)
{
    ASSERT_TRUE(prepared().close());
    // Not even the database: all that can be had are the files.
    damage(place() / "vault.db", 20);
    const auto report = rescueVault(place(), passphrase(), other());
    ASSERT_TRUE(report) << report.error().detail;
    expectNamed(report->lost);
    EXPECT_EQ(report->sealed, 1);
}

} // namespace
} // namespace cuaderno
