// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared_vault.h"
#include "vault/audit_log.h"
#include "vault/memo_store.h"
#include "vault/money_store.h"
#include "vault/recovery.h"
#include "vault/secret_rows.h"

#include <algorithm>

namespace cuaderno {
namespace {

using namespace test;
using enum Compartment;

TEST(Roles, openNoMoreThanTheirWorkNeeds)
{
    EXPECT_EQ(compartmentsOf({TeamRole::Field}), bitsOf({Answers, Media}));
    EXPECT_EQ(compartmentsOf({TeamRole::Peer}), bitsOf({Answers, Media}));
    EXPECT_EQ(compartmentsOf({TeamRole::Facilitator}), bitsOf({Answers, Media}));
    EXPECT_EQ(compartmentsOf({TeamRole::NoteTaker}), bitsOf({Answers, Media}));
    EXPECT_EQ(compartmentsOf({TeamRole::Lead}), bitsOf({Answers, Media, Money}));
    EXPECT_EQ(compartmentsOf({TeamRole::Safeguarding}), bitsOf({Concerns}));
    EXPECT_EQ(compartmentsOf({TeamRole::DataSteward}), bitsOf({Contacts, Money}));
    EXPECT_EQ(compartmentsOf({TeamRole::Observer, TeamRole::Analyst, TeamRole::Interpreter}), 0);
    EXPECT_EQ(compartmentsOf({TeamRole::Field, TeamRole::Safeguarding}),
              bitsOf({Answers, Media, Concerns}));
}

TEST_F(SharedVault, eachWayInHoldsWhatTheRolesOfItsPersonOpen)
{
    make();
    letIn(salma, salmasWords);
    letIn(ines, inesWords);
    letIn(noor, noorsWords);
    EXPECT_EQ(heldInSlot(salmasWords), bitsOf({Concerns, Memos}));
    EXPECT_EQ(heldInSlot(inesWords), bitsOf({Answers, Media, Memos}));
    EXPECT_EQ(heldInSlot(noorsWords), bitsOf({Contacts, Money, Memos}));

    const auto file = KeyFile::read(place() / "vault.key");
    const auto leads = file->open(passphrase());
    for (const auto words : {salmasWords, inesWords, noorsWords}) {
        const auto theirs = file->open(Secret::fromText(words));
        ASSERT_TRUE(theirs);
        EXPECT_FALSE(theirs->keys.of(Memos).equals(leads->keys.of(Memos).view()))
            << "everybody's memos are her own";
        for (std::size_t at = 0; at < compartmentCount; ++at) {
            const auto compartment = static_cast<Compartment>(at);
            if (!theirs->keys.holds(compartment)) {
                EXPECT_FALSE(
                    theirs->keys.of(compartment).equals(leads->keys.of(compartment).view()))
                    << "what she does not hold is not in her slot";
            }
        }
    }
}

TEST_F(SharedVault, knowsWhoOpenedIt)
{
    make();
    letIn(salma, salmasWords);
    EXPECT_EQ(openBy(salmasWords).people().whoOpened().value(), salma.id);
    EXPECT_EQ(openBy(salmasWords).people().opener().value()->alias, "Salma");
    {
        Vault vault = open();
        EXPECT_TRUE(vault.people().whoOpened()->isNull());
        EXPECT_FALSE(vault.people().opener().value());
        const CoResearcher ana = personWith("Ana", {TeamRole::Lead});
        ASSERT_TRUE(vault.people().nameOwner(ana));
        EXPECT_EQ(vault.people().whoOpened().value(), ana.id);
    }
    EXPECT_EQ(
        openBy(salmasWords).people().nameOwner(personWith("I", {TeamRole::Lead})).error().code,
        ErrorCode::UsedWrongly);
    const auto people = open().people().all();
    ASSERT_TRUE(people);
    ASSERT_EQ(people->size(), 2U);
    EXPECT_TRUE(people->front().isOwner);
    EXPECT_EQ(people->front().person.alias, "Ana");
    EXPECT_EQ((*people)[1].person.alias, "Salma");
    EXPECT_EQ((*people)[1].held, bitsOf({Concerns, Memos}));
    ASSERT_EQ((*people)[1].ways.size(), 1U);
}

// --- A way in without the answers ---

TEST_F(SharedVault, showsCountsToWhoHoldsNoAnswers)
{
    Session running;
    Session sealed;
    {
        Vault vault = make();
        running = addSession(vault);
        giveAnswers(vault, running, 3);
        sealed = addSession(vault);
        sealed.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(sealed));
        ASSERT_TRUE(vault.sessions().seal(sealed.id, sealedOf(sealed, {})));
    }
    letIn(salma, salmasWords);
    const Bytes secrets = readFile(place() / "vault.erasable").value();
    {
        Vault vault = openBy(salmasWords);
        EXPECT_TRUE(vault.warnings().empty());
        const auto sessions = vault.sessions().all();
        ASSERT_TRUE(sessions);
        EXPECT_TRUE(sessions->sessions.empty());
        EXPECT_EQ(sessions->notHeld, 2);
        EXPECT_EQ(sessions->unreadable, 0);
        const auto people = vault.participants().all();
        EXPECT_TRUE(people->people.empty());
        EXPECT_EQ(people->notHeld, 2);
        EXPECT_EQ(people->unreadable, 0);

        const auto isNotHeld = [](const auto& result) {
            return !result && result.error().code == ErrorCode::VaultNotHeld
                   && result.error().args == std::vector<std::string>{"answers"};
        };
        EXPECT_TRUE(isNotHeld(vault.sessions().load(running.id)));
        EXPECT_TRUE(isNotHeld(vault.sessions().journal(running.id)));
        EXPECT_TRUE(
            isNotHeld(vault.sessions().append(running.id, std::vector{answer("/data/a", "b")})));
        EXPECT_TRUE(isNotHeld(vault.participants().load(running.participant)));
        EXPECT_TRUE(isNotHeld(vault.consents().load(running.consent)));
        EXPECT_TRUE(
            isNotHeld(vault.participants().findByWords(vault.participants().hashWords("a b c d"))));
        EXPECT_TRUE(isNotHeld(vault.participants().save(someone())));
        // Where its envelope is stands in a box: half of it would stay.
        EXPECT_TRUE(isNotHeld(vault.sessions().erase(sealed.id, EraseReason::Withdrawn)));
        EXPECT_TRUE(isNotHeld(vault.participants().erase(sealed.participant)));
        EXPECT_TRUE(isNotHeld(vault.forgetMissing()));

        const auto check = vault.check(true);
        ASSERT_TRUE(check);
        for (const Error& finding : check->findings)
            ADD_FAILURE() << codeText(finding.code) << " " << finding.detail;
    }
    EXPECT_EQ(readFile(place() / "vault.erasable").value(), secrets)
        << "nothing looked like noise and went";
    Vault vault = open();
    EXPECT_EQ(vault.sessions().journal(running.id)->changes.size(), 3U);
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(SharedVault, isNotSalvagedByWhoWouldLoseTheAnswers)
{
    make();
    letIn(salma, salmasWords);
    letIn(ines, inesWords);
    const Path to = place().parent_path() / "saved";
    EXPECT_EQ(Vault::salvage(place(), Secret::fromText(salmasWords), to).error().code,
              ErrorCode::VaultNotHeld);
    EXPECT_FALSE(std::filesystem::exists(to));
    ASSERT_TRUE(Vault::salvage(place(), Secret::fromText(inesWords), to));
    // The lead's own is whole in it, and so is what gets her back in.
    auto vault = Vault::open(to, passphrase());
    ASSERT_TRUE(vault);
    EXPECT_TRUE(vault->holdsProjectKey());
    const auto shares = vault->waysIn().makeShares();
    ASSERT_TRUE(shares);
    EXPECT_TRUE(vault->waysIn().proveShares(*readShare((*shares)[0]), *readShare((*shares)[1])));
    ASSERT_TRUE(vault->close());
    EXPECT_TRUE(Vault::open(to, Secret::fromText(salmasWords)));
}

// --- Handing over ---

TEST_F(SharedVault, concernsAreHandedOverAndTheGiverOpensThemNoLonger)
{
    {
        Vault vault = make();
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("before there was anybody")));
        EXPECT_EQ(textsOf(vault.slips().all(Concerns).value()).size(), 1U);
        ASSERT_TRUE(vault.people().add(salma, Secret::fromText(salmasWords)));
        EXPECT_EQ(vault.slips().all(Concerns).error().code, ErrorCode::VaultNotHeld);
        EXPECT_EQ(vault.slips().count(Concerns).value(), 1);
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("after")));
    }
    {
        Vault vault = openBy(salmasWords);
        const std::vector<std::string> both{"after", "before there was anybody"};
        EXPECT_EQ(textsOf(vault.slips().all(Concerns).value()), both);
        EXPECT_TRUE(vault.check(true)->ok());
    }
    // The key that lies in the lead's slot opens nothing, and it goes at her next opening.
    EXPECT_TRUE(heldInSlot(passphrase().text()) & bitOf(Concerns));
    EXPECT_EQ(open().slips().all(Concerns).error().code, ErrorCode::VaultNotHeld);
    EXPECT_FALSE(heldInSlot(passphrase().text()) & bitOf(Concerns));
    EXPECT_TRUE(heldInSlot(passphrase().text()) & bitOf(Contacts)) << "nobody has these yet";
    EXPECT_TRUE(open().check(true)->ok());
    EXPECT_EQ(openBy(salmasWords).slips().all(Concerns)->slips.size(), 2U);
}

