// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage_support.h"
#include "full_vault.h"
#include "vault/migration.h"

namespace cuaderno {
namespace {

using namespace test;

class FullVault : public Damage
{
protected:
    // A closed vault of format 1, and what is in it.
    Contents prepareFull(int sessions)
    {
        EXPECT_TRUE(make().close());
        fill(place(), sessions);
        Contents before;
        {
            Vault vault = open();
            before = contentsOf(vault);
            EXPECT_TRUE(vault.close());
        }
        makeFormat1(place());
        return before;
    }
};

TEST_F(FullVault, ofFormat1IsBroughtUpToDateWithNothingLost)
{
    const int sessions = std::getenv("CUADERNO_LONG") != nullptr ? 10'000 : 1'500;
    const Contents before = prepareFull(sessions);
    ASSERT_GT(before.size(), static_cast<std::size_t>(sessions));
    {
        Vault vault = open();
        EXPECT_TRUE(vault.warnings().empty());
        EXPECT_EQ(vault.format().before, 1);
        EXPECT_EQ(vault.format().now, 2);
        EXPECT_TRUE(contentsOf(vault) == before);
        const auto whole = vault.check(true);
        for (const Error& finding : whole->findings)
            ADD_FAILURE() << codeText(finding.code) << ' ' << finding.detail;
        const Session added = addSession(vault);
        giveAnswers(vault, added, 2);
        ASSERT_TRUE(vault.close());
    }
    EXPECT_TRUE(std::filesystem::exists(place() / "vault.db.before.new"))
        << "the old one stays until it was opened once more";
    EXPECT_EQ(number("SELECT count(*) FROM media"), 0);
    Vault vault = open();
    EXPECT_EQ(vault.format().before, 2);
    EXPECT_EQ(contentsOf(vault).size(), before.size() + 2);
    EXPECT_FALSE(std::filesystem::exists(place() / "vault.db.before.new"));
}

TEST_F(FullVault, ofFormat2IsRefusedUntouchedByAProgramThatKnowsOnly1)
{
    ASSERT_TRUE(make().close());
    const auto before = files();
    const auto refused = openMigrated(place(), keys().database, schemaSteps().first(1));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::VaultNewer);
    EXPECT_EQ(files(), before);
}

} // namespace
} // namespace cuaderno
