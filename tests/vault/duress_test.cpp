// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage_support.h"
#include "media_support.h"
#include "vault/audit_log.h"
#include "vault/new_keys.h"
#include "vault/people.h"
#include "vault/pin.h"
#include "vault/recovery.h"
#include "vault/try_counter.h"
#include "vault/ways_in.h"

#include <algorithm>
#include <set>

namespace cuaderno {
namespace {

using namespace test;

Secret duress()
{
    return Secret::fromText("quiet water on the stove");
}

Status fillPractice(Vault& vault)
{
    const Session session = addSession(vault);
    giveAnswers(vault, session, 3, "made-up");
    return {};
}

// A notebook with all ways in that there are, alone in a folder, and a duress passphrase.
class Duress : public Damage
{
protected:
    void SetUp() override
    {
        auto device = makeDeviceSecret(place().parent_path() / "device.secret");
        ASSERT_TRUE(device);
        m_device = std::move(*device);
        std::filesystem::create_directory(folder().parent_path());
        Vault vault = Vault::create(folder(), passphrase(), quickly()).value();
        m_session = addSession(vault);
        giveAnswers(vault, m_session, 10);
        ASSERT_TRUE(vault.close());
        cheapen(folder());
        vault = live();
        m_card = std::string(vault.waysIn().addKeyCard()->text());
        ASSERT_TRUE(vault.waysIn().addPin(pin(), m_device));
        const auto shares = vault.waysIn().makeShares();
        for (const Secret& text : *shares)
            m_shares.emplace_back(text.text());
        ASSERT_TRUE(vault.waysIn().setDuress(duress(), fillPractice));
        ASSERT_TRUE(vault.close());
    }

    Path folder() const { return place().parent_path() / "notebooks" / "0123456789abcdef"; }

    static Secret pin() { return Secret::fromText("48091376"); }

    Vault live() const { return Vault::open(folder(), passphrase()).value(); }

    Result<Vault> openBy(const Secret& way) const { return Vault::open(folder(), way); }

    std::vector<Path> notebooks() const
    {
        std::vector<Path> paths;
        for (const auto& entry : std::filesystem::directory_iterator(folder().parent_path()))
            paths.push_back(entry.path());
        return paths;
    }

    Path practice() const
    {
        for (const Path& path : notebooks())
            if (path != folder())
                return path;
        return {};
    }

    ErrorCode refusal(const Secret& way) const
    {
        auto vault = openBy(way);
        std::filesystem::remove(folder() / "vault.tries");
        return vault ? ErrorCode::UsedWrongly : vault.error().code;
    }

    // Nobody gets at what was here, by whatever there was.
    void expectDestroyed() const
    {
        for (const Secret& way :
             {passphrase(), Secret::fromText(m_card), pin(), withDeviceSecret(pin(), m_device)})
            EXPECT_EQ(refusal(way), ErrorCode::VaultWrongPassphrase);
        const auto recovered = recoverVault(
            folder(), readShare(Secret::fromText(m_shares[0])).value(),
            readShare(Secret::fromText(m_shares[2])).value(), Secret::fromText("wholly new words"));
        EXPECT_EQ(recovered.error().code, ErrorCode::RecoveryNotForThis);
    }

    void expectPractice(Vault& vault) const
    {
        EXPECT_EQ(vault.kind(), VaultKind::Practice);
        EXPECT_EQ(vault.folder(), folder());
        EXPECT_TRUE(vault.warnings().empty());
        EXPECT_TRUE(vault.check(true)->ok());
        const auto sessions = vault.sessions().all()->sessions;
        ASSERT_EQ(sessions.size(), 1U);
        EXPECT_NE(sessions.front().id, m_session.id);
        EXPECT_EQ(vault.sessions().journal(sessions.front().id)->changes.size(), 3U);
    }