TEST_F(SharedVault, anOldCopyOfTheKeyFileOpensNoConcernOfNow)
{
    {
        Vault vault = make();
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("hers")));
    }
    const Bytes old = readFile(place() / "vault.key").value();
    letIn(salma, salmasWords);
    ASSERT_TRUE(writeFileAtomically(place() / "vault.key", old));
    Vault vault = open();
    EXPECT_EQ(vault.slips().all(Concerns).error().code, ErrorCode::VaultNotHeld);
    EXPECT_EQ(vault.slips().count(Concerns).value(), 1);
}

// As after a salvage that lost rows and made the public key anew from an old half of it.
TEST_F(SharedVault, nobodysKeyGoesBecauseAnotherOneIsInThePublicRow)
{
    make();
    letIn(salma, salmasWords);
    {
        Vault vault = openBy(salmasWords);
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("hers")));
    }
    const Path before = place().parent_path() / "before";
    std::filesystem::copy(place(), before, std::filesystem::copy_options::recursive);
    const auto keys = KeyFile::read(place() / "vault.key")->open(passphrase());
    {
        auto database =
            Database::open(place() / "vault.db", keys->keys.database, Database::Mode::Open);
        ASSERT_TRUE(database);
        const Secret records = subkey(keys->keys.database, 2, "records_");
        ASSERT_TRUE(secret_rows::replace(*database, "concerns.public", records,
                                         BoxKeyPair::make().publicKey.value));
        ASSERT_TRUE(database->close());
    }
    EXPECT_EQ(openBy(salmasWords).slips().all(Concerns).error().code, ErrorCode::VaultNotHeld);
    EXPECT_TRUE(heldInSlot(salmasWords) & bitOf(Concerns)) << "it waits in her slot";
    // With the right row it opens them again.
    std::filesystem::copy_file(before / "vault.db", place() / "vault.db",
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::copy_file(before / "vault.mark", place() / "vault.mark",
                               std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(openBy(salmasWords).slips().all(Concerns)->slips.size(), 1U);
}

TEST_F(SharedVault, theRecoverySlotDoesNotHoldWhatWasHandedOver)
{
    make();
    const auto recovered = [&] {
        const auto file = KeyFile::read(place() / "vault.key");
        const auto opened = file->open(passphrase());
        const auto secret = file->projectKey(opened->keys);
        return file->recover(BoxKeyPair::fromSecret(secret->copy()))->keys.held;
    };
    EXPECT_EQ(recovered(), bitsOf({Answers, Media, Concerns, Contacts, Money}));
    letIn(salma, salmasWords);
    EXPECT_EQ(recovered(), bitsOf({Answers, Media, Contacts, Money}));
    letIn(noor, noorsWords);
    EXPECT_EQ(recovered(), bitsOf({Answers, Media, Money}));
}

TEST_F(SharedVault, whoHoldsConcernsByRoleSharesThemWithTheNext)
{
    make();
    letIn(salma, salmasWords);
    const CoResearcher rim = personWith("Rim", {TeamRole::Safeguarding});
    {
        Vault vault = openBy(salmasWords);
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("for both")));
        ASSERT_TRUE(vault.people().add(rim, Secret::fromText("stones in the water")));
        EXPECT_EQ(vault.slips().all(Concerns)->slips.size(), 1U);
    }
    EXPECT_EQ(openBy(salmasWords).slips().all(Concerns)->slips.size(), 1U);
    EXPECT_EQ(openBy("stones in the water").slips().all(Concerns)->slips.size(), 1U);
}

