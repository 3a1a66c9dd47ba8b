// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared_vault.h"
#include "vault/audit_log.h"
#include "vault/database.h"
#include "vault/memo_store.h"
#include "vault/money_store.h"
#include "vault/records.h"

#include <algorithm>

namespace cuaderno {
namespace {

using namespace test;
using enum Compartment;

class Slips : public SharedVault
{
protected:
    Database database() const
    {
        const auto file = KeyFile::read(place() / "vault.key");
        const auto keys = file->open(passphrase());
        return std::move(
            *Database::open(place() / "vault.db", keys->keys.database, Database::Mode::Open));
    }

    struct Row
    {
        Bytes id;
        std::int64_t compartment = 0;
        Bytes box;
    };

    // As they lie on disk.
    std::vector<Row> rows() const
    {
        Database open = database();
        std::vector<Row> rows;
        {
            auto query = open.prepare("SELECT id, compartment, box FROM slip");
            while (*query->step())
                rows.push_back({Bytes(query->blob(0).begin(), query->blob(0).end()),
                                query->integer(1),
                                Bytes(query->blob(2).begin(), query->blob(2).end())});
        }
        EXPECT_TRUE(open.close());
        return rows;
    }
};

TEST_F(Slips, areOfOneSizeAndInNoOrder)
{
    std::vector<std::string> put;
    {
        Vault vault = make();
        for (int number = 0; number < 20; ++number) {
            const std::string text(static_cast<std::size_t>(number * 200), 'x');
            const auto id = vault.slips().put(number % 2 == 0 ? Concerns : Contacts, asBytes(text));
            ASSERT_TRUE(id);
            put.push_back(id->text());
        }
    }
    const auto lying = rows();
    ASSERT_EQ(lying.size(), 20U);
    std::vector<std::string> ids;
    for (const Row& row : lying) {
        EXPECT_EQ(row.box.size(), 4096 + sealOverhead);
        ids.push_back(toHex(row.id));
    }
    EXPECT_TRUE(std::ranges::is_sorted(ids)) << "by what is random";
    EXPECT_NE(ids, put) << "and not in the order in which they were written";
    std::ranges::sort(put);
    EXPECT_EQ(ids, put);
}

TEST_F(Slips, tellNobodyWhenWhereOrByWhom)
{
    Vault vault = make();
    const Session session = addSession(vault);
    const auto rowsBefore = vault.audit().rows()->size();
    ASSERT_TRUE(vault.slips().put(Concerns, asBytes("ZANAHORIA in clear nowhere")));
    EXPECT_EQ(vault.audit().rows()->size(), rowsBefore);
    ASSERT_TRUE(vault.close());
    for (const auto& [name, bytes] : files())
        EXPECT_EQ(asText(bytes).find("ZANAHORIA"), std::string_view::npos) << name;
    Database open = database();
    {
        auto query = open.prepare("SELECT sql FROM sqlite_master WHERE name = 'slip'");
        ASSERT_TRUE(*query->step());
        EXPECT_EQ(query->text(0), "CREATE TABLE slip (id BLOB PRIMARY KEY, compartment INTEGER NOT "
                                  "NULL, box BLOB NOT NULL) WITHOUT ROWID");
    }
    EXPECT_TRUE(open.close());
}

TEST_F(Slips, haveRoomForSoMuchAndSayHowMuch)
{
    Vault vault = make();
    const std::string most(SlipStore::longest, 'm');
    ASSERT_TRUE(vault.slips().put(Concerns, asBytes(most)));
    const auto tooLong = vault.slips().put(Concerns, asBytes(most + "m"));
    ASSERT_FALSE(tooLong);
    EXPECT_EQ(tooLong.error().code, ErrorCode::SlipTooLong);
    EXPECT_EQ(tooLong.error().args, std::vector<std::string>{std::to_string(SlipStore::longest)});
    EXPECT_EQ(textsOf(vault.slips().all(Concerns).value()), std::vector<std::string>{most});
    EXPECT_EQ(vault.slips().put(Answers, asBytes("x")).error().code, ErrorCode::UsedWrongly);
    EXPECT_EQ(vault.slips().count(Money).error().code, ErrorCode::UsedWrongly);
}

TEST_F(Slips, showWhoHoldsNoKeyACountAndNoMore)
{
    make();
    letIn(salma, salmasWords);
    letIn(ines, inesWords);
    letIn(noor, noorsWords);
    for (const std::string_view words : {inesWords, noorsWords, std::string_view()}) {
        Vault vault = words.empty() ? open() : openBy(words);
        const auto id = vault.slips().put(Concerns, asBytes("seen by one alone"));
        ASSERT_TRUE(id) << "anybody writes one";
        EXPECT_EQ(vault.slips().all(Concerns).error().code, ErrorCode::VaultNotHeld);
        EXPECT_EQ(vault.slips().remove(Concerns, *id).error().code, ErrorCode::VaultNotHeld);
    }
    EXPECT_EQ(openBy(inesWords).slips().count(Concerns).value(), 3);
    EXPECT_EQ(openBy(inesWords).slips().count(Contacts).value(), 0);
    Vault vault = openBy(salmasWords);
    const auto all = vault.slips().all(Concerns);
    ASSERT_EQ(all->slips.size(), 3U);
    EXPECT_EQ(vault.slips().all(Contacts).error().code, ErrorCode::VaultNotHeld);
    ASSERT_TRUE(vault.slips().remove(Concerns, all->slips.front().id));
    EXPECT_EQ(vault.slips().remove(Concerns, all->slips.front().id).error().code,
              ErrorCode::UsedWrongly);
    EXPECT_EQ(vault.slips().count(Concerns).value(), 2);
}

TEST_F(Slips, fromADeviceThatKnowsAnOlderKeyAreReadByWhoHoldsTheNewOne)
{
    BoxPublicKey old;
    {
        Vault vault = make();
        old = vault.slips().key(Concerns).value();
    }
    letIn(salma, salmasWords);
    EXPECT_NE(open().slips().key(Concerns).value(), old);
    Bytes plain(4096);
    plain[0] = std::byte{2};
    putU32(plain, 1, 5);
    std::ranges::copy(asBytes("older"), plain.begin() + 5);
    {
        Database database = this->database();
        {
            auto write = database.prepare("INSERT INTO slip VALUES (?1, 2, ?2)");
            const SlipId id = SlipId::random();
            const Bytes box = sealTo(old, plain);
            ASSERT_TRUE(write->bind(1, ByteView(id.value)).bind(2, box).run());
        }
        ASSERT_TRUE(database.close());
    }
    EXPECT_EQ(textsOf(openBy(salmasWords).slips().all(Concerns).value()),
              std::vector<std::string>{"older"});
}

TEST_F(Slips, thatAreDamagedAreNamedToWhoHoldsThem)
{
    {
        Vault vault = make();
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("whole")));
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("damaged")));
    }
    {
        Database database = this->database();
        ASSERT_TRUE(database.execute("UPDATE slip SET box = zeroblob(4144) WHERE id IN"
                                     " (SELECT id FROM slip LIMIT 1)"));
        ASSERT_TRUE(database.close());
    }
    Vault vault = open();
    EXPECT_EQ(vault.slips().all(Concerns)->unreadable, 1);
    EXPECT_EQ(vault.slips().all(Concerns)->slips.size(), 1U);
    const auto check = vault.check(true);
    ASSERT_EQ(check->findings.size(), 1U);
    EXPECT_EQ(check->findings.front().code, ErrorCode::VaultRecordDamaged);
    EXPECT_EQ(check->findings.front().args, (std::vector<std::string>{"slip", "1"}));
}

