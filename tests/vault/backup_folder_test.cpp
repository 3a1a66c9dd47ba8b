// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Backups in a folder, as on a USB stick. Killed and on failing disks: tests/faults.
#include "crypto/hash.h"
#include "full_vault.h"
#include "media_fixture.h"
#include "vault/audit_log.h"
#include "vault/backup_list.h"
#include "vault/backup_objects.h"

#include <fstream>

namespace cuaderno {
namespace {

using namespace test;

class BackupFolder : public MediaStoreTest
{
protected:
    Path stick() const { return place().parent_path() / "stick"; }

    Path other() const { return place().parent_path() / "restored"; }

    // One running session with a recording, one that is sealed.
    void prepare()
    {
        Vault vault = make();
        m_session = addSession(vault);
        giveAnswers(vault, m_session, 10, "zanahoria");
        record(vault, m_session.id, 150'000);
        Session sealed = addSession(vault);
        giveAnswers(vault, sealed, 5);
        sealed.status = SessionStatus::Finished;
        EXPECT_TRUE(vault.sessions().update(sealed));
        const auto journal = vault.sessions().journal(sealed.id);
        EXPECT_TRUE(vault.sessions().seal(sealed.id, sealedOf(sealed, journal->changes)));
        EXPECT_TRUE(vault.close());
    }

    BackupReport backUp()
    {
        Vault vault = open();
        const auto made = vault.backUpInto(stick());
        EXPECT_TRUE(made) << (made ? "" : made.error().detail);
        EXPECT_TRUE(vault.close());
        return made.value_or(BackupReport{});
    }

    static std::vector<Path> filesIn(const Path& folder)
    {
        std::vector<Path> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.is_regular_file())
                files.push_back(entry.path());
        std::ranges::sort(files);
        return files;
    }

    std::vector<Path> objects() const { return filesIn(stick() / "objects"); }

    Path head() const
    {
        for (const char* name : {"0.cuadhead", "1.cuadhead"})
            if (std::filesystem::exists(stick() / name))
                return stick() / name;
        return {};
    }

    // What every object holds, by whoever has the database's key.
    Bytes allThatIsIn(const Path& folder) const
    {
        const BackupObjects reader(folder, keys().database);
        Bytes all;
        for (const Path& file : filesIn(folder)) {
            BackupObjects::Name name{};
            std::ranges::copy(fromHex(file.filename().string()).value(), name.begin());
            const Bytes piece = reader.read(name).value();
            all.insert(all.end(), piece.begin(), piece.end());
        }
        return all;
    }

    static bool holds(const Bytes& bytes, ByteView wanted)
    {
        return !std::ranges::search(bytes, wanted).empty();
    }
};

TEST_F(BackupFolder, givesBackTheSameVault)
{
    prepare();
    fill(place(), 60);
    const BackupReport made = backUp();
    EXPECT_EQ(made.media, 1);
    EXPECT_EQ(made.sealed, 6);
    std::uint64_t size = 0;
    for (const Path& file : filesIn(stick()))
        size += std::filesystem::file_size(file);
    EXPECT_EQ(made.bytes, size);
    EXPECT_EQ(made.written, size);
    const auto found = Vault::verifyBackup(stick(), passphrase());
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->bytes, size);
    EXPECT_EQ(found->sessions, made.sessions);

