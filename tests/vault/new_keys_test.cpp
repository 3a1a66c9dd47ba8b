// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_keys_fixture.h"
#include "vault/audit_log.h"
#include "vault/entries.h"
#include "vault/key_card.h"
#include "vault/memo_store.h"
#include "vault/money_store.h"
#include "vault/people.h"
#include "vault/recovery.h"
#include "vault/slip_store.h"
#include "vault/vault_opening.h"

#include <algorithm>

namespace cuaderno {
namespace {

using namespace test;

using NewKeys = NewKeysTest;

void replaceFile(const Path& from, const Path& to)
{
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
}

TEST_F(NewKeys, leaveEverythingAsItWas)
{
    const auto report = change();
    ASSERT_TRUE(report) << codeText(report.error().code) << ' ' << report.error().detail;
    EXPECT_EQ(report->people, 3);
    EXPECT_EQ(report->consents, 3);
    EXPECT_EQ(report->sessions, 1);
    EXPECT_EQ(report->sealed, 1);
    EXPECT_EQ(report->media, 2);
    EXPECT_EQ(report->entries, 5U);
    EXPECT_FALSE(report->left);
    EXPECT_TRUE(beside().empty());
    EXPECT_FALSE(std::filesystem::exists(place() / "vault.keys.new"));

    auto vault = openFresh();
    ASSERT_TRUE(vault) << codeText(vault.error().code);
    EXPECT_TRUE(vault->warnings().empty());
    EXPECT_TRUE(vault->holdsProjectKey());
    expectAllIsThere(*vault);
    giveAnswers(*vault, addSession(*vault), 2);
    EXPECT_TRUE(vault->check(true)->ok());
}

TEST_F(NewKeys, areOfTheSameVaultAndTheSameDevice)
{
    Vault before = open();
    const VaultId id = before.id();
    const DeviceId device = before.device();
    const SignPublicKey signer = before.deviceKey();
    const std::uint64_t commits = before.commits();
    ASSERT_TRUE(before.close());
    ASSERT_TRUE(change());
    auto after = openFresh();
    ASSERT_TRUE(after);
    EXPECT_EQ(after->id(), id);
    EXPECT_EQ(after->device(), device);
    EXPECT_EQ(after->deviceKey(), signer);
    EXPECT_GT(after->commits(), commits);
}

TEST_F(NewKeys, keepTheAuditLogWholeAndAreToldInIt)
{
    std::vector<AuditRow> before;
    {
        Vault vault = open();
        before = vault.audit().rows().value();
    }
    ASSERT_TRUE(change());
    auto vault = openFresh();
    EXPECT_TRUE(vault->audit().verify());
    const auto rows = vault->audit().rows().value();
    ASSERT_GT(rows.size(), before.size());
    EXPECT_TRUE(std::equal(before.begin(), before.end(), rows.begin()));
    EXPECT_NE(std::ranges::find(rows, AuditVerb::NewKeys, &AuditRow::verb), rows.end());
}

TEST_F(NewKeys, makeTheOldPassphraseAndTheOldKeyFileOpenNothing)
{
    ASSERT_TRUE(change());
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultWrongPassphrase);
    // The old key file in the place of the new one.
    const Path key = place() / "vault.key";
    const Bytes now = readFile(key).value();
    replaceFile(seen() / "vault.key", key);
    EXPECT_EQ(tryOpen().error().code, ErrorCode::VaultDatabaseDamaged);
    EXPECT_EQ(openAnyway().error().code, ErrorCode::VaultDatabaseDamaged);
    ASSERT_TRUE(writeFileAtomically(key, now));
    auto vault = openFresh();
    ASSERT_TRUE(vault);
    expectAllIsThere(*vault);
}

TEST_F(NewKeys, makeAllTheOldKeysOpenNothing)
{
    const auto oldFile = KeyFile::read(seen() / "vault.key");
    const auto old = oldFile->open(passphrase());
    const auto oldProject = BoxKeyPair::fromSecret(oldFile->projectKey(old->keys).value());
    ASSERT_EQ(oldProject.publicKey, m_oldProject);
    ASSERT_TRUE(change());

    const auto file = KeyFile::read(place() / "vault.key");
    EXPECT_FALSE(file->recover(oldProject)) << "the lead's old key file gives the project's key";
    EXPECT_FALSE(file->projectKey(old->keys));
    EXPECT_FALSE(file->lastingKeys(old->keys));
    EXPECT_TRUE(file->earlierKeys(oldProject.secretKey).empty());
    EXPECT_FALSE(Database::open(place() / "vault.db", old->keys.database, Database::Mode::Open));
    const auto answers = static_cast<std::size_t>(Compartment::Answers);
    auto table = ErasableTable::open(place() / "vault.erasable", old->keys.compartments[answers]);
    ASSERT_TRUE(table);
    EXPECT_TRUE(table->live().empty());

    const auto opened = file->open(fresh());
    EXPECT_FALSE(opened->keys.database.equals(old->keys.database.view()));
    EXPECT_FALSE(opened->keys.audit.equals(old->keys.audit.view()));
    for (const auto kept : {Compartment::Concerns, Compartment::Contacts})
        EXPECT_TRUE(opened->keys.of(kept).equals(old->keys.of(kept).view()))
            << "others seal to its public half";
    for (const auto changed :
         {Compartment::Answers, Compartment::Media, Compartment::Money, Compartment::Memos})
        EXPECT_FALSE(opened->keys.of(changed).equals(old->keys.of(changed).view()));
}

TEST_F(NewKeys, makeAnOldTableOfSecretsOpenNoRow)
{
    ASSERT_TRUE(change());
    replaceFile(seen() / "vault.erasable", place() / "vault.erasable");
    EXPECT_EQ(openFresh().error().code, ErrorCode::VaultSecretsDamaged);
    auto vault = Vault::open(place(), fresh(), {.evenIfDamaged = true});
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->participants().all()->people.size(), 0U);
    EXPECT_FALSE(vault->sessions().journal(m_open.id));
    EXPECT_TRUE(played(*vault, m_openSound).empty());
}