TEST_F(SharedVault, nobodyGivesWhatTheyDoNotHold)
{
    make();
    letIn(salma, salmasWords);
    Vault vault = open();
    const auto refused = vault.people().add(personWith("Rim", {TeamRole::Safeguarding}),
                                            Secret::fromText("abc def"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::VaultNotHeld);
    EXPECT_EQ(refused.error().args, std::vector<std::string>{"concerns"});
    ASSERT_TRUE(vault.close());
    vault = openBy(salmasWords);
    EXPECT_EQ(vault.people().add(ines, Secret::fromText(inesWords)).error().code,
              ErrorCode::VaultNotHeld);
    EXPECT_EQ(vault.people().all()->size(), 2U) << "nobody was added half";
}

// --- Persons ---

TEST_F(SharedVault, aSecondLeadOpensWhatIsSealedAndNobodyElseDoes)
{
    Session sealed;
    {
        Vault vault = make();
        sealed = addSession(vault);
        sealed.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(sealed));
        ASSERT_TRUE(vault.sessions().seal(
            sealed.id, sealedOf(sealed, {answer("/data/a", "only for a lead")})));
    }
    const CoResearcher lead = personWith("Mina", {TeamRole::Lead});
    letIn(lead, "a second lamp");
    letIn(ines, inesWords);
    EXPECT_EQ(openBy(inesWords).sessions().openSealed(sealed.id).error().code,
              ErrorCode::VaultNotLead);
    EXPECT_EQ(openBy(inesWords)
                  .people()
                  .add(personWith("X", {TeamRole::Lead}), Secret::fromText("nothing to give"))
                  .error()
                  .code,
              ErrorCode::VaultNotHeld)
        << "she has no money to give, let alone the project's key";
    {
        Vault vault = openBy("a second lamp");
        EXPECT_TRUE(vault.holdsProjectKey());
        EXPECT_EQ(vault.sessions().openSealed(sealed.id)->answers.front().value, "only for a lead");
    }
    // What the first lead has in the key file is hers, still.
    EXPECT_TRUE(open().holdsProjectKey());
    const auto file = KeyFile::read(place() / "vault.key");
    EXPECT_TRUE(file->projectKey(file->open(passphrase())->keys));
}

