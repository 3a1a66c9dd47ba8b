// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage_support.h"
#include "media_support.h"
#include "vault/audit_log.h"
#include "vault/media_store.h"
#include "vault/migration.h"
#include "vault/row_walk.h"

#include <algorithm>
#include <set>

namespace cuaderno {
namespace {

using namespace test;

class Salvage : public Damage
{
protected:
    Path saved() const { return place().parent_path() / "saved"; }

    Result<SalvageReport> salvage() const
    {
        std::filesystem::remove_all(saved());
        return Vault::salvage(place(), passphrase(), saved());
    }

    Vault openSaved() const
    {
        auto vault = Vault::open(saved(), passphrase());
        if (!vault)
            throw std::runtime_error(std::string(codeText(vault.error().code)));
        return std::move(*vault);
    }

    Session seal(Vault& vault, std::string_view word) const
    {
        Session session = addSession(vault);
        giveAnswers(vault, session, 3, word);
        session.status = SessionStatus::Finished;
        EXPECT_TRUE(vault.sessions().update(session));
        const auto journal = vault.sessions().journal(session.id);
        SealedSession sealed = sealedOf(session, journal->changes);
        sealed.consents = vault.consents().of(session.participant).value();
        EXPECT_TRUE(vault.sessions().seal(session.id, sealed));
        return session;
    }

    // Four open sessions of so many answers, and a sealed one.
    std::vector<Session> prepareMany(int answers)
    {
        Vault vault = make();
        std::vector<Session> sessions;
        for (int number = 0; number < 4; ++number) {
            sessions.push_back(addSession(vault));
            giveAnswers(vault, sessions.back(), answers, "talk" + std::to_string(number));
        }
        sessions.push_back(seal(vault, "sealed"));
        EXPECT_TRUE(vault.close());
        return sessions;
    }

    static std::set<std::string> codesOf(const SalvageReport& report)
    {
        std::set<std::string> codes;
        for (const Error& error : report.lost)
            codes.insert(std::string(codeText(error.code)));
        return codes;
    }