TEST_F(NewKeys, giveEachPersonAndTalkANewSecret)
{
    std::vector<Bytes> before;
    {
        auto old = openVault(place(), passphrase(), {});
        for (const std::uint32_t entry : (*old)->erasable.live()) {
            const auto secret = (*old)->erasable.secret(entry);
            before.emplace_back(secret->view().begin(), secret->view().end());
        }
    }
    ASSERT_TRUE(change());
    auto now = openVault(place(), fresh(), {});
    EXPECT_EQ((*now)->erasable.live().size(), before.size());
    for (const std::uint32_t entry : (*now)->erasable.live()) {
        const auto secret = (*now)->erasable.secret(entry);
        for (const Bytes& old : before)
            EXPECT_FALSE(secret->equals(old));
    }
}

TEST_F(NewKeys, writeEveryFileAnewButWhatWasSealed)
{
    ASSERT_TRUE(change());
    for (const auto& entry : std::filesystem::recursive_directory_iterator(place())) {
        const std::string name = entry.path().filename().string();
        const Path old = seen() / std::filesystem::relative(entry.path(), place());
        const bool stays = name.ends_with(".sealed") || name == "lock" || name == "vault.tries"
                           || name == m_sealedSound.text() + ".media";
        if (!entry.is_regular_file() || stays || !std::filesystem::exists(old))
            continue;
        EXPECT_NE(readFile(entry.path()).value(), readFile(old).value()) << name;
    }
}

TEST_F(NewKeys, nameWhatOpensTheVaultNoMore)
{
    std::string card;
    std::array<Secret, 3> shares;
    {
        Vault vault = open();
        const auto text = vault.waysIn().addKeyCard();
        card = text->text();
        ASSERT_TRUE(vault.waysIn().proveKeyCard(*text));
        shares = std::move(vault.waysIn().makeShares().value());
        const auto a = readShare(shares[0]);
        const auto b = readShare(shares[1]);
        ASSERT_TRUE(vault.waysIn().proveShares(*a, *b));
        EXPECT_EQ(vault.waysIn().recovery().value(), Recovery::Proved);
    }
    const auto report = change();
    ASSERT_TRUE(report);
    ASSERT_EQ(report->gone.size(), 1U);
    EXPECT_EQ(report->gone.front().kind, SlotKind::KeyFile);
    EXPECT_TRUE(report->sharesGone);

    EXPECT_EQ(tryOpen(card).error().code, ErrorCode::VaultWrongPassphrase);
    const auto a = readShare(shares[0]);
    const auto b = readShare(shares[2]);
    EXPECT_EQ(recoverVault(place(), *a, *b, Secret::fromText("by old shares")).error().code,
              ErrorCode::RecoveryNotForThis);
    auto vault = openFresh();
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->waysIn().recovery().value(), Recovery::None);
    EXPECT_EQ(vault->waysIn().all()->size(), 1U);
    EXPECT_EQ(vault->waysIn().proveShares(*a, *b).error().code, ErrorCode::RecoveryNotForThis);
}