TEST_F(SharedVault, aPassphraseIsOnePersonsOnly)
{
    make();
    letIn(salma, salmasWords);
    Vault vault = open();
    EXPECT_EQ(vault.people().add(ines, Secret::fromText(salmasWords)).error().code,
              ErrorCode::UsedWrongly);
    EXPECT_EQ(vault.people().add(ines, passphrase()).error().code, ErrorCode::UsedWrongly);
    EXPECT_EQ(vault.changePassphrase(Secret::fromText(salmasWords)).error().code,
              ErrorCode::UsedWrongly);
    EXPECT_EQ(vault.people().add(salma, Secret::fromText("another one of hers")).error().code,
              ErrorCode::UsedWrongly)
        << "she has a way in";
    EXPECT_TRUE(vault.changePassphrase(Secret::fromText("goat lamp seven"))) << "of her own";
    ASSERT_TRUE(vault.close());
    EXPECT_EQ(openBy(salmasWords).people().whoOpened().value(), salma.id);
}

TEST_F(SharedVault, everybodyChangesHerOwnPassphraseAndMakesHerOwnCards)
{
    make();
    letIn(salma, salmasWords);
    std::string card;
    {
        Vault vault = openBy(salmasWords);
        Memo memo;
        memo.id = MemoId::random();
        memo.text = "hard today";
        ASSERT_TRUE(vault.memos().save(memo));
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("hers")));
        card = vault.waysIn().addKeyCard()->text();
        ASSERT_TRUE(vault.changePassphrase(Secret::fromText("another lamp")));
    }
    EXPECT_EQ(tryOpen(salmasWords).error().code, ErrorCode::VaultWrongPassphrase);
    for (const std::string& words : {std::string("another lamp"), card}) {
        Vault vault = openBy(words);
        EXPECT_EQ(vault.people().whoOpened().value(), salma.id);
        EXPECT_EQ(vault.memos().all()->size(), 1U) << "all ways of one person hold the same keys";
        EXPECT_EQ(vault.slips().all(Concerns)->slips.size(), 1U);
        EXPECT_FALSE(vault.holdsProjectKey());
    }
    {
        // By the card: it is her passphrase that changes, not the first in the list.
        Vault vault = openBy(card);
        ASSERT_TRUE(vault.changePassphrase(Secret::fromText("a third lamp")));
    }
    EXPECT_TRUE(tryOpen());
    EXPECT_TRUE(tryOpen("a third lamp"));
    // A card that opens no answers does not prove that they can be recovered.
    EXPECT_EQ(open().waysIn().recovery().value(), Recovery::None);
}

