// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/database.h"
#include "vault/erasable_table.h"
#include "vault/key_file.h"
#include "vault/migration.h"
#include "vault/try_counter.h"
#include "vault/vault_folder.h"
#include "vault_support.h"

#include <sys/stat.h>

#include <set>

namespace cuaderno {
namespace {

using namespace test;

class VaultOpening : public VaultTest
{
};

TEST_F(VaultOpening, findsTheSameAfterItWasClosed)
{
    VaultId id;
    Session session;
    {
        Vault vault = make();
        id = vault.id();
        session = addSession(vault);
        giveAnswers(vault, session, 3);
        ASSERT_TRUE(vault.close());
    }
    Vault vault = open();
    EXPECT_EQ(vault.id(), id);
    EXPECT_EQ(vault.kind(), VaultKind::Practice);
    EXPECT_TRUE(vault.warnings().empty());
    EXPECT_EQ(vault.sessions().load(session.id).value(), session);
    const auto journal = vault.sessions().journal(session.id);
    ASSERT_TRUE(journal);
    ASSERT_EQ(journal->changes.size(), 3u);
    EXPECT_EQ(journal->changes[2].value, "hours 3");
    EXPECT_EQ(journal->entries, 3u);
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(VaultOpening, findsTheSameWithoutHavingBeenClosed)
{
    Vault vault = make();
    const Session session = addSession(vault);
    giveAnswers(vault, session, 3);
    // The folder as it would be found after the battery died.
    const Path copy = place().parent_path() / "copy";
    std::filesystem::copy(place(), copy, std::filesystem::copy_options::recursive);
    auto found = Vault::open(copy, passphrase());
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->warnings().empty());
    EXPECT_EQ(found->sessions().journal(session.id)->changes.size(), 3u);
    EXPECT_TRUE(found->check(true)->ok());
}

TEST_F(VaultOpening, leavesOnlyTheFilesThatAreWrittenDown)
{
    {
        Vault vault = make(VaultKind::Sample);
        addSession(vault);
    }
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(place())) {
        names.insert(entry.path().filename().string());

        struct stat status
        {
        };

        ASSERT_EQ(stat(entry.path().c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 077, 0u) << entry.path() << " is for its owner only";
    }
    EXPECT_EQ(names, (std::set<std::string>{"lock", "media", "sealed", "vault.db", "vault.erasable",
                                            "vault.key", "vault.mark", "vault.reserve",
                                            "vault.sample", "vault.tries"}));
}

TEST_F(VaultOpening, tellsAWrongPassphraseAndChangesNothing)
{
    make();
    const auto before = files();
    const auto vault = tryOpen("river button seven lamp goal");
    ASSERT_FALSE(vault);
    EXPECT_EQ(vault.error().code, ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(files(), before);
    EXPECT_EQ(open().kind(), VaultKind::Practice);
}

TEST_F(VaultOpening, makesOneWaitAfterFiveWrongPassphrasesAcrossPrograms)
{
    make();
    for (int wrong = 1; wrong <= 5; ++wrong) {
        EXPECT_EQ(Vault::waitBeforeNextTry(place()).count(), 0);
        EXPECT_EQ(tryOpen("wrong").error().code, ErrorCode::VaultWrongPassphrase) << wrong;
    }
    EXPECT_GT(Vault::waitBeforeNextTry(place()).count(), 0);
    // The right one waits as well, and the wait is not counted.
    const auto vault = tryOpen();
    ASSERT_FALSE(vault);
    EXPECT_EQ(vault.error().code, ErrorCode::VaultTooManyTries);
    ASSERT_EQ(vault.error().args.size(), 1u);
    const int seconds = std::stoi(vault.error().args[0]);
    EXPECT_GE(seconds, 1);
    EXPECT_LE(seconds, 5);
}

TEST_F(VaultOpening, forgetsWrongTriesAfterARightOne)
{
    make();
    for (int round = 0; round < 2; ++round) {
        for (int wrong = 1; wrong <= 4; ++wrong)
            EXPECT_EQ(tryOpen("wrong").error().code, ErrorCode::VaultWrongPassphrase);
        EXPECT_TRUE(tryOpen());
    }
}

TEST_F(VaultOpening, saysWhatIsNotThere)
{
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultNotFound);
    EXPECT_FALSE(Vault::isThere(place()));
    std::filesystem::create_directory(place());
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultNotFound);
}

TEST_F(VaultOpening, isForOneProgramAtATime)
{
    Vault vault = make();
    const auto second = tryOpen();
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::VaultBusy);
    ASSERT_TRUE(vault.close());
    EXPECT_TRUE(tryOpen());
}

class VaultCreation : public VaultTest
{
};