TEST_F(NewKeys, areMadeByWhoComesWithACardToo)
{
    std::string card;
    {
        Vault vault = open();
        card = vault.waysIn().addKeyCard()->text();
    }
    const auto report = change("wholly new words", card);
    ASSERT_TRUE(report);
    ASSERT_EQ(report->gone.size(), 2U);
    auto vault = openFresh();
    ASSERT_TRUE(vault);
    const auto ways = vault->waysIn().all().value();
    ASSERT_EQ(ways.size(), 1U);
    EXPECT_EQ(ways.front().kind, SlotKind::Passphrase);
    EXPECT_EQ(ways.front().slot, 0U);
    expectAllIsThere(*vault);
}

TEST_F(NewKeys, areRecoveredByNewSharesWithAllThatWasSealedBefore)
{
    ASSERT_TRUE(change());
    ASSERT_TRUE(change("and once more", "wholly new words"));
    std::array<Secret, 3> shares;
    {
        auto vault = openFresh("and once more");
        ASSERT_TRUE(vault);
        expectAllIsThere(*vault);
        shares = std::move(vault->waysIn().makeShares().value());
    }
    const auto a = readShare(shares[1]);
    const auto b = readShare(shares[2]);
    ASSERT_TRUE(recoverVault(place(), *a, *b, Secret::fromText("by two shares")));
    auto vault = openFresh("by two shares");
    ASSERT_TRUE(vault);
    EXPECT_TRUE(vault->holdsProjectKey());
    expectAllIsThere(*vault);
}