TEST_F(SharedVault, newRolesAreWrittenUnderHerOwnPassphraseAndHerMemosStayHers)
{
    make();
    letIn(ines, inesWords);
    std::string card;
    {
        Vault vault = openBy(inesWords);
        Memo memo;
        memo.id = MemoId::random();
        memo.text = "mine";
        ASSERT_TRUE(vault.memos().save(memo));
        card = vault.waysIn().addKeyCard()->text();
    }
    CoResearcher focal = ines;
    focal.roles = {TeamRole::Safeguarding};
    {
        Vault vault = open();
        EXPECT_EQ(vault.people().changeRoles(focal, Secret::fromText("not hers")).error().code,
                  ErrorCode::VaultWrongPassphrase);
        EXPECT_EQ(vault.people().changeRoles(focal, passphrase()).error().code,
                  ErrorCode::VaultWrongPassphrase);
        EXPECT_EQ(vault.people().changeRoles(noor, Secret::fromText(inesWords)).error().code,
                  ErrorCode::UnknownCoResearcher);
        ASSERT_TRUE(vault.people().changeRoles(focal, Secret::fromText(inesWords)));
        EXPECT_EQ(vault.slips().all(Concerns).error().code, ErrorCode::VaultNotHeld);
    }
    EXPECT_EQ(tryOpen(card).error().code, ErrorCode::VaultWrongPassphrase);
    Vault vault = openBy(inesWords);
    EXPECT_EQ(vault.memos().all()->size(), 1U);
    EXPECT_TRUE(vault.slips().all(Concerns));
    EXPECT_TRUE(vault.sessions().all());
    EXPECT_EQ(vault.sessions().load(SessionId::random()).error().code, ErrorCode::UnknownSession);
    EXPECT_EQ(vault.participants().save(someone()).error().code, ErrorCode::VaultNotHeld);
    EXPECT_EQ(vault.people().opener().value()->roles, focal.roles);
    ASSERT_TRUE(vault.close());
    // Nobody else opens concerns now.
    vault = open();
    EXPECT_EQ(vault.people().changeRoles(ines, Secret::fromText(inesWords)).error().code,
              ErrorCode::VaultLastWay);
}

