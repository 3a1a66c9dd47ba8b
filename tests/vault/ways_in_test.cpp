// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/audit_log.h"
#include "vault/key_card.h"
#include "vault/ways_in.h"
#include "vault_support.h"

#include <algorithm>
#include <set>

namespace cuaderno {
namespace {

using namespace test;

// Of the random bytes 00 to 1f.
constexpr std::string_view written =
    "CUADCARD1-000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFS-DNXD";

TEST(KeyCard, isWrittenAndReadAsAnyProgramWould)
{
    const auto card = readKeyCard(Secret::fromText(written));
    ASSERT_TRUE(card);
    std::string letters(written);
    std::erase(letters, '-');
    EXPECT_EQ(card->text(), letters);
    EXPECT_EQ(keyCardText(*card).text(), written);
}

TEST(KeyCard, isReadHoweverItWasTyped)
{
    const std::string letters(readKeyCard(Secret::fromText(written))->text());
    for (const std::string_view typed :
         {"cuadcard1-000g-40r4-0m30-e209-185g-r38e-1w81-24gk-2gah-c5rr-34d1-p70x-3rfs-dnxd",
          "CUADCARD1 ooog 4or4 om3o e2o9 l85g r38e iw8i 24gk 2gah c5rr 34di p7ox 3rfs dnxd\n",
          "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFS-DNXD"}) {
        const auto card = readKeyCard(Secret::fromText(typed));
        ASSERT_TRUE(card) << typed;
        EXPECT_EQ(card->text(), letters);
    }
}

TEST(KeyCard, isNotReadWithOneWrongLetter)
{
    int tried = 0;
    for (std::size_t at = std::string_view("CUADCARD1").size(); at < written.size(); ++at) {
        if (written[at] == '-')
            continue;
        std::string wrong(written);
        wrong[at] = wrong[at] == 'Z' ? 'Y' : 'Z';
        const auto card = readKeyCard(Secret::fromText(wrong));
        ASSERT_FALSE(card) << at;
        EXPECT_EQ(card.error().code, ErrorCode::KeyCardUnreadable);
        EXPECT_TRUE(looksLikeKeyCard(Secret::fromText(wrong)));
        ++tried;
    }
    EXPECT_EQ(tried, 56);
    EXPECT_FALSE(looksLikeKeyCard(passphrase()));
    EXPECT_EQ(readKeyCard(passphrase()).error().code, ErrorCode::KeyCardUnreadable);
}

TEST(KeyCard, isNeverMadeTwice)
{
    std::set<std::string> made;
    for (int i = 0; i < 100; ++i)
        made.emplace(makeKeyCard().text());
    EXPECT_EQ(made.size(), 100U);
}

class Ways : public VaultTest
{
protected:
    // Adds one to the vault, which is closed again.
    std::string aCard()
    {
        Vault vault = open();
        const auto text = vault.waysIn().addKeyCard();
        return text ? std::string(text->text()) : std::string();
    }

    Bytes tries() const { return readFile(place() / "vault.tries").value(); }