    const auto restored = Vault::restore(stick(), passphrase(), other());
    ASSERT_TRUE(restored) << restored.error().detail;
    Vault here = open();
    auto there = Vault::open(other(), passphrase());
    ASSERT_TRUE(there);
    EXPECT_TRUE(there->warnings().empty());
    EXPECT_TRUE(there->check(true)->ok());
    EXPECT_TRUE(there->audit().verify());
    EXPECT_EQ(contentsOf(*there), contentsOf(here));
    EXPECT_EQ(there->id(), here.id());
}

TEST_F(BackupFolder, isTriedWithinItselfAndNothingIsLeft)
{
    prepare();
    backUp();
    const std::vector<Path> before = filesIn(place().parent_path());
    Vault vault = open();
    const auto tried = vault.drill(stick(), passphrase());
    ASSERT_TRUE(tried) << tried.error().detail;
    EXPECT_EQ(tried->entries, 10U);
    EXPECT_EQ(filesIn(stick()).size() + 0U, objects().size() + 1U);
    ASSERT_TRUE(vault.close());
    EXPECT_EQ(filesIn(place().parent_path()), before);
}

TEST_F(BackupFolder, takesOnlyWhatIsNewTheSecondTime)
{
    Vault first = make();
    ASSERT_TRUE(first.close());
    fill(place(), 1000);
    const BackupReport whole = backUp();
    Session session;
    {
        Vault vault = open();
        session = addSession(vault);
        giveAnswers(vault, session, 30);
        ASSERT_TRUE(vault.close());
    }
    const BackupReport second = backUp();
    RecordProperty("bytesOfAll", std::to_string(whole.bytes));
    RecordProperty("bytesOfOneMoreSession", std::to_string(second.written));
    EXPECT_GT(whole.bytes, 3'000'000U);
    EXPECT_LT(second.written, whole.bytes / 2);
    EXPECT_LT(second.written, 1'800'000U);
    ASSERT_TRUE(Vault::restore(stick(), passphrase(), other()));
    auto restored = Vault::open(other(), passphrase());
    EXPECT_EQ(restored->sessions().journal(session.id)->changes.size(), 30U);
    EXPECT_TRUE(restored->check(true)->ok());
}

TEST_F(BackupFolder, keepsNothingOfWhatWasErasedSince)
{
    prepare();
    Bytes secret;
    {
        const auto secrets = table();
        const auto row = number("SELECT entry FROM session WHERE state <> 6 LIMIT 1");
        const Secret kept = secrets.secret(static_cast<std::uint32_t>(row)).value();
        secret.assign(kept.view().begin(), kept.view().end());
    }
    backUp();
    ASSERT_TRUE(holds(allThatIsIn(stick() / "objects"), secret));
    // What a stick's free blocks would hold: a second name for every file as it is now.
    const Path blocks = place().parent_path() / "blocks";
    ASSERT_TRUE(makeFolder(blocks));
    std::map<Path, Bytes> before;
    for (const Path& file : filesIn(stick())) {
        std::filesystem::create_hard_link(file, blocks / file.filename());
        before[blocks / file.filename()] = readFile(file).value();
    }
    {
        Vault vault = open();
        ASSERT_TRUE(vault.sessions().erase(m_session.id, EraseReason::StoppedAndDeleted));
        ASSERT_TRUE(vault.close());
    }
    backUp();
    EXPECT_FALSE(holds(allThatIsIn(stick() / "objects"), secret));
    int overwritten = 0;
    for (const auto& [block, bytes] : before) {
        const std::string name = block.filename().string();
        const bool named = std::filesystem::exists(stick() / "objects" / name.substr(0, 1) / name);
        EXPECT_EQ(readFile(block).value() == bytes, named) << name;
        overwritten += named ? 0 : 1;
    }
    // The database's, the secrets', the recording's, the old head.
    EXPECT_GE(overwritten, 1 + 1 + 3 + 1);
    ASSERT_TRUE(Vault::restore(stick(), passphrase(), other()));
    auto restored = Vault::open(other(), passphrase());
    EXPECT_FALSE(restored->sessions().load(m_session.id));
    EXPECT_TRUE(restored->media().all()->media.empty());
}

TEST_F(BackupFolder, showsNothingButHowManyPiecesThereAre)
{
    prepare();
    backUp();
    std::vector<std::string> told{"zanahoria", "SQLite", "vault", "sealed", "media"};
    for (const auto& entry : std::filesystem::directory_iterator(place() / "sealed"))
        told.push_back(entry.path().stem().string());
    for (const Path& file : objects()) {
        EXPECT_EQ(std::filesystem::file_size(file), 65'536U);
        EXPECT_EQ(file.filename().string().size(), 32U);
        EXPECT_EQ(file.parent_path().filename().string(), file.filename().string().substr(0, 1));
    }
    for (const Path& file : filesIn(stick())) {
        const Bytes bytes = readFile(file).value();
        for (const std::string& word : told) {
            EXPECT_EQ(asText(bytes).find(word), std::string_view::npos) << file << word;
            EXPECT_EQ(file.filename().string().find(word), std::string::npos);
        }
    }
    EXPECT_EQ(std::filesystem::file_size(head()), 48U + 4096 + 65'536 + 40 + 32);
    // Another vault's names for the same pieces are others.
    const Bytes piece(100);
    const Path one = place().parent_path() / "one";
    const Path two = place().parent_path() / "two";
    EXPECT_NE(BackupObjects(one, Secret::random(32)).put(piece).value(),
              BackupObjects(two, Secret::random(32)).put(piece).value());
}

TEST_F(BackupFolder, ofAnotherIsLeftAsItIs)
{
    prepare();
    backUp();
    const std::vector<Path> before = filesIn(stick());
    const Bytes headBefore = readFile(head()).value();
    const Path place2 = place().parent_path() / "vault2";
    auto vault = Vault::create(place2, passphrase(), quickly());
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->backUpInto(stick()).error().code, ErrorCode::BackupOfAnother);
    EXPECT_EQ(filesIn(stick()), before);
    EXPECT_EQ(readFile(head()).value(), headBefore);
    // Nor does a folder with other things in it become one.
    const Path pictures = place().parent_path() / "pictures";
    ASSERT_TRUE(makeFolder(pictures));
    ASSERT_TRUE(writeFileAtomically(pictures / "me.jpg", std::string_view("me")));
    EXPECT_EQ(vault->backUpInto(pictures).error().code, ErrorCode::FileExists);
    EXPECT_EQ(filesIn(pictures).size(), 1U);
    EXPECT_EQ(vault->backUpInto(place2 / "media" / "backup").error().code, ErrorCode::UsedWrongly);
    EXPECT_EQ(Vault::verifyBackup(pictures, passphrase()).error().code, ErrorCode::BackupNotOne);
}

TEST_F(BackupFolder, isOpenedByThePassphraseOfItsLastRun)
{
    prepare();
    backUp();
    const Secret fresh = Secret::fromText("the new words of today");
    EXPECT_EQ(Vault::verifyBackup(stick(), fresh).error().code, ErrorCode::VaultWrongPassphrase);
    {
        Vault vault = open();
        ASSERT_TRUE(vault.changePassphrase(fresh));
        ASSERT_TRUE(vault.backUpInto(stick()));
    }
    EXPECT_TRUE(Vault::verifyBackup(stick(), fresh));
    EXPECT_EQ(Vault::verifyBackup(stick(), passphrase()).error().code,
              ErrorCode::VaultWrongPassphrase);
}

TEST_F(BackupFolder, namesEachObjectThatIsNotWhatItWasAndRestoresNothing)
{
    prepare();
    backUp();
    const std::vector<Path> all = objects();
    ASSERT_GT(all.size(), 5U);
    const auto expectNamed = [&](const Path& file, const char* what) {
        const auto refused = Vault::restore(stick(), passphrase(), other());
        ASSERT_FALSE(refused) << what << file;
        EXPECT_EQ(refused.error().code, ErrorCode::BackupDamaged) << what;
        EXPECT_EQ(refused.error().where.file, file.string()) << what;
        EXPECT_FALSE(std::filesystem::exists(other())) << what;
        EXPECT_EQ(Vault::verifyBackup(stick(), passphrase()).error().code,
                  ErrorCode::BackupDamaged);
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Bytes whole = readFile(all[i]).value();
        damage(all[i], i * 5077 % whole.size());
        expectNamed(all[i], "one byte");
        ASSERT_TRUE(writeFileAtomically(all[i], ByteView(whole).first(i * 977 % whole.size())));
        expectNamed(all[i], "cut");
        Bytes longer = whole;
        longer.push_back(std::byte{0});
        ASSERT_TRUE(writeFileAtomically(all[i], longer));
        expectNamed(all[i], "longer");
        ASSERT_TRUE(writeFileAtomically(all[i], readFile(all[(i + 1) % all.size()]).value()));
        expectNamed(all[i], "another one's");
        ASSERT_TRUE(removeFile(all[i]));
        expectNamed(all[i], "gone");
        ASSERT_TRUE(writeFileAtomically(all[i], whole));
    }
    EXPECT_TRUE(Vault::verifyBackup(stick(), passphrase()));
}

TEST_F(BackupFolder, isMendedByTheNextRun)
{
    prepare();
    backUp();
    const std::vector<Path> all = objects();
    damage(all[1], 777);
    ASSERT_TRUE(removeFile(all[3]));
    ASSERT_FALSE(Vault::verifyBackup(stick(), passphrase()));
    backUp();
    EXPECT_TRUE(Vault::verifyBackup(stick(), passphrase()));
}

TEST_F(BackupFolder, noticesEachChangeOfItsHead)
{
    prepare();
    backUp();
    const Path path = head();
    const Bytes whole = readFile(path).value();
    for (std::size_t i = 0; i < 60; ++i) {
        const std::size_t at = i < 20 ? i * 3 : i * whole.size() / 60;
        damage(path, at);
        const auto refused = Vault::restore(stick(), passphrase(), other());
        ASSERT_FALSE(refused) << at;
        EXPECT_EQ(refused.error().code, ErrorCode::BackupDamaged) << at;
        EXPECT_FALSE(std::filesystem::exists(other()));
        // It is not taken for a free place either.
        Vault vault = open();
        EXPECT_EQ(vault.backUpInto(stick()).error().code, ErrorCode::BackupDamaged);
        ASSERT_TRUE(vault.close());
        ASSERT_TRUE(writeFileAtomically(path, whole));
    }
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{7}, std::size_t{4000}, whole.size() / 2, whole.size() - 1}) {
        ASSERT_TRUE(writeFileAtomically(path, ByteView(whole).first(size)));
        EXPECT_FALSE(Vault::verifyBackup(stick(), passphrase())) << size;
    }
    Bytes later = whole;
    putU32(later, 8, 2);
    const Hash256 sum = blake2b256(ByteView(later).first(later.size() - 32));
    std::ranges::copy(sum, later.end() - 32);
    ASSERT_TRUE(writeFileAtomically(path, later));
    EXPECT_EQ(Vault::verifyBackup(stick(), passphrase()).error().code, ErrorCode::BackupNewer);
    Vault vault = open();
    EXPECT_EQ(vault.backUpInto(stick()).error().code, ErrorCode::BackupNewer);
    ASSERT_TRUE(vault.close());
    ASSERT_TRUE(removeFile(path));
    EXPECT_EQ(Vault::verifyBackup(stick(), passphrase()).error().code, ErrorCode::BackupNotOne);
}

