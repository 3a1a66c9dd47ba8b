// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "base/file_system.h"
#include "support/paths.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>

namespace cuaderno {
namespace {

class Files : public testing::Test
{
protected:
    test::TemporaryFolder m_folder;
    Path m_path = m_folder.path() / "a file";

    int count() const
    {
        int number = 0;
        for ([[maybe_unused]] const auto& entry :
             std::filesystem::directory_iterator(m_folder.path()))
            ++number;
        return number;
    }
};

TEST_F(Files, areWrittenWholeAndReplaced)
{
    ASSERT_TRUE(writeFileAtomically(m_path, "one"));
    ASSERT_TRUE(writeFileAtomically(m_path, "two two"));
    EXPECT_EQ(readText(m_path).value(), "two two");
    EXPECT_EQ(count(), 1);
}

TEST_F(Files, canBeReadByTheirOwnerOnly)
{
    ASSERT_TRUE(writeFileAtomically(m_path, "x"));

    struct stat status
    {
    };

    ASSERT_EQ(stat(m_path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0077U, 0U);
}

TEST_F(Files, nameWhatIsWrong)
{
    EXPECT_EQ(readFile(m_path).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(readFile(m_path).error().where.file, m_path.string());
    EXPECT_FALSE(readFile(m_folder.path()));
    ASSERT_TRUE(writeFileAtomically(m_path, "12345"));
    EXPECT_EQ(readFile(m_path, 4).error().code, ErrorCode::FileTooLarge);
    EXPECT_EQ(File::open(m_path, File::Mode::Create).error().code, ErrorCode::FileExists);
    EXPECT_FALSE(writeFileAtomically(m_folder.path() / "none" / "file", "x"));
}

TEST_F(Files, doNotFollowALinkWhenMadeNew)
{
    std::filesystem::create_symlink(m_folder.path() / "elsewhere", m_path);
    EXPECT_EQ(File::open(m_path, File::Mode::Create).error().code, ErrorCode::FileExists);
}

TEST_F(Files, stayAsTheyWereWhenTheDiskTakesNoMore)
{
    ASSERT_TRUE(writeFileAtomically(m_path, "before"));
    // A limit on the size of files stands for the full disk: the system refuses the write in the
    // middle.
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    auto* previous = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = old;
    small.rlim_cur = 1000;
    setrlimit(RLIMIT_FSIZE, &small);
    const auto written = writeFileAtomically(m_path, std::string(5000, 'x'));
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, previous);
    EXPECT_FALSE(written);
    EXPECT_EQ(readText(m_path).value(), "before");
    EXPECT_EQ(count(), 1);
}

TEST_F(Files, areWrittenAndReadAtAPlace)
{
    auto file = File::open(m_path, File::Mode::Create);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->append(asBytes("hello")));
    ASSERT_TRUE(file->writeAt(1, asBytes("a")));
    ASSERT_TRUE(file->sync());
    Bytes bytes(5);
    ASSERT_TRUE(file->readAt(0, bytes));
    EXPECT_EQ(asText(bytes), "hallo");
    EXPECT_FALSE(file->readAt(3, bytes));
    EXPECT_EQ(file->size().value(), 5U);
}

TEST_F(Files, areLockedByOneHolder)
{
    auto first = File::open(m_path, File::Mode::Create);
    ASSERT_TRUE(first);
    ASSERT_TRUE(first->lock());
    auto second = File::open(m_path, File::Mode::ReadWrite);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->lock().error().code, ErrorCode::VaultBusy);
    ASSERT_TRUE(first->close());
    EXPECT_TRUE(second->lock());
}

TEST_F(Files, makeAFolderAppearWholeOrNotAtAll)
{
    const Path target = m_folder.path() / "result";
    {
        auto staged = StagedFolder::make(target);
        ASSERT_TRUE(staged);
        ASSERT_TRUE(writeFileAtomically(staged->path() / "a", "1"));
        EXPECT_FALSE(std::filesystem::exists(target));
    }
    EXPECT_EQ(count(), 0);

    auto staged = StagedFolder::make(target);
    ASSERT_TRUE(writeFileAtomically(staged->path() / "a", "1"));
    ASSERT_TRUE(staged->commit());
    EXPECT_EQ(readText(target / "a").value(), "1");

    auto again = StagedFolder::make(target);
    EXPECT_EQ(again->commit().error().code, ErrorCode::FileExists);
    EXPECT_EQ(readText(target / "a").value(), "1");
    ASSERT_TRUE(again->commit(true));
    EXPECT_FALSE(std::filesystem::exists(target / "a"));
    EXPECT_EQ(count(), 1);
}

TEST(FileSystems, thatKeepOldCopiesAreNamed)
{
    EXPECT_EQ(copyOnWriteName(0x9123683e), "btrfs");
    EXPECT_EQ(copyOnWriteName(0xf2f52010), "f2fs");
    EXPECT_EQ(copyOnWriteName(0xef53), std::nullopt) << "ext4";
    EXPECT_EQ(keepsOldCopies("/proc"), std::nullopt);
    EXPECT_EQ(keepsOldCopies("/no/such/place"), std::nullopt);
}

TEST(FileSystems, tellWhenAFileWasWritten)
{
    test::TemporaryFolder folder;
    const auto path = folder.path() / "a";
    EXPECT_EQ(changedAt(path), std::nullopt);
    std::ofstream(path) << "1";
    const std::array<timespec, 2> when{{{1'700'000'000, 0}, {1'700'000'000, 123'456'789}}};
    ASSERT_EQ(::utimensat(AT_FDCWD, path.c_str(), when.data(), 0), 0);
    EXPECT_EQ(changedAt(path), Instant(std::chrono::milliseconds(1'700'000'000'123)));
}

TEST(Folders, tellAllThatLiesInThemOrWhyNot)
{
    test::TemporaryFolder folder;
    const Path inner = folder.path() / "inner";
    EXPECT_TRUE(entriesOf(inner)->empty()) << "not there";
    std::filesystem::create_directory(inner);
    std::filesystem::create_directory(inner / "c.sealed");
    for (const char* name : {"b.sealed", "a.sealed", "a.media"})
        std::ofstream(inner / name) << "1";
    std::filesystem::create_symlink(inner / "a.sealed", inner / "d.sealed");
    EXPECT_EQ(entriesOf(inner)->size(), 5U);
    EXPECT_EQ(filesOf(inner, ".sealed").value(),
              (std::vector<Path>{inner / "a.sealed", inner / "b.sealed"}));
    EXPECT_EQ(filesOf(inner)->size(), 3U);
    EXPECT_EQ(entriesOf(inner / "a.media").error().where.file, inner / "a.media");
}

} // namespace
} // namespace cuaderno