    Session m_session;
    Secret m_device;
    std::string m_card;
    std::vector<std::string> m_shares;
};

TEST_F(Duress, changesNothingForWhoOpensAsEver)
{
    for (const Secret& way :
         {passphrase(), Secret::fromText(m_card), withDeviceSecret(pin(), m_device)}) {
        auto vault = openBy(way);
        ASSERT_TRUE(vault);
        EXPECT_EQ(vault->sessions().journal(m_session.id)->changes.size(), 10U);
        EXPECT_TRUE(vault->waysIn().hasDuress().value());
        EXPECT_TRUE(vault->check(true)->ok());
    }
    EXPECT_EQ(notebooks().size(), 2U);
}

TEST_F(Duress, destroysTheNotebookAndOpensThePracticeOneInItsPlace)
{
    {
        auto vault = openBy(duress());
        ASSERT_TRUE(vault) << codeText(vault.error().code);
        expectPractice(*vault);
    }
    EXPECT_EQ(notebooks(), std::vector<Path>{folder()});
    expectDestroyed();
    // And so it goes on.
    for (int again = 0; again < 2; ++again) {
        auto vault = openBy(duress());
        ASSERT_TRUE(vault);
        expectPractice(*vault);
        EXPECT_FALSE(vault->waysIn().hasDuress().value());
    }
}

TEST_F(Duress, isTypedOnADeviceWithAPinToo)
{
    auto vault = openBy(withDeviceSecret(duress(), m_device));
    ASSERT_TRUE(vault);
    expectPractice(*vault);
    ASSERT_TRUE(vault->close());
    expectDestroyed();
}

TEST_F(Duress, leavesNoByteOfTheKeyFileThatOpensAnything)
{
    const Path kept = place().parent_path() / "kept.key";
    const Path link = place().parent_path() / "link.key";
    std::filesystem::copy_file(folder() / "vault.key", kept);
    // The same bytes on the disk by another name: what is overwritten there is seen here.
    std::filesystem::create_hard_link(folder() / "vault.key", link);
    const Path secrets = place().parent_path() / "link.erasable";
    std::filesystem::create_hard_link(folder() / "vault.erasable", secrets);
    const Bytes secretsBefore = readFile(secrets).value();
    ASSERT_TRUE(openBy(duress()));
    const auto before = KeyFile::read(kept);
    const auto shares = joinShares(readShare(Secret::fromText(m_shares[0])).value(),
                                   readShare(Secret::fromText(m_shares[1])).value());
    EXPECT_TRUE(before->open(passphrase()));
    EXPECT_TRUE(before->recover(BoxKeyPair::fromSecret(shares->copy())));
    const Bytes after = readFile(link).value();
    const ByteView was = before->bytes();
    int same = 0;
    for (std::size_t at = 0; at < after.size(); at += 16)
        same += std::ranges::equal(ByteView(after).subspan(at, 16), was.subspan(at, 16)) ? 1 : 0;
    EXPECT_EQ(same, 0) << "once the practice notebook is in its place, that slot goes too";
    const Bytes secretsAfter = readFile(secrets).value();
    ASSERT_EQ(secretsAfter.size(), secretsBefore.size());
    for (std::size_t at = 0; at < secretsAfter.size(); at += 64)
        EXPECT_FALSE(std::ranges::equal(ByteView(secretsAfter).subspan(at, 64),
                                        ByteView(secretsBefore).subspan(at, 64)));
}

TEST_F(Duress, takesWhatIsSealedFromWhoHasTheProjectsKey)
{
    Path link = place().parent_path() / "link.sealed";
    {
        Vault vault = live();
        Session session = m_session;
        session.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(session));
        const auto journal = vault.sessions().journal(session.id);
        ASSERT_TRUE(vault.sessions().seal(session.id, sealedOf(session, journal->changes)));
        for (const auto& entry : std::filesystem::directory_iterator(folder() / "sealed"))
            std::filesystem::create_hard_link(entry.path(), link);
    }
    const Bytes before = readFile(link).value();
    ASSERT_TRUE(openBy(duress()));
    const Bytes after = readFile(link).value();
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t at = 0; at < 512; at += 32)
        EXPECT_FALSE(
            std::ranges::equal(ByteView(after).subspan(at, 32), ByteView(before).subspan(at, 32)));
}