TEST_F(BackupFolder, goesOnAfterRunsThatWereBrokenOff)
{
    prepare();
    // The first one, before its head: objects alone.
    ASSERT_TRUE(makeFolder(stick() / "objects" / "a"));
    const Path left = stick() / "objects" / "a" / ("a" + std::string(31, '0'));
    ASSERT_TRUE(writeFileAtomically(left, std::string_view("half an object")));
    ASSERT_TRUE(writeFileAtomically(stick() / "1.cuadhead.new", std::string_view("half a head")));
    ASSERT_TRUE(makeFolder(stick() / "drill.0a0b.new" / "vault"));
    ASSERT_TRUE(writeFileAtomically(stick() / "drill.0a0b.new" / "vault" / "vault.erasable",
                                    std::string_view("secrets")));
    backUp();
    EXPECT_FALSE(std::filesystem::exists(left));
    EXPECT_FALSE(std::filesystem::exists(stick() / "drill.0a0b.new"));
    EXPECT_EQ(filesIn(stick()).size(), objects().size() + 1);
    // A later one, after its head and before the old one went.
    const Path older = head();
    const Bytes old = readFile(older).value();
    backUp();
    ASSERT_NE(head(), older);
    ASSERT_TRUE(writeFileAtomically(older, old));
    EXPECT_TRUE(Vault::verifyBackup(stick(), passphrase())) << "the newer one counts";
    backUp();
    EXPECT_EQ(filesIn(stick()).size(), objects().size() + 1);
    EXPECT_TRUE(Vault::verifyBackup(stick(), passphrase()));
}