    static int lostOf(const SalvageReport& report, std::string_view kind)
    {
        for (const Error& error : report.lost)
            if (error.code == ErrorCode::VaultRecordDamaged && error.args.at(0) == kind)
                return std::stoi(error.args.at(1));
        return 0;
    }
};

TEST(SalvagedTables, areAllOfTheSchemaWithEveryColumn)
{
    const TemporaryFolder folder;
    auto database =
        Database::open(folder.path() / "a.db", Secret::random(32), Database::Mode::Create);
    ASSERT_TRUE(database);
    ASSERT_TRUE(createSchema(*database));
    std::vector<std::string> tables;
    {
        auto query = database->prepare("SELECT name FROM sqlite_master WHERE type = 'table'");
        while (*query->step())
            tables.push_back(query->text(0));
    }
    ASSERT_GT(tables.size(), 15u);
    for (const std::string& table : tables) {
        if (table == "journal")
            continue;
        std::string columns;
        std::string kinds;
        {
            auto query = database->prepare("PRAGMA table_info(" + table + ")");
            while (*query->step()) {
                columns += (columns.empty() ? "" : ", ") + query->text(1);
                const std::string type = query->text(2);
                const bool mayBeNull = query->integer(3) == 0 && query->integer(5) == 0;
                kinds += mayBeNull ? "N" : "";
                kinds += type == "INTEGER" ? "i" : type == "TEXT" ? "t" : "b";
            }
        }
        const auto shape = std::ranges::find(tableShapes(), table, &TableShape::name);
        ASSERT_NE(shape, tableShapes().end()) << table << " would not be saved";
        EXPECT_EQ(shape->columns, columns) << table;
        EXPECT_EQ(shape->kinds, kinds) << table;
    }
}

TEST_F(Salvage, ofAWholeVaultIsACopy)
{
    const auto sessions = prepareMany(5);
    const auto before = files();
    const auto report = salvage();
    ASSERT_TRUE(report) << codeText(report.error().code) << ' ' << report.error().detail;
    EXPECT_TRUE(report->lost.empty()) << *codesOf(*report).begin();
    EXPECT_EQ(report->people, 5);
    EXPECT_EQ(report->sessions, 4);
    EXPECT_EQ(report->sealed, 1);
    EXPECT_EQ(report->entries, 20u);
    EXPECT_EQ(files(), before) << "the old one is left as it is";
    Vault vault = openSaved();
    EXPECT_TRUE(vault.warnings().empty());
    EXPECT_TRUE(vault.check(true)->ok());
    EXPECT_TRUE(vault.holdsProjectKey());
    EXPECT_EQ(vault.sessions().journal(sessions[2].id)->changes[4].value, "talk2 5");
    EXPECT_EQ(vault.sessions().openSealed(sessions[4].id)->answers[0].value, "sealed 1");
    giveAnswers(vault, sessions[0], 1);
}

// Whichever page it is: all the rest is there, nothing is ever wrong, and the new vault is whole.
TEST_F(Salvage, losesOnlyWhatLiesOnTheDamagedPage)
{
    const auto sessions = prepareMany(40);
    const auto pages = std::filesystem::file_size(place() / "vault.db") / 4096;
    ASSERT_GT(pages, 40u);
    int unscathed = 0;
    for (std::uint64_t page = 1; page <= pages; ++page) {
        damage(place() / "vault.db", (page - 1) * 4096 + 1000);
        const auto report = salvage();
        ASSERT_TRUE(report) << page << ' ' << codeText(report.error().code) << ' '
                            << report.error().detail;
        ASSERT_FALSE(report->lost.empty()) << page;
        EXPECT_EQ(report->lost[0].code, ErrorCode::VaultDatabaseDamaged);
        EXPECT_EQ(report->lost[0].args, std::vector{std::to_string(page)});
        unscathed += report->lost.size() == 1 ? 1 : 0;

        Vault vault = openSaved();
        const auto check = vault.check(true);
        EXPECT_TRUE(check->ok()) << page << ' ' << codeText(check->findings[0].code);
        EXPECT_EQ(vault.sessions().openSealed(sessions[4].id)->answers[0].value, "sealed 1")
            << page;
        std::uint64_t found = 0;
        for (std::size_t number = 0; number < 4; ++number) {
            const auto journal = vault.sessions().journal(sessions[number].id);
            if (!journal)
                continue;
            found += journal->entries;
            const std::string word = "talk" + std::to_string(number) + " ";
            for (const Change& change : journal->changes)
                EXPECT_TRUE(change.value.starts_with(word)) << "never other data";
        }
        EXPECT_EQ(report->entries, found);
        const auto lost = static_cast<std::uint64_t>(lostOf(*report, "journal"));
        EXPECT_EQ(found + lost, 160u) << page << " something is gone and was not named";
        EXPECT_EQ(report->sessions, 4) << page;
        EXPECT_LE(lost, 24u) << page << " is one page";
        damage(place() / "vault.db", (page - 1) * 4096 + 1000); // and back
    }
    EXPECT_GT(unscathed, 0) << "indexes are made anew";
}

TEST_F(Salvage, losesNothingToAWrongByteOfTheSalt)
{
    const Session session = prepare(20);
    damage(place() / "vault.db", 7);
    damage(place() / "vault.db", 2000);
    ASSERT_EQ(openAnyway().error().code, ErrorCode::VaultDatabaseDamaged);
    const auto report = salvage();
    ASSERT_TRUE(report);
    EXPECT_EQ(codesOf(*report), std::set<std::string>{"vault.database-damaged"});
    EXPECT_EQ(report->lost[0].args, std::vector<std::string>({"1"}));
    EXPECT_EQ(openSaved().sessions().journal(session.id)->entries, 20u);
}

TEST_F(Salvage, stepsOverSeveralDamagedPagesOfOneTalk)
{
    const Session session = prepare(600);
    const auto pages = std::filesystem::file_size(place() / "vault.db") / 4096;
    for (const std::uint64_t back : {4U, 5U, 12U})
        damage(place() / "vault.db", (pages - back) * 4096 + 77);
    const auto report = salvage();
    ASSERT_TRUE(report);
    const int lost = lostOf(*report, "journal");
    EXPECT_GT(lost, 10);
    EXPECT_LT(lost, 80) << "one of them is the way to many others";
    EXPECT_EQ(report->entries + static_cast<std::uint64_t>(lost), 600u);
    Vault vault = openSaved();
    EXPECT_EQ(vault.sessions().journal(session.id)->entries, report->entries);
    giveAnswers(vault, session, 2);
    EXPECT_TRUE(vault.check(true)->ok());
}

TEST_F(Salvage, makesPeopleAnewFromTheirConsents)
{
    const Session session = prepare(3);
    run("DELETE FROM participant");
    const auto report = salvage();
    ASSERT_TRUE(report) << codeText(report.error().code) << ' ' << report.error().detail;
    EXPECT_EQ(lostOf(*report, "participant"), 1) << "her words and her code are";
    Vault vault = openSaved();
    EXPECT_EQ(vault.sessions().journal(session.id)->entries, 3u);
    EXPECT_TRUE(vault.participants().load(session.participant));
    EXPECT_EQ(vault.consents().of(session.participant)->size(), 1u);
}

TEST_F(Salvage, readsALogThatWasNotEmpty)
{
    const Session session = prepareKilled(30);
    damage(image() / "vault.key", 3500); // as well
    const auto before = readFile(image() / "vault.db-wal");
    const auto report = Vault::salvage(image(), passphrase(), saved());
    ASSERT_TRUE(report);
    EXPECT_EQ(codesOf(*report), std::set<std::string>{"vault.key-damaged"});
    EXPECT_EQ(report->entries, 30u);
    EXPECT_EQ(*readFile(image() / "vault.db-wal"), *before);
    Vault vault = openSaved();
    EXPECT_TRUE(vault.check(true)->ok()) << "the key file too";
    EXPECT_EQ(vault.sessions().journal(session.id)->entries, 30u);
}

TEST_F(Salvage, tellsWhatWasMissingAndForgetsIt)
{
    prepareKilled(30);
    const Path log = image() / "vault.db-wal";
    damage(log, std::filesystem::file_size(log) / 2);
    const auto report = Vault::salvage(image(), passphrase(), saved());
    ASSERT_TRUE(report);
    EXPECT_TRUE(codesOf(*report).contains("vault.answers-missing"));
    EXPECT_TRUE(openSaved().check(true)->ok());
}

TEST_F(Salvage, withoutADatabaseBringsBackWhatWasSealed)
{
    Session own;
    Session theirs;
    {
        Vault lead = make();
        own = seal(lead, "own");
        CreateVault how = quickly();
        how.projectKey = lead.projectKey();
        auto field = Vault::create(place().parent_path() / "field", passphrase(), how);
        ASSERT_TRUE(field);
        theirs = seal(*field, "theirs");
        ASSERT_TRUE(lead.sessions().trustDevice(field->device(), field->deviceKey()));
        for (const auto& entry : std::filesystem::directory_iterator(field->folder() / "sealed"))
            ASSERT_TRUE(lead.sessions().receive(entry.path()));
        ASSERT_TRUE(lead.close());
    }
    for (const char* gone : {"vault.db", "vault.db and vault.erasable"}) {
        std::filesystem::remove(place() / "vault.db");
        if (std::string_view(gone) != "vault.db")
            std::filesystem::remove(place() / "vault.erasable");
        const auto report = salvage();
        ASSERT_TRUE(report) << codeText(report.error().code) << ' ' << report.error().detail;
        EXPECT_TRUE(codesOf(*report).contains("vault.database-damaged"));
        EXPECT_EQ(std::ranges::count(report->lost, ErrorCode::DeviceUnknown, &Error::code), 2);
        EXPECT_EQ(report->sealed, 2);
        EXPECT_EQ(report->people, 2);
        Vault vault = openSaved();
        EXPECT_TRUE(vault.check(true)->ok());
        EXPECT_TRUE(vault.holdsProjectKey());
        EXPECT_EQ(vault.sessions().openSealed(own.id)->answers[2].value, "own 3");
        EXPECT_EQ(vault.sessions().openSealed(theirs.id)->answers[2].value, "theirs 3");
        EXPECT_EQ(vault.consents().of(theirs.participant)->size(), 1u);
        seal(vault, "goes on");
    }
}

TEST_F(Salvage, withoutSecretsBringsBackWhatWasSealed)
{
    const auto sessions = prepareMany(4);
    std::filesystem::remove(place() / "vault.erasable");
    const auto report = salvage();
    ASSERT_TRUE(report) << codeText(report.error().code) << ' ' << report.error().detail;
    EXPECT_TRUE(codesOf(*report).contains("vault.secrets-damaged"));
    EXPECT_EQ(lostOf(*report, "session"), 4);
    EXPECT_EQ(report->sealed, 1);
    Vault vault = openSaved();
    EXPECT_TRUE(vault.check(true)->ok());
    EXPECT_EQ(vault.sessions().openSealed(sessions[4].id)->answers[2].value, "sealed 3");
}

TEST_F(Salvage, doesNotBringBackWhatWasErased)
{
    Session kept;
    Session gone;
    {
        Vault vault = make();
        kept = seal(vault, "kept");
        gone = seal(vault, "gone");
        // Somebody kept a copy of the envelopes and lays it back.
        std::filesystem::copy(place() / "sealed", place().parent_path() / "copies");
        ASSERT_TRUE(vault.sessions().erase(gone.id, EraseReason::Withdrawn));
        ASSERT_TRUE(vault.close());
    }
    std::filesystem::copy(place().parent_path() / "copies", place() / "sealed",
                          std::filesystem::copy_options::skip_existing);
    ASSERT_TRUE(salvage());
    Vault vault = openSaved();
    EXPECT_TRUE(vault.sessions().openSealed(kept.id));
    EXPECT_EQ(vault.sessions().openSealed(gone.id).error().code, ErrorCode::SessionErased);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(saved() / "sealed"),
                            std::filesystem::directory_iterator()),
              1);
}