TEST_F(Slips, areInABackupForTheSameEyes)
{
    make();
    letIn(salma, salmasWords);
    const Path file = place().parent_path() / "one.cuadbackup";
    const Path restored = place().parent_path() / "restored";
    {
        Vault vault = open();
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("kept")));
        ASSERT_TRUE(vault.backUp(file));
        EXPECT_TRUE(vault.drill(file, passphrase()));
    }
    {
        Vault vault = openBy(salmasWords);
        EXPECT_EQ(vault.drill(file, Secret::fromText(salmasWords)).error().code,
                  ErrorCode::VaultNotHeld)
            << "she could compare nothing";
    }
    ASSERT_TRUE(Vault::restore(file, Secret::fromText(salmasWords), restored));
    auto hers = Vault::open(restored, Secret::fromText(salmasWords));
    ASSERT_TRUE(hers);
    EXPECT_EQ(hers->slips().all(Concerns)->slips.size(), 1U);
    ASSERT_TRUE(hers->close());
    auto leads = Vault::open(restored, passphrase());
    ASSERT_TRUE(leads);
    EXPECT_EQ(leads->slips().all(Concerns).error().code, ErrorCode::VaultNotHeld);
}

// --- A device that joins ---

TEST_F(Slips, ofADeviceThatJoinedAreForTheHolderElsewhere)
{
    CreateVault how = quickly(VaultKind::Practice);
    {
        Vault vault = make();
        how.projectKey = vault.projectKey();
        how.concernsKey = vault.slips().key(Concerns).value();
    }
    const Path joined = place().parent_path() / "joined";
    {
        auto device = Vault::create(joined, passphrase(), how);
        ASSERT_TRUE(device);
        ASSERT_TRUE(device->slips().put(Concerns, asBytes("from the field")));
        EXPECT_EQ(device->slips().all(Concerns).error().code, ErrorCode::VaultNotHeld)
            << "whoever wrote it cannot read it back";
        EXPECT_EQ(device->slips().put(Contacts, asBytes("x")).error().code, ErrorCode::VaultNotHeld)
            << "it was not told that key";
        EXPECT_TRUE(device->check(true)->ok());
    }
    const auto file = KeyFile::read(joined / "vault.key");
    const auto opened = file->open(passphrase());
    EXPECT_EQ(opened->keys.held, bitsOf({Answers, Media, Money, Memos}));
    // Its box opens where the concerns are.
    auto database =
        Database::open(joined / "vault.db", opened->keys.database, Database::Mode::Open);
    ASSERT_TRUE(database);
    {
        auto query = database->prepare("SELECT box FROM slip");
        ASSERT_TRUE(*query->step());
        const auto lead = KeyFile::read(place() / "vault.key");
        const auto keys = lead->open(passphrase());
        const auto plain =
            openSealedBox(BoxKeyPair::fromSecret(keys->keys.of(Concerns).copy()), query->blob(0));
        ASSERT_TRUE(plain);
        EXPECT_NE(plain->text().find("from the field"), std::string_view::npos);
    }
    EXPECT_TRUE(database->close());
}

