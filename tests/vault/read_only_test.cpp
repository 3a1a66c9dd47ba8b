// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A vault that is read where nothing may be written, by the folder or by wish. Places that refuse
// writing by themselves are in tests/faults.
#include "media_fixture.h"
#include "vault/audit_log.h"
#include "vault/try_counter.h"
#include "vault/ways_in.h"

namespace cuaderno {
namespace {

using namespace test;

using Contents = std::map<std::string, Bytes>;

class ReadOnly : public MediaStoreTest
{
protected:
    // All there is, the lock and the counter of tries too.
    static Contents allOf(const Path& folder)
    {
        Contents all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            const std::string name = std::filesystem::relative(entry.path(), folder).string();
            all[name] = entry.is_regular_file() ? readFile(entry.path()).value() : Bytes();
        }
        return all;
    }

    static Result<Vault> openToRead(const Path& folder, const Secret& by = passphrase(),
                                    bool evenIfDamaged = false)
    {
        OpenVault how;
        how.readOnly = true;
        how.evenIfDamaged = evenIfDamaged;
        return Vault::open(folder, by, how);
    }

    // One session with answers and a recording, one that is sealed with its own.
    void prepare()
    {
        Vault vault = make();
        m_session = addSession(vault);
        giveAnswers(vault, m_session, 7, "zanahoria");
        m_media = record(vault, m_session.id, 30'000);
        m_sealed = addSession(vault);
        giveAnswers(vault, m_sealed, 3);
        record(vault, m_sealed.id, 9'000);
        m_sealed.status = SessionStatus::Finished;
        EXPECT_TRUE(vault.sessions().update(m_sealed));
        const auto journal = vault.sessions().journal(m_sealed.id);
        EXPECT_TRUE(vault.sessions().seal(m_sealed.id, sealedOf(m_sealed, journal->changes)));
        EXPECT_TRUE(vault.close());
    }

    Session m_sealed;
    MediaId m_media;
};

TEST_F(ReadOnly, tellsAllThatIsThereAndChangesNotOneByte)
{
    prepare();
    ASSERT_TRUE(removeFile(place() / "lock"));
    const Contents before = allOf(place());
    {
        auto vault = openToRead(place());
        ASSERT_TRUE(vault) << vault.error().detail;
        EXPECT_TRUE(vault->isReadOnly());
        EXPECT_TRUE(vault->warnings().empty());
        EXPECT_EQ(vault->sessions().all()->sessions.size(), 2U);
        EXPECT_EQ(vault->sessions().journal(m_session.id)->changes.size(), 7U);
        EXPECT_EQ(vault->sessions().openSealed(m_sealed.id)->answers.size(), 3U);
        const auto reader = vault->media().open(m_media);
        ASSERT_TRUE(reader);
        EXPECT_EQ(reader->read(0, 30'000).value(), soundOf(30'000));
        EXPECT_TRUE(vault->audit().verify());
        EXPECT_TRUE(vault->check(true)->ok());
        EXPECT_EQ(allOf(place()), before) << "while it is open";
        ASSERT_TRUE(vault->close());
    }
    EXPECT_EQ(allOf(place()), before);
}

TEST_F(ReadOnly, refusesEverythingThatWritesBeforeItWrites)
{
    prepare();
    const Contents before = allOf(place());
    auto vault = openToRead(place());
    ASSERT_TRUE(vault);
    const auto isRefused = [](const auto& result) {
        return !result && result.error().code == ErrorCode::VaultReadOnly;
    };
    const Participant person = someone();
    const std::vector<Change> changes{answer("/data/a", "b")};
    EXPECT_TRUE(isRefused(vault->participants().save(person)));
    EXPECT_TRUE(isRefused(vault->sessions().append(m_session.id, changes)));
    EXPECT_TRUE(isRefused(vault->sessions().keep(m_session.id, "letters")));
    EXPECT_TRUE(isRefused(vault->sessions().erase(m_session.id, EraseReason::StoppedAndDeleted)));
    EXPECT_TRUE(isRefused(vault->participants().erase(m_session.participant)));
    EXPECT_TRUE(isRefused(vault->media().erase(m_media)));
    EXPECT_TRUE(isRefused(vault->media().begin({m_session.id})));
    EXPECT_TRUE(isRefused(vault->sessions().seal(m_session.id, sealedOf(m_session, changes))));
    EXPECT_TRUE(isRefused(vault->sessions().receive(place() / "sealed" / "none.sealed")));
    EXPECT_TRUE(isRefused(vault->changePassphrase(Secret::fromText("another one of some length"))));
    EXPECT_TRUE(isRefused(vault->waysIn().addKeyCard()));
    EXPECT_TRUE(isRefused(vault->setWipeAfter(8)));
    EXPECT_TRUE(isRefused(vault->forgetMissing()));
    EXPECT_TRUE(isRefused(vault->settings().set("a", "b")));
    EXPECT_TRUE(isRefused(vault->backUp(place().parent_path() / "a.cuadbackup")));
    EXPECT_FALSE(std::filesystem::exists(place().parent_path() / "a.cuadbackup"));
    ASSERT_TRUE(vault->close());
    EXPECT_EQ(allOf(place()), before);
}

TEST_F(ReadOnly, isRefusedWhereTheLastAnswersAreInTheLog)
{
    Vault vault = make();
    const Session session = addSession(vault);
    giveAnswers(vault, session, 2);
    // As a stick has it that was pulled out.
    std::filesystem::copy(place(), image(), std::filesystem::copy_options::recursive);
    ASSERT_GT(std::filesystem::file_size(image() / "vault.db-wal"), 0U);
    const Contents before = allOf(image());
    const auto refused = openToRead(image());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::VaultLogNotEmpty);
    EXPECT_EQ(allOf(image()), before);
    // An empty one is none.
    ASSERT_TRUE(vault.close());
    std::filesystem::remove_all(image());
    std::filesystem::copy(place(), image(), std::filesystem::copy_options::recursive);
    ASSERT_TRUE(writeFileAtomically(image() / "vault.db-wal", std::string_view()));
    auto opened = openToRead(image());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->sessions().journal(session.id)->changes.size(), 2U);
}

TEST_F(ReadOnly, opensUnderNamesThatAnAddressWouldTakeApart)
{
    prepare();
    const Path strange = place().parent_path() / "a?mode=rwc&x #1 100%41 \xc3\xb1";
    std::filesystem::copy(place(), strange, std::filesystem::copy_options::recursive);
    // What would be opened where the name is taken apart.
    ASSERT_TRUE(makeFolder(place().parent_path() / "a"));
    auto vault = openToRead(strange);
    ASSERT_TRUE(vault) << vault.error().detail;
    EXPECT_EQ(vault->sessions().journal(m_session.id)->changes.size(), 7U);
    EXPECT_TRUE(std::filesystem::is_empty(place().parent_path() / "a"));
}

TEST_F(ReadOnly, countsNoTriesAndKeepsToAWaitThatWasBegun)
{
    prepare();
    const Contents before = allOf(place());
    for (int i = 0; i < 8; ++i)
        EXPECT_EQ(openToRead(place(), Secret::fromText("not this one")).error().code,
                  ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(allOf(place()), before);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(tryOpen("not this one").error().code, ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultTooManyTries);
    EXPECT_EQ(openToRead(place()).error().code, ErrorCode::VaultTooManyTries);
    // It was counted on a machine that was started anew since.
    TryRecord record = TryCounter(place() / "vault.tries").read().value();
    record.last.boot = {};
    ASSERT_TRUE(TryCounter(place() / "vault.tries").write(record));
    EXPECT_TRUE(openToRead(place()));
}

TEST_F(ReadOnly, doesNotOpenWhereTheKeysWereToBeDestroyed)
{
    prepare();
    TryRecord record = TryCounter(place() / "vault.tries").read().value();
    record.wipeAfter = 6;
    record.wrong = 6;
    ASSERT_TRUE(TryCounter(place() / "vault.tries").write(record));
    EXPECT_EQ(openToRead(place()).error().code, ErrorCode::VaultWrongPassphrase);
}

TEST_F(ReadOnly, showsNothingOfWhatWasBeingErased)
{
    prepare();
    {
        auto database = Database::open(place() / "vault.db", keys().database, Database::Mode::Open);
        ASSERT_TRUE(database->execute("UPDATE session SET erasing = 1"));
        ASSERT_TRUE(database->checkpoint());
        ASSERT_TRUE(database->close());
    }
    auto vault = openToRead(place());
    ASSERT_TRUE(vault) << vault.error().detail;
    EXPECT_TRUE(vault->sessions().all()->sessions.empty());
    EXPECT_FALSE(vault->sessions().load(m_session.id));
    EXPECT_FALSE(vault->sessions().journal(m_session.id));
    EXPECT_TRUE(vault->media().all()->media.empty());
}

TEST_F(ReadOnly, namesDamageAndReadsTheRest)
{
    prepare();
    damage(place() / "vault.mark", 30);
    damage(place() / "vault.db", 4096 * 5 + 100);
    const Contents before = allOf(place());
    EXPECT_EQ(openToRead(place()).error().code, ErrorCode::VaultDatabaseDamaged);
    auto vault = openToRead(place(), passphrase(), true);
    ASSERT_TRUE(vault);
    const auto told = [&](ErrorCode code) {
        return std::ranges::any_of(vault->warnings(),
                                   [&](const Error& warning) { return warning.code == code; });
    };
    EXPECT_TRUE(told(ErrorCode::VaultSideFileDamaged));
    EXPECT_TRUE(told(ErrorCode::VaultDatabaseDamaged));
    EXPECT_FALSE(vault->check(true)->ok());
    EXPECT_EQ(allOf(place()), before);
}

TEST_F(ReadOnly, waitsForNobodyWhoWritesButIsTold)
{
    prepare();
    {
        const Vault writing = open();
        EXPECT_EQ(openToRead(place()).error().code, ErrorCode::VaultBusy);
    }
    auto reading = openToRead(place());
    ASSERT_TRUE(reading);
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultBusy);
}

TEST_F(ReadOnly, opensByAKeyCard)
{
    prepare();
    Secret card;
    {
        Vault vault = open();
        card = vault.waysIn().addKeyCard().value();
        ASSERT_TRUE(vault.close());
    }
    const Contents before = allOf(place());
    auto vault = openToRead(place(), card);
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->sessions().journal(m_session.id)->changes.size(), 7U);
    ASSERT_TRUE(vault->close());
    EXPECT_EQ(allOf(place()), before);
}

TEST_F(ReadOnly, ofAnEarlierFormatIsRefusedUntouched)
{
    std::filesystem::copy(sourceFolder() / "tests/vault/data/vault-1", place(),
                          std::filesystem::copy_options::recursive);
    const Contents before = allOf(place());
    const auto refused = openToRead(place());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::VaultReadOnly);
    EXPECT_EQ(allOf(place()), before);
    ASSERT_TRUE(tryOpen());
    EXPECT_TRUE(openToRead(place())) << "once it was brought up to date";
}

} // namespace
} // namespace cuaderno