TEST_F(SharedVault, whoIsTakenAwayOpensNothingAndNoConcernIsLeftWithoutAnybody)
{
    make();
    letIn(salma, salmasWords);
    letIn(ines, inesWords);
    const CoResearcher rim = personWith("Rim", {TeamRole::Safeguarding});
    {
        Vault vault = open();
        const auto last = vault.people().remove(salma.id);
        ASSERT_FALSE(last);
        EXPECT_EQ(last.error().code, ErrorCode::VaultLastWay);
        EXPECT_EQ(last.error().args, std::vector<std::string>{"concerns"});
        EXPECT_EQ(vault.people().remove(CoResearcherId{}).error().code, ErrorCode::VaultLastWay);
        EXPECT_EQ(vault.people().remove(CoResearcherId::random()).error().code,
                  ErrorCode::UnknownCoResearcher);
        EXPECT_EQ(vault.waysIn().remove(1).error().code, ErrorCode::VaultLastWay)
            << "the last way of a person goes with the person";
        ASSERT_TRUE(vault.people().remove(ines.id));
        EXPECT_EQ(vault.people().all()->size(), 2U);
    }
    EXPECT_EQ(tryOpen(inesWords).error().code, ErrorCode::VaultWrongPassphrase);
    {
        Vault vault = openBy(salmasWords);
        ASSERT_TRUE(vault.people().add(rim, Secret::fromText("stones in the water")));
    }
    ASSERT_TRUE(open().people().remove(salma.id));
    EXPECT_EQ(tryOpen(salmasWords).error().code, ErrorCode::VaultWrongPassphrase);
    EXPECT_TRUE(openBy("stones in the water").slips().all(Concerns));
    EXPECT_TRUE(tryOpen());
}

TEST_F(SharedVault, hasRoomForSeven)
{
    make();
    for (int i = 0; i < 6; ++i)
        letIn(personWith("P" + std::to_string(i), {TeamRole::Observer}),
              "words of " + std::to_string(i));
    {
        Vault vault = open();
        EXPECT_EQ(vault.people().add(ines, Secret::fromText(inesWords)).error().code,
                  ErrorCode::VaultNoFreeSlot);
        EXPECT_EQ(vault.people().all()->size(), 7U);
    }
    for (int i = 0; i < 6; ++i)
        EXPECT_TRUE(tryOpen("words of " + std::to_string(i)));
}

TEST_F(SharedVault, leavesItsActsInTheAuditLog)
{
    Vault vault = make();
    ASSERT_TRUE(vault.people().add(salma, Secret::fromText(salmasWords)));
    ASSERT_TRUE(vault.people().add(ines, Secret::fromText(inesWords)));
    CoResearcher observer = ines;
    observer.roles = {TeamRole::Observer};
    ASSERT_TRUE(vault.people().changeRoles(observer, Secret::fromText(inesWords)));
    ASSERT_TRUE(vault.people().remove(ines.id));
    auto lines = auditLines(vault);
    lines.erase(lines.begin(), std::ranges::find(lines, "add_person person"));
    EXPECT_EQ(lines, (std::vector<std::string>{"add_person person", "hand_over concerns",
                                               "add_person person", "change_role person",
                                               "remove_person person"}));
    EXPECT_TRUE(vault.audit().verify());
    ASSERT_TRUE(vault.close());
    vault = openBy(salmasWords);
    EXPECT_EQ(vault.audit().rows()->back().actor, "slot 1");
}

// --- When something goes wrong ---