TEST_F(Salvage, leavesOutAnEnvelopeThatIsDamagedSoThatAGoodCopyCanComeIn)
{
    const auto sessions = prepareMany(2);
    const Path envelope = std::filesystem::directory_iterator(place() / "sealed")->path();
    const Bytes good = readFile(envelope).value();
    damage(envelope, 9000);
    const auto report = salvage();
    ASSERT_TRUE(report);
    EXPECT_EQ(codesOf(*report), std::set<std::string>{"vault.envelope-damaged"});
    Vault vault = openSaved();
    EXPECT_TRUE(vault.check(true)->ok());
    const Path copy = place().parent_path() / "good";
    ASSERT_TRUE(writeFileAtomically(copy, good));
    ASSERT_TRUE(vault.sessions().trustDevice(vault.device(), vault.deviceKey()));
    ASSERT_TRUE(vault.sessions().receive(copy));
    EXPECT_EQ(vault.sessions().openSealed(sessions[4].id)->answers[0].value, "sealed 1");
}

TEST_F(Salvage, keepsTheLogOfActsAsFarAsItHolds)
{
    prepare();
    for (int round = 0; round < 6; ++round)
        ASSERT_TRUE(open().close());
    run("DELETE FROM audit WHERE seq = 4");
    const auto report = salvage();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->lost.at(0).code, ErrorCode::AuditBroken);
    EXPECT_EQ(report->lost.at(0).args, std::vector<std::string>{"4"});
    Vault vault = openSaved();
    EXPECT_TRUE(vault.audit().verify());
    EXPECT_EQ(auditVerbName(vault.audit().rows()->at(3).verb), "salvage");
}