TEST_F(VaultCreation, refusesAPlaceThatIsTaken)
{
    make();
    EXPECT_EQ(Vault::create(place(), passphrase(), quickly()).error().code, ErrorCode::VaultExists);
    const Path other = place().parent_path() / "letters";
    ASSERT_TRUE(makeFolder(other));
    ASSERT_TRUE(writeFileAtomically(other / "letter.txt", std::string_view("dear")));
    EXPECT_EQ(Vault::create(other, passphrase(), quickly()).error().code, ErrorCode::FileExists);
    EXPECT_EQ(readText(other / "letter.txt").value(), "dear");
}

TEST_F(VaultCreation, neverTakesAVaultThatLostItsKeyForAnUnfinishedOne)
{
    {
        Vault vault = make();
        addSession(vault);
    }
    const Path kept = place().parent_path() / "key";
    std::filesystem::rename(place() / "vault.key", kept);
    const auto before = files();
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultKeyDamaged);
    EXPECT_EQ(Vault::create(place(), passphrase(), quickly()).error().code,
              ErrorCode::VaultKeyDamaged);
    EXPECT_EQ(files(), before);
    std::filesystem::rename(kept, place() / "vault.key");
    EXPECT_EQ(open().sessions().all()->sessions.size(), 1u);
}

TEST_F(VaultCreation, canBeRepeatedWhereItWasBrokenOff)
{
    make();
    std::filesystem::remove(place() / "vault.key");
    ASSERT_TRUE(writeFileAtomically(place() / "vault.creating.new", std::string_view()));
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultUnfinished);
    auto vault = Vault::create(place(), passphrase(), quickly());
    ASSERT_TRUE(vault);
    ASSERT_TRUE(vault->close());
    EXPECT_FALSE(std::filesystem::exists(place() / "vault.creating.new"));
    EXPECT_TRUE(tryOpen());
}

TEST_F(VaultCreation, refusesAShortPassphraseForRealPeople)
{
    const auto live = Vault::create(place(), Secret::fromText("seven77"), quickly(VaultKind::Live));
    ASSERT_FALSE(live);
    EXPECT_EQ(live.error().code, ErrorCode::VaultPassphraseTooShort);
    EXPECT_FALSE(std::filesystem::exists(place()));
    EXPECT_FALSE(Vault::create(place(), Secret(), quickly()));
    // Letters count, not bytes.
    EXPECT_TRUE(Vault::create(place(), Secret::fromText("пароль88"), quickly(VaultKind::Live)));
}

TEST_F(VaultCreation, keepsTheKindForEver)
{
    {
        Vault vault = make(VaultKind::Live);
        EXPECT_EQ(vault.kind(), VaultKind::Live);
    }
    EXPECT_EQ(open().kind(), VaultKind::Live);
    EXPECT_EQ(Vault::samplePassphrase(place()).error().code, ErrorCode::VaultNotSample);
}

TEST_F(VaultCreation, showsThePassphraseOfASample)
{
    make(VaultKind::Sample);
    const auto shown = Vault::samplePassphrase(place());
    ASSERT_TRUE(shown);
    EXPECT_TRUE(Vault::open(place(), *shown));
}

TEST_F(VaultCreation, makesWhoStartsAProjectItsLead)
{
    const Vault lead = make();
    EXPECT_TRUE(lead.holdsProjectKey());
    CreateVault how = quickly();
    how.projectKey = lead.projectKey();
    auto joined = Vault::create(place().parent_path() / "joined", passphrase(), how);
    ASSERT_TRUE(joined);
    EXPECT_FALSE(joined->holdsProjectKey());
    EXPECT_EQ(joined->projectKey(), lead.projectKey());
    EXPECT_NE(joined->deviceKey(), lead.deviceKey());
    how.projectKey = BoxPublicKey{};
    EXPECT_EQ(Vault::create(place().parent_path() / "third", passphrase(), how).error().code,
              ErrorCode::CryptoBadParameters);
}

class Passphrases : public VaultTest
{
};

TEST_F(VaultCreation, sealsTheRecoverySlotToTheProject)
{
    const BoxKeyPair project = BoxKeyPair::make();
    CreateVault how = quickly();
    how.projectKey = project.publicKey;
    ASSERT_TRUE(Vault::create(place(), passphrase(), how)->close());
    const auto recovered = KeyFile::read(place() / "vault.key")->recover(project);
    ASSERT_TRUE(recovered);
    const auto opened = KeyFile::read(place() / "vault.key")->open(passphrase());
    EXPECT_TRUE(recovered->keys.database.equals(opened->keys.database.view()));
    EXPECT_FALSE(KeyFile::read(place() / "vault.key")->projectKey(opened->keys));
}