TEST_F(SharedVault, aPersonWhoseSlotCannotBeWrittenIsNotThereAndNothingIsHandedOver)
{
    Vault vault = make();
    ASSERT_TRUE(vault.slips().put(Concerns, asBytes("hers")));
    const Path key = place() / "vault.key";
    const Path aside = place().parent_path() / "aside";
    std::filesystem::rename(key, aside);
    // A file is not renamed onto a folder.
    std::filesystem::create_directories(key / "in the way");
    EXPECT_FALSE(vault.people().add(salma, Secret::fromText(salmasWords)));
    std::filesystem::remove_all(key);
    std::filesystem::rename(aside, key);
    EXPECT_EQ(vault.people().all()->size(), 1U);
    EXPECT_EQ(vault.waysIn().all()->size(), 1U);
    EXPECT_EQ(vault.slips().all(Concerns)->slips.size(), 1U);
    ASSERT_TRUE(vault.close());
    EXPECT_EQ(tryOpen(salmasWords).error().code, ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(open().slips().all(Concerns)->slips.size(), 1U);
    letIn(salma, salmasWords);
    EXPECT_EQ(openBy(salmasWords).slips().all(Concerns)->slips.size(), 1U);
}

// As when the program was killed before the slips were closed anew.
TEST_F(SharedVault, aHandOverThatWasCutOffLeavesTheConcernsWithTheGiver)
{
    {
        Vault vault = make();
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("hers")));
    }
    const Path before = place().parent_path() / "before";
    std::filesystem::copy(place(), before, std::filesystem::copy_options::recursive);
    letIn(salma, salmasWords);
    // The slot is there, and nothing of what came after it.
    std::filesystem::copy_file(place() / "vault.key", before / "vault.key",
                               std::filesystem::copy_options::overwrite_existing);
    auto hers = Vault::open(before, Secret::fromText(salmasWords));
    ASSERT_TRUE(hers);
    EXPECT_EQ(hers->slips().all(Concerns).error().code, ErrorCode::VaultNotHeld);
    ASSERT_TRUE(hers->close());
    auto leads = Vault::open(before, passphrase());
    ASSERT_TRUE(leads);
    EXPECT_EQ(leads->slips().all(Concerns)->slips.size(), 1U);
}

TEST_F(SharedVault, aRecoveryLeavesOthersTheirWays)
{
    std::array<std::string, 2> shares;
    {
        Vault vault = make();
        const auto texts = vault.waysIn().makeShares();
        shares = {std::string((*texts)[0].text()), std::string((*texts)[1].text())};
        ASSERT_TRUE(vault.waysIn().addKeyCard());
        Memo memo;
        memo.id = MemoId::random();
        ASSERT_TRUE(vault.memos().save(memo));
    }
    letIn(salma, salmasWords);
    {
        Vault vault = openBy(salmasWords);
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("hers")));
        Memo memo;
        memo.id = MemoId::random();
        memo.text = "hers alone";
        ASSERT_TRUE(vault.memos().save(memo));
    }
    ASSERT_TRUE(recoverVault(place(), *readShare(Secret::fromText(shares[0])),
                             *readShare(Secret::fromText(shares[1])),
                             Secret::fromText("what she knows now")));
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultWrongPassphrase);
    {
        Vault vault = openBy(salmasWords);
        EXPECT_EQ(vault.people().whoOpened().value(), salma.id);
        EXPECT_EQ(vault.slips().all(Concerns)->slips.size(), 1U);
        EXPECT_EQ(vault.memos().all()->front().text, "hers alone");
    }
    Vault vault = openBy("what she knows now");
    EXPECT_TRUE(vault.holdsProjectKey());
    EXPECT_EQ(vault.slips().all(Concerns).error().code, ErrorCode::VaultNotHeld);
    EXPECT_TRUE(vault.memos().all()->empty()) << "memos are not recovered";
    EXPECT_EQ(vault.people().all()->size(), 2U);
    EXPECT_EQ(vault.waysIn().all()->size(), 2U) << "her card went with her passphrase";
}

} // namespace
} // namespace cuaderno