TEST_F(Salvage, writesNothingWhereThereIsNothingToSave)
{
    CreateVault how = quickly();
    how.projectKey = BoxKeyPair::make().publicKey;
    ASSERT_TRUE(Vault::create(place(), passphrase(), how)->close());
    cheapen(place());
    EXPECT_EQ(Vault::salvage(place(), Secret::fromText("wrong"), saved()).error().code,
              ErrorCode::VaultWrongPassphrase);
    EXPECT_FALSE(std::filesystem::exists(saved()));
    ASSERT_TRUE(makeFolder(saved()));
    EXPECT_EQ(Vault::salvage(place(), passphrase(), saved()).error().code, ErrorCode::FileExists);
    std::filesystem::remove(saved());
    std::filesystem::remove(place() / "vault.db");
    EXPECT_EQ(salvage().error().code, ErrorCode::VaultNothingReadable) << "no lead's";
    EXPECT_EQ(Vault::salvage(place().parent_path() / "nowhere", passphrase(), saved()).error().code,
              ErrorCode::VaultNotFound);
    for (const auto& entry : std::filesystem::directory_iterator(place().parent_path()))
        EXPECT_EQ(entry.path().filename(), place().filename()) << "left behind";
}

TEST_F(Salvage, takesRecordingsAlongAndNamesThoseThatAreLost)
{
    const Bytes sound = soundOf(30'000);
    MediaId kept;
    MediaId lost;
    {
        Vault vault = make();
        const Session session = addSession(vault);
        giveAnswers(vault, session, 2);
        for (MediaId* id : {&kept, &lost}) {
            auto writer = vault.media().begin({session.id});
            ASSERT_TRUE(writer->write(sound));
            *id = writer->finish().value();
        }
        ASSERT_TRUE(vault.close());
    }
    std::filesystem::remove(place() / "media" / (lost.text() + ".media"));
    const auto report = salvage();
    ASSERT_TRUE(report);
    EXPECT_EQ(lostOf(*report, "media"), 1);
    Vault vault = openSaved();
    EXPECT_TRUE(vault.check(true)->ok());
    EXPECT_EQ(vault.media().open(kept)->read(0, sound.size()).value(), sound);
    EXPECT_EQ(vault.media().find(lost).error().code, ErrorCode::MediaUnknown);
}

} // namespace
} // namespace cuaderno