    ErrorCode refusal(std::string_view text)
    {
        const auto opened = tryOpen(text);
        return opened ? ErrorCode::UsedWrongly : opened.error().code;
    }
};

TEST_F(Ways, knowThePassphraseOfWhoIsInside)
{
    (void)make();
    const std::string card = aCard();
    Vault vault = open();
    EXPECT_EQ(vault.waysIn().cameInBy(), SlotKind::Passphrase);
    const Bytes before = tries();
    EXPECT_TRUE(vault.waysIn().provePassphrase(passphrase()));
    for (const std::string_view text :
         {std::string_view("river button seven"), std::string_view(card)})
        EXPECT_EQ(vault.waysIn().provePassphrase(Secret::fromText(text)).error().code,
                  ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(tries(), before);
}

TEST_F(Ways, byACardLeadToTheSameAsByThePassphrase)
{
    Session session;
    {
        Vault vault = make();
        session = addSession(vault);
        giveAnswers(vault, session, 3);
    }
    const std::string card = aCard();
    const auto file = KeyFile::read(place() / "vault.key");
    const auto one = file->open(passphrase());
    const auto other = file->open(Secret::fromText(card));
    ASSERT_TRUE(other);
    EXPECT_EQ(other->kind, SlotKind::KeyFile);
    EXPECT_EQ(one->keys.held, other->keys.held);
    EXPECT_TRUE(one->keys.database.equals(other->keys.database.view()));
    EXPECT_TRUE(one->keys.audit.equals(other->keys.audit.view()));
    for (std::size_t at = 0; at < compartmentCount; ++at)
        EXPECT_TRUE(one->keys.compartments[at].equals(other->keys.compartments[at].view())) << at;

    auto vault = tryOpen(card);
    ASSERT_TRUE(vault);
    EXPECT_TRUE(vault->holdsProjectKey());
    EXPECT_EQ(vault->sessions().journal(session.id)->changes.size(), 3U);
    EXPECT_TRUE(vault->check(true)->ok());
}

TEST_F(Ways, aCardWithAWrongLetterIsRefusedBeforeAnythingIsTried)
{
    make();
    std::string card = aCard();
    const Bytes before = tries();
    card.back() = card.back() == 'Z' ? 'Y' : 'Z';
    EXPECT_EQ(refusal(card), ErrorCode::KeyCardUnreadable);
    EXPECT_EQ(refusal("CUADCARD1-"), ErrorCode::KeyCardUnreadable);
    EXPECT_EQ(tries(), before);
}

TEST_F(Ways, aCardIsNeitherCountedNorMadeToWait)
{
    make();
    const std::string card = aCard();
    const Bytes before = tries();
    EXPECT_EQ(refusal(keyCardText(makeKeyCard()).text()), ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(tries(), before);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(refusal("not this"), ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(refusal("not this"), ErrorCode::VaultTooManyTries);
    EXPECT_TRUE(tryOpen(card));
    EXPECT_EQ(Vault::waitBeforeNextTry(place()).count(), 0);
}

TEST_F(Ways, aCardThatWasTakenAwayOpensNothing)
{
    make();
    const std::string card = aCard();
    {
        Vault vault = open();
        const auto ways = vault.waysIn().all();
        ASSERT_TRUE(ways);
        ASSERT_EQ(ways->size(), 2U);
        EXPECT_EQ((*ways)[1].kind, SlotKind::KeyFile);
        EXPECT_EQ((*ways)[1].slot, 1);
        ASSERT_TRUE(vault.waysIn().remove(1));
        EXPECT_EQ(vault.waysIn().all()->size(), 1U);
        EXPECT_EQ(vault.waysIn().remove(1).error().code, ErrorCode::UsedWrongly);
    }
    EXPECT_EQ(refusal(card), ErrorCode::VaultWrongPassphrase);
    EXPECT_TRUE(tryOpen());
}

TEST_F(Ways, theLastOneThatIsSureStays)
{
    Vault vault = make();
    EXPECT_EQ(vault.waysIn().remove(0).error().code, ErrorCode::VaultLastWay);
    const auto card = vault.waysIn().addKeyCard();
    // Nobody knows whether what was copied opens it.
    EXPECT_EQ(vault.waysIn().remove(0).error().code, ErrorCode::VaultLastWay);
    ASSERT_TRUE(vault.waysIn().proveKeyCard(*card));
    ASSERT_TRUE(vault.waysIn().remove(0));
    ASSERT_TRUE(vault.close());
    EXPECT_EQ(refusal(passphrase().text()), ErrorCode::VaultWrongPassphrase);
    EXPECT_TRUE(tryOpen(card->text()));
}

TEST_F(Ways, proveRecoveryOnceTheyWereTried)
{
    Vault vault = make();
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::None);
    const std::string card(vault.waysIn().addKeyCard()->text());
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::Made);
    EXPECT_EQ(vault.waysIn().proveKeyCard(passphrase()).error().code, ErrorCode::KeyCardUnreadable);
    EXPECT_EQ(vault.waysIn().proveKeyCard(keyCardText(makeKeyCard())).error().code,
              ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::Made);
    ASSERT_TRUE(vault.close());
    // Opening by it is the drill, too.
    vault = std::move(*tryOpen(card));
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::Proved);
    ASSERT_TRUE(vault.close());
    vault = open();
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::Proved);
    ASSERT_TRUE(vault.waysIn().remove(1));
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::None);
}