TEST_F(NewKeys, keepWhatIsSealedOpenWhenTheDatabaseIsLost)
{
    ASSERT_TRUE(change());
    std::filesystem::remove(place() / "vault.db");
    const Path saved = place().parent_path() / "saved";
    const auto report = Vault::salvage(place(), fresh(), saved);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->sealed, 1);
    auto vault = Vault::open(saved, fresh());
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->sessions().openSealed(m_sealed.id)->answers.size(), 3U);
    EXPECT_EQ(played(*vault, m_sealedSound), soundOf(9'000));
    EXPECT_FALSE(vault->participants().hashWords("seven green boats").isNull());
    const auto file = KeyFile::read(saved / "vault.key");
    const auto opened = file->open(fresh());
    ASSERT_TRUE(file->lastingKeys(opened->keys)) << "names and words are found as before";
}

TEST_F(NewKeys, mendWhatOneOfTheTwoPlacesLostOfTheKeptKeys)
{
    ASSERT_TRUE(change());
    {
        // The rows.
        const auto opened = KeyFile::read(place() / "vault.key")->open(fresh());
        auto database =
            Database::open(place() / "vault.db", opened->keys.database, Database::Mode::Open);
        ASSERT_TRUE(
            database->execute("DELETE FROM secret WHERE name IN ('lasting', 'project.earlier')"));
        ASSERT_TRUE(database->close());
    }
    {
        auto vault = openFresh();
        ASSERT_TRUE(vault);
        expectAllIsThere(*vault);
    }
    // The key file, as a salvage makes it of one that was damaged there.
    auto file = KeyFile::read(place() / "vault.key").value();
    const auto opened = file.open(fresh());
    Bytes bytes(file.bytes().begin(), file.bytes().end());
    std::fill(bytes.begin() + 3400, bytes.begin() + 4000, std::byte{7});
    auto changed = KeyFile::parse(std::move(bytes)).value();
    changed.putProjectKey(opened->keys, *file.projectKey(opened->keys));
    ASSERT_TRUE(changed.write(place() / "vault.key"));
    {
        auto vault = openFresh();
        ASSERT_TRUE(vault);
        expectAllIsThere(*vault);
    }
    file = KeyFile::read(place() / "vault.key").value();
    EXPECT_TRUE(file.lastingKeys(opened->keys));
    EXPECT_EQ(file.earlierKeys(*file.projectKey(opened->keys)).size(), 1U);
}

TEST_F(NewKeys, canBeMadeFourteenTimesInALeadsVault)
{
    std::string words(passphrase().text());
    for (std::size_t time = 1; time <= KeyFile::mostEarlierKeys; ++time) {
        const std::string next = "new words, time " + std::to_string(time);
        const auto report = change(next, words);
        ASSERT_TRUE(report) << time << ' ' << codeText(report.error().code);
        words = next;
    }
    EXPECT_EQ(change("one too many", words).error().code, ErrorCode::UsedWrongly);
    auto vault = openFresh(words);
    ASSERT_TRUE(vault);
    expectAllIsThere(*vault);
}

TEST_F(NewKeys, keepRecordingsThatWereCutShortAsTheyAre)
{
    // As a program leaves it that is killed while it records.
    const Path killed = place().parent_path() / "killed";
    MediaId id;
    {
        Vault vault = open();
        auto writer = vault.media().begin({m_open.id});
        ASSERT_TRUE(writer->write(soundOf(10'000)));
        id = writer->id();
        std::filesystem::copy(place(), killed, std::filesystem::copy_options::recursive);
    }
    const auto report = changeKeys(killed, passphrase(), fresh());
    ASSERT_TRUE(report);
    auto vault = Vault::open(killed, fresh());
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->media().find(id)->state, MediaState::CutShort);
    const Bytes sound = soundOf(10'000);
    EXPECT_EQ(played(*vault, id), Bytes(sound.begin(), sound.begin() + 8192));
    EXPECT_FALSE(vault->media().open(id)->isWhole());
    EXPECT_TRUE(vault->check(true)->ok());
    Session finished = m_open;
    finished.status = SessionStatus::Finished;
    ASSERT_TRUE(vault->sessions().update(finished));
    const auto changes = vault->sessions().journal(finished.id)->changes;
    ASSERT_TRUE(vault->sessions().seal(finished.id, sealedOf(finished, changes)));
    EXPECT_TRUE(vault->check(true)->ok());
}

TEST_F(NewKeys, carryMoneyAndOnesOwnMemosOver)
{
    Compensation payment;
    payment.id = CompensationId::random();
    payment.payee = "seat 3";
    payment.amount = 250;
    Memo memo;
    memo.id = MemoId::random();
    memo.text = "it was heavy";
    {
        Vault vault = open();
        ASSERT_TRUE(vault.money().save(payment));
        ASSERT_TRUE(vault.memos().save(memo));
    }
    ASSERT_TRUE(change());
    {
        auto vault = openFresh();
        EXPECT_EQ(vault->money().all().value(), std::vector{payment});
        EXPECT_EQ(vault->memos().all()->front().text, memo.text);
    }
    {
        // One of somebody else.
        auto vault = openVault(place(), fresh(), {});
        const RowId id = MemoId::random().value;
        const Bytes box = closeRecord(Secret::random(keySize), "memo", id, 1, toBytes("hers"));
        auto write = (*vault)->prepare("INSERT INTO memo (id, seq, box) VALUES (?1, 1, ?2)");
        ASSERT_TRUE(write->bind(1, ByteView(id)).bind(2, box).run());
    }
    const auto before = files();
    const auto report = change("yet other words", "wholly new words");
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::VaultNotHeld);
    EXPECT_EQ(report.error().args, std::vector<std::string>{"memos"});
    EXPECT_TRUE(beside().empty());
    EXPECT_EQ(files().at("vault.key"), before.at("vault.key"));
    EXPECT_TRUE(openFresh());
    const auto without =
        changeKeys(place(), fresh(), Secret::fromText("yet other words"), {}, true);
    ASSERT_TRUE(without) << codeText(without.error().code);
    EXPECT_EQ(without->memosGone, 1);
    auto vault = openFresh("yet other words");
    EXPECT_EQ(vault->memos().all()->size(), 1U);
}

TEST_F(NewKeys, keepWhatIsSealedToOthers)
{
    {
        Vault vault = open();
        ASSERT_TRUE(vault.slips().put(Compartment::Concerns, asBytes("a concern")));
        ASSERT_TRUE(vault.slips().put(Compartment::Contacts, asBytes("a number")));
    }
    ASSERT_TRUE(change());
    auto vault = openFresh();
    for (const auto& [compartment, text] : {std::pair{Compartment::Concerns, "a concern"},
                                            std::pair{Compartment::Contacts, "a number"}}) {
        const auto slips = vault->slips().all(compartment);
        ASSERT_TRUE(slips);
        ASSERT_EQ(slips->slips.size(), 1U);
        EXPECT_EQ(slips->unreadable, 0);
    }
}

TEST_F(NewKeys, areForTheOwnerAndEndTheWaysOfOthers)
{
    const Secret theirs = Secret::fromText("her own passphrase");
    CoResearcher person;
    person.id = CoResearcherId::random();
    person.alias = "Luna";
    person.roles = {TeamRole::Safeguarding};
    {
        Vault vault = open();
        ASSERT_TRUE(vault.people().add(person, theirs));
    }
    EXPECT_EQ(change("words of hers", theirs.text()).error().code, ErrorCode::UsedWrongly);
    {
        Vault vault = open();
        ASSERT_TRUE(vault.slips().put(Compartment::Concerns, asBytes("a concern")));
    }
    const auto held = change();
    ASSERT_FALSE(held);
    EXPECT_EQ(held.error().code, ErrorCode::VaultNotHeld);
    EXPECT_EQ(held.error().args, std::vector<std::string>{"concerns"});
    {
        auto vault = openVault(place(), passphrase(), {});
        auto gone = (*vault)->prepare("DELETE FROM slip");
        ASSERT_TRUE(gone->run());
    }
    const auto report = change();
    ASSERT_TRUE(report) << codeText(report.error().code);
    ASSERT_EQ(report->gone.size(), 1U);
    EXPECT_EQ(report->gone.front().whose, person.id);
    EXPECT_EQ(tryOpen(theirs.text()).error().code, ErrorCode::VaultWrongPassphrase);
    auto vault = openFresh();
    ASSERT_TRUE(vault);
    // Nobody else could hold them any more.
    ASSERT_TRUE(vault->slips().put(Compartment::Concerns, asBytes("another concern")));
    EXPECT_EQ(vault->slips().all(Compartment::Concerns)->slips.size(), 1U);
    expectAllIsThere(*vault);
    person.id = CoResearcherId::random();
    ASSERT_TRUE(vault->people().add(person, theirs));
}

TEST_F(NewKeys, areRefusedWhereAnythingIsDamagedAndChangeNothing)
{
    for (const auto& entry : std::filesystem::directory_iterator(place() / "sealed"))
        damage(entry.path(), 3000);
    const auto before = files();
    const auto report = change();
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::VaultEnvelopeDamaged);
    EXPECT_TRUE(beside().empty());
    EXPECT_EQ(files().at("vault.key"), before.at("vault.key"));
    EXPECT_EQ(files().at("vault.erasable"), before.at("vault.erasable"));
    EXPECT_TRUE(tryOpen());
}

TEST_F(NewKeys, areRefusedWhereSomethingElseIsInTheFolder)
{
    for (const Path& strange : {place() / "letter.txt", place() / "sealed" / "letter.txt",
                                place() / "media" / "photo.jpg"}) {
        ASSERT_TRUE(writeFileAtomically(strange, "mine"));
        const auto report = change();
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error().code, ErrorCode::FileExists);
        EXPECT_EQ(report.error().where.file, std::filesystem::canonical(strange).string());
        EXPECT_EQ(readText(strange).value(), "mine");
        std::filesystem::remove(strange);
    }
    EXPECT_TRUE(change());
}

TEST_F(NewKeys, areRefusedForAPassphraseThatIsNone)
{
    EXPECT_EQ(change("").error().code, ErrorCode::VaultPassphraseTooShort);
    EXPECT_EQ(change("new words", "not the passphrase").error().code,
              ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(changeKeys(place().parent_path() / "none", passphrase(), fresh()).error().code,
              ErrorCode::VaultNotFound);
    Vault vault = open();
    EXPECT_EQ(change().error().code, ErrorCode::VaultBusy);
    expectAllIsThere(vault);
}

TEST_F(NewKeys, reachAVaultThroughALink)
{
    const Path link = place().parent_path() / "link";
    std::filesystem::create_directory_symlink(place(), link);
    ASSERT_TRUE(changeKeys(Path(link.string() + "/"), passphrase(), fresh()));
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_FALSE(std::filesystem::is_symlink(place()));
    EXPECT_TRUE(beside().empty());
    EXPECT_TRUE(Vault::open(link, fresh()));
}

TEST_F(NewKeys, keepWhatIsSaidAboutWiping)
{
    {
        Vault vault = open();
        ASSERT_TRUE(vault.setWipeAfter(9));
    }
    ASSERT_TRUE(change());
    auto vault = openFresh();
    EXPECT_EQ(vault->wipeAfter(), 9);
}

class NewKeysOfTwo : public NewKeysTest
{
protected:
    void SetUp() override
    {
        NewKeysTest::SetUp();
        CreateVault how = quickly();
        how.projectKey = m_oldProject;
        auto device = Vault::create(joined(), passphrase(), how);
        ASSERT_TRUE(device);
        m_device = device->device();
        m_deviceKey = device->deviceKey();
        m_theirs = addSession(*device);
        giveAnswers(*device, m_theirs, 2);
        ASSERT_TRUE(device->close());
        cheapenJoined();
    }

    Path joined() const { return place().parent_path() / "joined"; }

    // As cheapen(), for who knows the project's key.
    void cheapenJoined() const
    {
        const auto file = KeyFile::read(joined() / "vault.key");
        const auto opened = file->open(passphrase());
        const auto cheap =
            KeyFile::make(opened->keys, passphrase(), {1, 64}, m_oldProject, file->id());
        ASSERT_TRUE(cheap->write(joined() / "vault.key"));
    }

    Path sealTheirs(const Secret& words)
    {
        auto device = Vault::open(joined(), words);
        EXPECT_TRUE(device);
        Session finished = m_theirs;
        finished.status = SessionStatus::Finished;
        EXPECT_TRUE(device->sessions().update(finished));
        const auto changes = device->sessions().journal(finished.id)->changes;
        EXPECT_TRUE(device->sessions().seal(finished.id, sealedOf(finished, changes)));
        return std::filesystem::directory_iterator(joined() / "sealed")->path();
    }

    DeviceId m_device;
    SignPublicKey m_deviceKey;
    Session m_theirs;
};

TEST_F(NewKeysOfTwo, takeInWhatADeviceSealsToTheKeyOfBefore)
{
    ASSERT_TRUE(change());
    const Path envelope = sealTheirs(passphrase());
    auto lead = openFresh();
    ASSERT_TRUE(lead);
    EXPECT_NE(lead->projectKey(), m_oldProject);
    ASSERT_TRUE(lead->sessions().trustDevice(m_device, m_deviceKey));
    const auto taken = lead->sessions().receive(envelope);
    ASSERT_TRUE(taken) << codeText(taken.error().code);
    EXPECT_EQ(lead->sessions().openSealed(*taken)->answers.size(), 2U);
    EXPECT_TRUE(lead->check(true)->ok());
}

TEST_F(NewKeysOfTwo, letTheLeadOpenADeviceOfBefore)
{
    ASSERT_TRUE(change());
    auto lead = openFresh();
    ASSERT_TRUE(lead->waysIn().proveDevice(joined()));
    ASSERT_TRUE(lead->waysIn().recoverDevice(joined(), Secret::fromText("by its lead")));
    EXPECT_TRUE(Vault::open(joined(), Secret::fromText("by its lead")));
}

TEST_F(NewKeysOfTwo, ofADeviceKeepTheProjectsKey)
{
    {
        Vault lead = open();
        ASSERT_TRUE(lead.waysIn().proveDevice(joined()));
    }
    const auto report = changeKeys(joined(), passphrase(), fresh());
    ASSERT_TRUE(report) << codeText(report.error().code);
    EXPECT_FALSE(report->sharesGone);
    EXPECT_EQ(Vault::open(joined(), passphrase()).error().code, ErrorCode::VaultWrongPassphrase);
    {
        auto device = Vault::open(joined(), fresh());
        ASSERT_TRUE(device);
        EXPECT_EQ(device->projectKey(), m_oldProject);
        EXPECT_FALSE(device->holdsProjectKey());
        EXPECT_EQ(device->sessions().journal(m_theirs.id)->changes.size(), 2U);
        EXPECT_EQ(device->waysIn().recovery().value(), Recovery::Made) << "to be tried anew";
    }
    Vault lead = open();
    ASSERT_TRUE(lead.waysIn().recoverDevice(joined(), Secret::fromText("by its lead")));
    const Path envelope = sealTheirs(Secret::fromText("by its lead"));
    ASSERT_TRUE(lead.sessions().trustDevice(m_device, m_deviceKey));
    EXPECT_TRUE(lead.sessions().receive(envelope));
}

} // namespace
} // namespace cuaderno
