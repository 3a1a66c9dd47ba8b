// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_keys_fixture.h"
#include "vault/folder_beside.h"

namespace cuaderno {
namespace {

using namespace test;

// What a making of new keys that was broken off leaves beside the vault.
class FoldersBeside : public NewKeysTest
{
protected:
    // Before the swap: the old vault in its place, a copy beside.
    Path leaveOne()
    {
        auto beside = FolderBeside::make(VaultFolder(std::filesystem::canonical(place())));
        EXPECT_TRUE(beside);
        Path path = beside->folder().path();
        const Path kept = place().parent_path() / "kept";
        std::filesystem::copy(place(), kept, std::filesystem::copy_options::recursive);
        std::filesystem::copy(path, kept / "beside", std::filesystem::copy_options::recursive);
        beside->takeLock();
        EXPECT_TRUE(beside->destroy());
        std::filesystem::rename(kept / "beside", path);
        std::filesystem::copy_file(kept / "vault.keys.new", marker());
        std::filesystem::remove_all(kept);
        return path;
    }

    Path marker() const { return place() / "vault.keys.new"; }

    // Opened and closed; what it was told.
    std::vector<Error> warningsOfOpening()
    {
        Vault vault = open();
        return vault.warnings();
    }
};

TEST_F(FoldersBeside, areRemovedAtTheNextOpening)
{
    const Path beside = leaveOne();
    std::filesystem::copy_file(seen() / "vault.key", beside / "vault.key");
    std::filesystem::copy_file(seen() / "vault.erasable", beside / "vault.erasable");
    ASSERT_TRUE(writeFileAtomically(beside / "sealed" / (MediaId::random().text() + ".sealed"),
                                    "an envelope"));
    // A second name shows what became of the bytes.
    const Path watched = place().parent_path() / "watched";
    std::filesystem::create_hard_link(beside / "vault.key", watched);
    EXPECT_TRUE(warningsOfOpening().empty());
    EXPECT_FALSE(std::filesystem::exists(beside));
    EXPECT_FALSE(std::filesystem::exists(marker()));
    EXPECT_FALSE(KeyFile::read(watched)) << "overwritten, not only removed";
}

TEST_F(FoldersBeside, areRemovedWhereTheyWereOnlyBegun)
{
    const Path beside = leaveOne();
    const std::string text = readText(beside / "vault.keys.new").value();
    std::filesystem::remove(beside / "vault.keys.new");
    std::filesystem::remove(beside / "lock");
    EXPECT_TRUE(warningsOfOpening().empty());
    EXPECT_FALSE(std::filesystem::exists(beside));

    const Path again = leaveOne();
    std::filesystem::remove_all(again);
    std::filesystem::create_directory(again);
    const std::string half = readText(marker()).value().substr(0, 30);
    ASSERT_TRUE(writeFileAtomically(again / "vault.keys.new", half));
    EXPECT_TRUE(warningsOfOpening().empty());
    EXPECT_FALSE(std::filesystem::exists(again));
    EXPECT_FALSE(std::filesystem::exists(marker()));
}

TEST_F(FoldersBeside, ofSomebodyElseAreLeftAlone)
{
    // The same name, and not the same random bytes in it.
    const Path beside = leaveOne();
    std::string other = readText(beside / "vault.keys.new").value();
    other[25] = other[25] == 'a' ? 'b' : 'a';
    ASSERT_TRUE(writeFileAtomically(beside / "vault.keys.new", other));
    std::filesystem::copy_file(seen() / "vault.key", beside / "vault.key");
    EXPECT_TRUE(warningsOfOpening().empty());
    EXPECT_EQ(readFile(beside / "vault.key").value(), readFile(seen() / "vault.key").value());
    EXPECT_FALSE(std::filesystem::exists(marker()));
}

TEST_F(FoldersBeside, withoutTheirMarkerAreLeftAlone)
{
    const Path beside = leaveOne();
    std::filesystem::remove(beside / "vault.keys.new");
    ASSERT_TRUE(writeFileAtomically(beside / "letter.txt", "mine"));
    EXPECT_TRUE(warningsOfOpening().empty());
    EXPECT_EQ(readText(beside / "letter.txt").value(), "mine");
}

TEST_F(FoldersBeside, areNotReachedThroughLinksAndOddNames)
{
    const Path beside = leaveOne();
    const Path moved = place().parent_path() / "moved";
    std::filesystem::rename(beside, moved);
    std::filesystem::create_directory_symlink(moved, beside);
    EXPECT_TRUE(warningsOfOpening().empty());
    EXPECT_TRUE(std::filesystem::exists(moved / "vault.keys.new"));
    EXPECT_FALSE(std::filesystem::exists(marker()));

    const std::string token(64, 'a');
    for (const std::string name :
         {"../seen", "seen", "x.0123456789ab.new/../seen", "", "/", ".0123456789ab.new", "vault"}) {
        const std::string text = "cuaderno new keys 1\n" + token + "\n" + name + "\n";
        ASSERT_TRUE(writeFileAtomically(marker(), text));
        ASSERT_TRUE(writeFileAtomically(seen() / "vault.keys.new", text));
        EXPECT_TRUE(warningsOfOpening().empty());
        EXPECT_TRUE(std::filesystem::exists(seen() / "vault.key")) << name;
        EXPECT_TRUE(std::filesystem::exists(place() / "vault.db")) << name;
    }
}

TEST_F(FoldersBeside, keepWhatIsNotOursInThem)
{
    const Path beside = leaveOne();
    std::filesystem::copy_file(seen() / "vault.key", beside / "vault.key");
    ASSERT_TRUE(writeFileAtomically(beside / "letter.txt", "mine"));
    ASSERT_TRUE(writeFileAtomically(beside / "media" / "photo.jpg", "mine too"));
    EXPECT_EQ(warningsOfOpening().size(), 1U) << "the folder is still there: told once";
    EXPECT_FALSE(std::filesystem::exists(beside / "vault.key"));
    EXPECT_EQ(readText(beside / "letter.txt").value(), "mine");
    EXPECT_EQ(readText(beside / "media" / "photo.jpg").value(), "mine too");
    EXPECT_TRUE(warningsOfOpening().empty());
}

TEST_F(FoldersBeside, thatAreInUseWaitForTheNextOpening)
{
    const Path beside = leaveOne();
    {
        auto file = File::open(beside / "lock", File::Mode::ReadWrite);
        ASSERT_TRUE(file->lock());
        EXPECT_TRUE(warningsOfOpening().empty());
        EXPECT_TRUE(std::filesystem::exists(beside));
        EXPECT_TRUE(std::filesystem::exists(marker()));
    }
    EXPECT_TRUE(warningsOfOpening().empty());
    EXPECT_FALSE(std::filesystem::exists(beside));
}

TEST_F(FoldersBeside, doNotEndThemselvesWhenTheyAreOpened)
{
    const Path beside = leaveOne();
    for (const char* name : {"vault.key", "vault.db", "vault.erasable", "vault.mark"})
        std::filesystem::copy_file(place() / name, beside / name);
    {
        auto vault = Vault::open(beside, passphrase());
        ASSERT_TRUE(vault);
    }
    EXPECT_TRUE(std::filesystem::exists(beside / "vault.key"));
    EXPECT_TRUE(std::filesystem::exists(place() / "vault.key"));
    EXPECT_TRUE(warningsOfOpening().empty());
    EXPECT_FALSE(std::filesystem::exists(beside));
}

TEST_F(FoldersBeside, areMadeAnewAfterOneThatWasLeft)
{
    const Path left = leaveOne();
    ASSERT_TRUE(change());
    EXPECT_FALSE(std::filesystem::exists(left));
    EXPECT_TRUE(beside().empty());
    auto vault = openFresh();
    ASSERT_TRUE(vault);
    expectAllIsThere(*vault);
}

} // namespace
} // namespace cuaderno
