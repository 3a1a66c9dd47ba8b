// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Places that refuse to be written: by the shim, which also root obeys; a file system that is
// mounted so; folders and files without the right to write.
#include "child.h"
#include "vault/rescue.h"
#include "vault_support.h"

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace cuaderno {
namespace {

using namespace test;

const std::filesystem::path writer = CUADERNO_VAULT_WRITER;

class ReadOnlyPlace : public VaultTest
{
protected:
    void SetUp() override
    {
        Vault vault = make();
        m_running = addSession(vault);
        giveAnswers(vault, m_running, 5);
        m_sealed = addSession(vault);
        giveAnswers(vault, m_sealed, 4);
        m_sealed.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(m_sealed));
        const auto journal = vault.sessions().journal(m_sealed.id);
        ASSERT_TRUE(vault.sessions().seal(m_sealed.id, sealedOf(m_sealed, journal->changes)));
        ASSERT_TRUE(vault.close());
        ASSERT_TRUE(removeFile(place() / "lock"));
    }

    // Times of change too: a file that is opened to be written and left as it is counts.
    static std::map<std::string, std::pair<Bytes, timespec>> stateOf(const Path& folder)
    {
        std::map<std::string, std::pair<Bytes, timespec>> state;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            struct stat status
            {
            };

            EXPECT_EQ(stat(entry.path().c_str(), &status), 0);
            state[std::filesystem::relative(entry.path(), folder).string()] = {
                entry.is_regular_file() ? readFile(entry.path()).value() : Bytes(), status.st_mtim};
        }
        return state;
    }

    template <typename State>
    static bool isSame(const State& a, const State& b)
    {
        return std::ranges::equal(a, b, [](const auto& one, const auto& other) {
            return one.first == other.first && one.second.first == other.second.first
                   && one.second.second.tv_sec == other.second.second.tv_sec
                   && one.second.second.tv_nsec == other.second.second.tv_nsec;
        });
    }

    void expectAllReadIn(const Path& folder, const Child::Environment& environment = {})
    {
        const auto before = stateOf(folder);
        Child child(writer, {"read", folder.string()}, environment);
        std::vector<std::string> lines = child.readLines();
        EXPECT_EQ(child.wait(), 0);
        std::ranges::sort(lines);
        EXPECT_EQ(lines,
                  (std::vector<std::string>{"holds " + m_running.id.text() + " 5",
                                            "sealed " + m_sealed.id.text() + " 4", "whole"}));
        EXPECT_TRUE(isSame(stateOf(folder), before));
    }

    void expectBroughtOutOf(const Path& folder)
    {
        const Path saved = place().parent_path() / "saved";
        const auto salvaged = Vault::salvage(folder, passphrase(), saved);
        ASSERT_TRUE(salvaged) << codeText(salvaged.error().code);
        EXPECT_TRUE(salvaged->lost.empty());
        EXPECT_EQ(salvaged->entries, 5U);
        auto vault = Vault::open(saved, passphrase());
        ASSERT_TRUE(vault);
        EXPECT_TRUE(vault->sessions().erase(m_sealed.id, EraseReason::Withdrawn))
            << "its envelope can be overwritten there";
        const auto rescued = rescueVault(folder, passphrase(), place().parent_path() / "rescued");
        ASSERT_TRUE(rescued) << codeText(rescued.error().code);
        EXPECT_EQ(rescued->running + rescued->sealed, 2);
    }

    Session m_running;
    Session m_sealed;
};

TEST_F(ReadOnlyPlace, behindTheShimIsReadWholeAndLeftAsItIs)
{
    expectAllReadIn(place(), withFault(place(), {{"FAULT_KIND", "readonly"}}));
}

TEST_F(ReadOnlyPlace, mountedSoIsReadWholeAndLeftAsItIs)
{
    const Path disk = place().parent_path() / "disk";
    ASSERT_TRUE(makeFolder(disk));
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=32m") != 0)
        GTEST_SKIP() << "no file system can be mounted here: " << std::strerror(errno);
    std::filesystem::copy(place(), disk / "vault", std::filesystem::copy_options::recursive);
    const bool readOnly =
        mount(nullptr, disk.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    EXPECT_TRUE(readOnly);
    if (readOnly) {
        EXPECT_EQ(Vault::open(disk / "vault", passphrase()).error().code, ErrorCode::VaultReadOnly);
        expectAllReadIn(disk / "vault");
        expectBroughtOutOf(disk / "vault");
    }
    EXPECT_EQ(umount(disk.c_str()), 0);
}

TEST_F(ReadOnlyPlace, withoutTheRightToWriteIsReadWholeAndLeftAsItIs)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "no right is refused to root";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(place()))
        chmod(entry.path().c_str(), entry.is_directory() ? 0500 : 0400);
    chmod(place().c_str(), 0500);
    EXPECT_EQ(Vault::open(place(), passphrase()).error().code, ErrorCode::VaultReadOnly);
    expectAllReadIn(place());
    expectBroughtOutOf(place());
    for (const Path& folder : {place(), place() / "sealed", place() / "media"})
        chmod(folder.c_str(), 0700);
}

} // namespace
} // namespace cuaderno