TEST_F(VaultCreation, keepsALeadsKeyWhenItsRowIsLost)
{
    (void)make().close();
    const auto keys = std::move(KeyFile::read(place() / "vault.key")->open(passphrase())->keys);
    {
        auto database = Database::open(place() / "vault.db", keys.database, Database::Mode::Open);
        ASSERT_TRUE(database);
        ASSERT_TRUE(database->execute("DELETE FROM secret WHERE name = 'project.secret'"));
        ASSERT_TRUE(database->close());
    }
    EXPECT_TRUE(open().holdsProjectKey());
}

TEST_F(Passphrases, canBeChangedWithoutTouchingData)
{
    Bytes database;
    {
        Vault vault = make();
        const Session session = addSession(vault);
        giveAnswers(vault, session, 2);
        ASSERT_TRUE(vault.changePassphrase(Secret::fromText("another way in")));
        EXPECT_TRUE(vault.check(false)->ok());
    }
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultWrongPassphrase);
    auto vault = tryOpen("another way in");
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->sessions().all()->sessions.size(), 1u);
    EXPECT_TRUE(vault->check(true)->ok());
}

TEST_F(Passphrases, ofASampleIsShownAnew)
{
    Vault vault = make(VaultKind::Sample);
    ASSERT_TRUE(vault.changePassphrase(Secret::fromText("blue door")));
    EXPECT_EQ(Vault::samplePassphrase(place())->text(), "blue door");
}

class Wiping : public VaultTest
{
protected:
    // A wrong try, and then the wait is over: the machine was started anew two hours later.
    ErrorCode tryWrong()
    {
        const auto opened = tryOpen("wrong");
        const TryCounter counter(place() / "vault.tries");
        TryRecord record = counter.read().value();
        record.last.boot[0] ^= std::byte{1};
        record.last.wallMs -= 2 * 3600 * 1000;
        EXPECT_TRUE(counter.write(record));
        return opened.error().code;
    }

    void setLimit(int limit)
    {
        Vault vault = make();
        EXPECT_FALSE(vault.wipeAfter());
        addSession(vault);
        ASSERT_TRUE(vault.setWipeAfter(limit));
        ASSERT_TRUE(vault.close());
    }
};

TEST_F(Wiping, happensAtTheLastTryAndNotOneBefore)
{
    setLimit(6);
    for (int wrong = 1; wrong <= 5; ++wrong)
        EXPECT_EQ(tryWrong(), ErrorCode::VaultWrongPassphrase) << wrong;
    ASSERT_TRUE(tryOpen()) << "one before";
    for (int wrong = 1; wrong <= 6; ++wrong)
        EXPECT_EQ(tryWrong(), ErrorCode::VaultWrongPassphrase) << "it says no more than before";
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultWrongPassphrase);
    const auto file = KeyFile::read(place() / "vault.key");
    ASSERT_TRUE(file) << "it looks like any other";
    EXPECT_EQ(file->open(passphrase()).error().code, ErrorCode::VaultWrongPassphrase);
}

TEST_F(Wiping, leavesNoSecretForWhoHasACopyOfTheKeyFile)
{
    setLimit(6);
    const Bytes key = readFile(place() / "vault.key").value();
    const auto keys = std::move(KeyFile::parse(key)->open(passphrase())->keys);
    for (int wrong = 1; wrong <= 6; ++wrong)
        tryWrong();
    const auto table =
        ErasableTable::open(place() / "vault.erasable", keys.of(Compartment::Answers));
    ASSERT_TRUE(table);
    EXPECT_TRUE(table->live().empty());
    ASSERT_TRUE(writeFileAtomically(place() / "vault.key", key));
    std::filesystem::remove(place() / "vault.tries");
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultSecretsDamaged);
}

TEST_F(Wiping, isEndedAtTheNextTryWhereTheProgramWasKilled)
{
    setLimit(6);
    TryRecord record = TryCounter(place() / "vault.tries").read().value();
    record.wrong = 6; // counted, and nothing more
    record.last.wallMs = 0;
    ASSERT_TRUE(TryCounter(place() / "vault.tries").write(record));
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultWrongPassphrase) << "the right one";
}

TEST_F(Wiping, isOffUnlessItIsAskedForAndIsRememberedByTheVault)
{
    (void)make();
    for (int wrong = 1; wrong <= 12; ++wrong)
        tryWrong();
    {
        Vault vault = open();
        EXPECT_EQ(vault.setWipeAfter(5).error().code, ErrorCode::UsedWrongly);
        ASSERT_TRUE(vault.setWipeAfter(8));
    }
    std::filesystem::remove(place() / "vault.tries");
    (void)open();
    EXPECT_EQ(TryCounter(place() / "vault.tries").read()->wipeAfter, 8u);
    ASSERT_TRUE(open().setWipeAfter(std::nullopt));
    EXPECT_EQ(TryCounter(place() / "vault.tries").read()->wipeAfter, 0u);
}

} // namespace
} // namespace cuaderno