TEST_F(Duress, isAWrongPassphraseWhereNothingCanBeDestroyed)
{
    const auto before = readFile(folder() / "vault.key").value();
    EXPECT_EQ(Vault::open(folder(), duress(), {.readOnly = true}).error().code,
              ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(readFile(folder() / "vault.key").value(), before);
    const Path backup = place().parent_path() / "a.cuadbackup";
    ASSERT_TRUE(live().backUp(backup));
    EXPECT_EQ(Vault::verifyBackup(backup, duress()).error().code, ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(Vault::restore(backup, duress(), place()).error().code,
              ErrorCode::VaultWrongPassphrase);
    Vault vault = live();
    EXPECT_EQ(vault.waysIn().provePassphrase(duress()).error().code,
              ErrorCode::VaultWrongPassphrase);
}

TEST_F(Duress, destroysWhereverElseItIsTypedAndOpensNothingThere)
{
    EXPECT_EQ(Vault::salvage(folder(), duress(), place()).error().code,
              ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(refusal(passphrase()), ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(notebooks().size(), 2U);
    // It goes on from there.
    auto vault = openBy(duress());
    ASSERT_TRUE(vault);
    expectPractice(*vault);
    ASSERT_TRUE(vault->close());
    expectDestroyed();
}

TEST_F(Duress, leavesBackupsOfBeforeAsTheyWere)
{
    const Path backup = place().parent_path() / "a.cuadbackup";
    ASSERT_TRUE(live().backUp(backup));
    ASSERT_TRUE(openBy(duress()));
    const Path restored = place().parent_path() / "restored";
    ASSERT_TRUE(Vault::restore(backup, passphrase(), restored));
    auto vault = Vault::open(restored, passphrase());
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->sessions().journal(m_session.id)->changes.size(), 10U);
    ASSERT_TRUE(vault->close());
    // There the practice notebook is not beside it.
    EXPECT_EQ(Vault::open(restored, duress()).error().code, ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(Vault::open(restored, passphrase()).error().code, ErrorCode::VaultWrongPassphrase);
}

TEST_F(Duress, saysNothingOfItselfInThePracticeNotebook)
{
    auto vault = openBy(duress());
    ASSERT_TRUE(vault);
    std::set<std::string> seen;
    const auto rows = vault->audit().rows();
    for (const AuditRow& row : *rows)
        seen.insert(std::string(auditVerbName(row.verb)) + " " + row.object);
    for (const std::string& row : seen)
        EXPECT_EQ(row.find("duress"), std::string::npos) << row;
    EXPECT_TRUE(vault->audit().verify());
    EXPECT_EQ(vault->waysIn().all()->size(), 1U);
    EXPECT_EQ(vault->waysIn().cameInBy(), SlotKind::Passphrase);
    EXPECT_FALSE(vault->wipeAfter());
    EXPECT_EQ(TryCounter(folder() / "vault.tries").read()->wrong, 0U);
}

TEST_F(Duress, takesTheSameWorkAndTheSameCosts)
{
    const auto one = KeyFile::read(folder() / "vault.key");
    const auto other = KeyFile::read(practice() / "vault.key");
    EXPECT_EQ(one->cost().operations, other->cost().operations);
    EXPECT_EQ(one->cost().memoryKiB, other->cost().memoryKiB);
    EXPECT_EQ(practice().filename().string().size(), folder().filename().string().size());
}

TEST_F(Duress, goesOnFromWhereItWasBrokenOffAfterTheSwap)
{
    const Path dead = place().parent_path() / "dead";
    const Path where = practice();
    std::filesystem::copy(folder(), dead, std::filesystem::copy_options::recursive);
    ASSERT_TRUE(openBy(duress())->close());
    std::filesystem::rename(dead, where);
    ASSERT_TRUE(openBy(duress())->close());
    EXPECT_EQ(notebooks(), std::vector<Path>{folder()});
}

TEST_F(Duress, destroysWhatNewKeysLeftBehindAndUnfinishedKeyFiles)
{
    const Path left = folder() / "vault.key.0123.new";
    std::filesystem::copy_file(folder() / "vault.key", left);
    const Path link = place().parent_path() / "link.key";
    std::filesystem::create_hard_link(left, link);
    ASSERT_TRUE(openBy(duress()));
    EXPECT_FALSE(KeyFile::read(link)) << "all of it is noise";
}

TEST_F(Duress, canBeTurnedOffAndOnAgain)
{
    {
        Vault vault = live();
        EXPECT_EQ(
            vault.waysIn().setDuress(Secret::fromText("another one"), fillPractice).error().code,
            ErrorCode::UsedWrongly);
        ASSERT_TRUE(vault.waysIn().removeDuress());
        ASSERT_TRUE(vault.waysIn().removeDuress());
        EXPECT_FALSE(vault.waysIn().hasDuress().value());
    }
    EXPECT_EQ(notebooks(), std::vector<Path>{folder()});
    EXPECT_EQ(refusal(duress()), ErrorCode::VaultWrongPassphrase);
    ASSERT_TRUE(live().waysIn().setDuress(Secret::fromText("another one"), fillPractice));
    EXPECT_EQ(refusal(duress()), ErrorCode::VaultWrongPassphrase);
    auto vault = openBy(Secret::fromText("another one"));
    ASSERT_TRUE(vault);
    expectPractice(*vault);
}

TEST_F(Duress, wordsThatOpenTheNotebookAreRefusedAndNotSaidWhose)
{
    Vault vault = live();
    ASSERT_TRUE(vault.waysIn().removeDuress());
    CoResearcher peer;
    peer.id = CoResearcherId::random();
    peer.alias = "Heron";
    peer.roles = {TeamRole::Field};
    ASSERT_TRUE(vault.people().add(peer, Secret::fromText("the words of heron")));
    std::set<std::string> said;
    for (const Secret& words : {passphrase(), Secret::fromText("the words of heron"),
                                withDeviceSecret(pin(), m_device)}) {
        const auto refused = vault.waysIn().setDuress(words, fillPractice);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::UsedWrongly);
        said.insert(refused.error().detail + refused.error().args.front());
    }
    EXPECT_EQ(said.size(), 1U);
    EXPECT_EQ(vault.waysIn().setDuress(Secret::fromText("short"), fillPractice).error().code,
              ErrorCode::VaultPassphraseTooShort);
    EXPECT_EQ(notebooks().size(), 1U) << "nothing was begun";
}

TEST_F(Duress, wordsCannotBecomeAnotherWayIn)
{
    Vault vault = live();
    EXPECT_EQ(vault.changePassphrase(duress()).error().code, ErrorCode::UsedWrongly);
    CoResearcher peer;
    peer.id = CoResearcherId::random();
    peer.alias = "Heron";
    peer.roles = {TeamRole::Field};
    EXPECT_EQ(vault.people().add(peer, duress()).error().code, ErrorCode::UsedWrongly);
    ASSERT_TRUE(vault.waysIn().removeDuress());
    ASSERT_TRUE(vault.waysIn().setDuress(Secret::fromText("1357913579"), fillPractice));
    EXPECT_EQ(vault.waysIn().addPin(Secret::fromText("1357913579"), m_device).error().code,
              ErrorCode::UsedWrongly);
}

TEST_F(Duress, isTheOwnersToTurnOnAndOff)
{
    CoResearcher peer;
    peer.id = CoResearcherId::random();
    peer.alias = "Heron";
    peer.roles = {TeamRole::Field};
    ASSERT_TRUE(live().people().add(peer, Secret::fromText("the words of heron")));
    auto vault = openBy(Secret::fromText("the words of heron"));
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->waysIn().removeDuress().error().code, ErrorCode::UsedWrongly);
    EXPECT_EQ(vault->waysIn().setDuress(Secret::fromText("another one"), fillPractice).error().code,
              ErrorCode::UsedWrongly);
    ASSERT_TRUE(vault->close());
    // What is hers goes with the rest.
    ASSERT_TRUE(openBy(duress()));
    EXPECT_EQ(refusal(Secret::fromText("the words of heron")), ErrorCode::VaultWrongPassphrase);
}

TEST_F(Duress, thatCouldNotBeMadeLeavesNothingBeside)
{
    Vault vault = live();
    ASSERT_TRUE(vault.waysIn().removeDuress());
    const auto refused = vault.waysIn().setDuress(
        duress(), [](Vault&) -> Status { return fail(ErrorCode::SurveysMissing); });
    EXPECT_EQ(refused.error().code, ErrorCode::SurveysMissing);
    EXPECT_EQ(notebooks(), std::vector<Path>{folder()});
    EXPECT_FALSE(vault.waysIn().hasDuress().value());
}

TEST_F(Duress, goesWithNewKeysAndSoDoesThePracticeNotebook)
{
    const auto changed = changeKeys(folder(), passphrase(), Secret::fromText("wholly new words"));
    ASSERT_TRUE(changed);
    EXPECT_TRUE(std::ranges::any_of(changed->gone,
                                    [](const WayIn& way) { return way.kind == SlotKind::Duress; }));
    auto vault = openBy(Secret::fromText("wholly new words"));
    ASSERT_TRUE(vault);
    EXPECT_FALSE(vault->waysIn().hasDuress().value());
    ASSERT_TRUE(vault->close());
    EXPECT_EQ(notebooks(), std::vector<Path>{folder()});
    EXPECT_EQ(refusal(duress()), ErrorCode::VaultWrongPassphrase);
}

TEST_F(Duress, waitsAsLongAsAnyOtherAfterWrongTries)
{
    for (int tries = 0; tries < 5; ++tries)
        (void)openBy(Secret::fromText("no such words"));
    EXPECT_EQ(openBy(duress()).error().code, ErrorCode::VaultTooManyTries);
}

} // namespace
} // namespace cuaderno