TEST_F(Slips, areNotClosedToAKeyThatIsNone)
{
    CreateVault how = quickly(VaultKind::Practice);
    how.projectKey = BoxKeyPair::make().publicKey;
    how.contactsKey = BoxPublicKey{};
    EXPECT_EQ(Vault::create(place(), passphrase(), how).error().code,
              ErrorCode::CryptoBadParameters);
}

// --- Money and memos ---

class Private : public SharedVault
{
protected:
    static Compensation payment(std::string payee, std::int64_t amount)
    {
        Compensation paid;
        paid.id = CompensationId::random();
        paid.payee = std::move(payee);
        paid.amount = amount;
        paid.currency = "EUR";
        paid.how = "cash";
        paid.week = {2026, 4};
        return paid;
    }

    static Memo memo(std::string text)
    {
        Memo memo;
        memo.id = MemoId::random();
        memo.week = {2026, 4};
        memo.prompts["slept"] = "badly";
        memo.text = std::move(text);
        memo.strain = 7;
        return memo;
    }
};

TEST_F(Private, moneyIsForTheLeadAndTheSteward)
{
    make();
    letIn(salma, salmasWords);
    letIn(noor, noorsWords);
    Compensation first = payment("KITE-47-R", 1250);
    {
        Vault vault = open();
        ASSERT_TRUE(vault.money().save(first));
        ASSERT_TRUE(vault.money().save(payment("seat 3", 300)));
    }
    {
        Vault vault = openBy(noorsWords);
        ASSERT_EQ(vault.money().all()->size(), 2U);
        EXPECT_EQ(vault.money().all()->front(), first);
        first.acknowledged = true;
        ASSERT_TRUE(vault.money().save(first));
        ASSERT_TRUE(vault.money().remove(vault.money().all()->back().id));
        EXPECT_TRUE(vault.check(true)->ok());
    }
    EXPECT_EQ(open().money().all().value(), std::vector{first});
    Vault vault = openBy(salmasWords);
    for (const ErrorCode code :
         {vault.money().all().error().code, vault.money().save(first).error().code,
          vault.money().remove(first.id).error().code})
        EXPECT_EQ(code, ErrorCode::VaultNotHeld);
}