TEST_F(BackupFolder, ofADamagedVaultIsRefusedAndTheOneOfBeforeStays)
{
    prepare();
    backUp();
    const std::vector<Path> before = filesIn(stick());
    Vault vault = open();
    for (const auto& entry : std::filesystem::directory_iterator(place() / "sealed"))
        std::filesystem::remove(entry.path());
    EXPECT_EQ(vault.backUpInto(stick()).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(filesIn(stick()), before);
    EXPECT_TRUE(Vault::verifyBackup(stick(), passphrase()));
}

TEST(BackupList, isReadAsItWasWrittenAndNotAtAllWhereItIsCut)
{
    std::vector<BackupMember> members{
        {"about", 12, {}}, {"empty", 0, {}}, {"vault.db", 3 * BackupObjects::capacity + 1, {}}};
    members.front().pieces.resize(1);
    members.back().pieces.resize(4);
    members.back().pieces[3].fill(std::byte{7});
    const Bytes list = encodeBackupList(members);
    EXPECT_EQ(list.size(), 65'536U);
    EXPECT_EQ(decodeBackupList(list), members);
    std::size_t used = list.size();
    while (list[used - 1] == std::byte{0})
        --used;
    for (std::size_t size = 0; size < 40; ++size)
        EXPECT_FALSE(decodeBackupList(ByteView(list).first(size))) << size;
    // A size that no list could hold the pieces of.
    Bytes absurd = list;
    putU64(absurd, 2 + 5, ~std::uint64_t{0});
    EXPECT_FALSE(decodeBackupList(absurd));
}

} // namespace
} // namespace cuaderno