TEST_F(Ways, areSevenAtMost)
{
    Vault vault = make();
    std::vector<std::string> cards;
    for (int i = 0; i < 6; ++i)
        cards.emplace_back(vault.waysIn().addKeyCard()->text());
    EXPECT_EQ(vault.waysIn().addKeyCard().error().code, ErrorCode::VaultNoFreeSlot);
    ASSERT_TRUE(vault.close());
    for (const std::string& card : cards)
        EXPECT_TRUE(tryOpen(card));
    EXPECT_TRUE(tryOpen());
}

TEST_F(Ways, whoCameInByACardGetsANewPassphraseAndKeepsTheCard)
{
    make();
    const std::string card = aCard();
    {
        auto vault = tryOpen(card);
        ASSERT_TRUE(vault->changePassphrase(Secret::fromText("lamp goat river")));
        EXPECT_EQ(vault->waysIn().all()->size(), 2U);
    }
    EXPECT_EQ(refusal(passphrase().text()), ErrorCode::VaultWrongPassphrase);
    EXPECT_TRUE(tryOpen("lamp goat river"));
    EXPECT_TRUE(tryOpen(card));
}

TEST_F(Ways, noPassphraseBeginsLikeACard)
{
    Vault vault = make();
    EXPECT_EQ(vault.changePassphrase(Secret::fromText("cuad card 1 and more")).error().code,
              ErrorCode::UsedWrongly);
}

// As when the program was killed between the list and the key file.
TEST_F(Ways, aCardThatIsListedAndWasNeverWrittenDoesNoHarm)
{
    make();
    const Bytes before = readFile(place() / "vault.key").value();
    const std::string card = aCard();
    ASSERT_TRUE(writeFileAtomically(place() / "vault.key", before));
    EXPECT_EQ(refusal(card), ErrorCode::VaultWrongPassphrase);
    Vault vault = open();
    EXPECT_TRUE(vault.check(true)->ok());
    EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::Made);
    ASSERT_TRUE(vault.waysIn().remove(1));
    const std::string another(vault.waysIn().addKeyCard()->text());
    EXPECT_EQ(vault.waysIn().all()->back().slot, 1);
    ASSERT_TRUE(vault.close());
    EXPECT_TRUE(tryOpen(another));
}

TEST_F(Ways, byACardOpenABackupToo)
{
    make();
    const Secret card = Secret::fromText(aCard());
    const Path file = place().parent_path() / "one.cuadbackup";
    {
        Vault vault = open();
        ASSERT_TRUE(vault.backUp(file));
    }
    EXPECT_TRUE(Vault::verifyBackup(file, card));
    const Path restored = place().parent_path() / "restored";
    ASSERT_TRUE(Vault::restore(file, card, restored));
    EXPECT_TRUE(Vault::open(restored, card));
}

TEST_F(Ways, leaveARowInTheAuditLog)
{
    Vault vault = make();
    ASSERT_TRUE(vault.waysIn().addKeyCard());
    ASSERT_TRUE(vault.waysIn().remove(1));
    const auto rows = vault.audit().rows();
    ASSERT_TRUE(rows);
    std::vector<std::string> said;
    for (const AuditRow& row : *rows)
        said.push_back(std::string(auditVerbName(row.verb)) + " " + row.object);
    ASSERT_GE(said.size(), 2U);
    EXPECT_EQ(said[said.size() - 2], "add_way key card");
    EXPECT_EQ(said.back(), "remove_way key card");
    EXPECT_TRUE(vault.audit().verify());
}

} // namespace
} // namespace cuaderno