TEST_F(Private, aMemoIsItsAuthorsAlone)
{
    make();
    letIn(salma, salmasWords);
    letIn(ines, inesWords);
    Memo hers = memo("I was afraid");
    {
        Vault vault = openBy(inesWords);
        ASSERT_TRUE(vault.memos().save(hers));
        ASSERT_TRUE(vault.memos().save(memo("and then not")));
        hers.strain = 3;
        ASSERT_TRUE(vault.memos().save(hers));
        ASSERT_EQ(vault.memos().all()->size(), 2U);
        hers.author = ines.id;
        EXPECT_EQ(vault.memos().all()->front(), hers) << "signed by whose way in it was";
    }
    for (const std::string_view words : {salmasWords, std::string_view()}) {
        Vault vault = words.empty() ? open() : openBy(words);
        EXPECT_TRUE(vault.memos().all()->empty());
        EXPECT_EQ(vault.memos().save(hers).error().code, ErrorCode::FileExists);
        EXPECT_EQ(vault.memos().remove(hers.id).error().code, ErrorCode::UsedWrongly);
        ASSERT_TRUE(vault.memos().save(memo("my own")));
        EXPECT_EQ(vault.memos().all()->size(), 1U);
        EXPECT_TRUE(vault.check(true)->ok()) << "others' memos are no damage";
    }
    Vault vault = openBy(inesWords);
    ASSERT_TRUE(vault.memos().remove(hers.id));
    EXPECT_EQ(vault.memos().all()->size(), 1U);
    ASSERT_TRUE(vault.close());
    for (const auto& [name, bytes] : files())
        EXPECT_EQ(asText(bytes).find("afraid"), std::string_view::npos) << name;
}

// "A girl is locked in there": the researcher notes it, safeguarding reads it, the lead does not.
TEST_F(Private, aConcernReachesTheFocalPersonAndNobodyElse)
{
    make();
    letIn(salma, salmasWords);
    letIn(ines, inesWords);
    Session session;
    {
        Vault vault = openBy(inesWords);
        session = addSession(vault);
        giveAnswers(vault, session, 2);
        ASSERT_TRUE(vault.slips().put(Concerns, asBytes("a girl, locked in; information only")));
        EXPECT_FALSE(vault.slips().all(Concerns)) << "not even by who wrote it";
        session.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(session));
        const auto journal = vault.sessions().journal(session.id);
        ASSERT_TRUE(vault.sessions().seal(session.id, sealedOf(session, journal->changes)));
    }
    {
        Vault vault = open();
        EXPECT_EQ(vault.slips().all(Concerns).error().code, ErrorCode::VaultNotHeld);
        EXPECT_EQ(vault.slips().count(Concerns).value(), 1);
        // What goes to analysis knows nothing of it.
        const auto sealed = vault.sessions().openSealed(session.id);
        ASSERT_TRUE(sealed);
        EXPECT_EQ(sealed->answers.size(), 2U);
        EXPECT_EQ(asText(encodeRecord(*sealed)).find("locked"), std::string_view::npos);
    }
    Vault vault = openBy(salmasWords);
    EXPECT_EQ(textsOf(vault.slips().all(Concerns).value()),
              std::vector<std::string>{"a girl, locked in; information only"});
    EXPECT_EQ(vault.sessions().load(session.id).error().code, ErrorCode::VaultNotHeld)
        << "and who holds concerns reads no talks";
}

} // namespace
} // namespace cuaderno
