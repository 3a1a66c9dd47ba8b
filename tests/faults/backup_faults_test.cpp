// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Backups and their restoring, killed and on disks that fail.
#include "base/random.h"
#include "child.h"
#include "vault_support.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <set>

namespace cuaderno {
namespace {

using namespace test;

const std::filesystem::path writer = CUADERNO_VAULT_WRITER;

bool longRun()
{
    return std::getenv("CUADERNO_LONG") != nullptr;
}

class BackupFaults : public VaultTest
{
protected:
    void SetUp() override
    {
        Vault vault = make();
        for (int i = 0; i < 3; ++i)
            giveAnswers(vault, addSession(vault), 20);
        ASSERT_TRUE(vault.close());
        cheapen(place());
        ASSERT_TRUE(makeFolder(out()));
    }

    Path out() const { return place().parent_path() / "out"; }

    Path restored() const { return place().parent_path() / "restored"; }

    static std::set<std::string> backupsIn(const Path& folder)
    {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() == ".cuadbackup")
                names.insert(entry.path().filename().string());
        return names;
    }

    void expectRestoredOrNothing() const
    {
        if (!std::filesystem::exists(restored()))
            return;
        auto vault = Vault::open(restored(), passphrase());
        ASSERT_TRUE(vault) << codeText(vault.error().code);
        EXPECT_TRUE(vault->check(true)->ok());
        EXPECT_EQ(vault->sessions().all()->sessions.size(), 3U);
    }
};

TEST_F(BackupFaults, killedWhileTheyAreWrittenAreWholeOrNotThere)
{
    SeededRandom random(11);
    const int kills = longRun() ? 200 : 15;
    std::size_t whole = 0;
    for (int kill = 0; kill < kills; ++kill) {
        std::filesystem::remove_all(out());
        ASSERT_TRUE(makeFolder(out()));
        std::set<std::string> told;
        {
            Child child(writer, {"backup", place().string(), out().string()});
            std::string line;
            for (std::uint64_t count = 1 + random.below(6); count > 0 && child.readLine(line);
                 --count)
                if (line.starts_with("backed-up "))
                    told.insert(line.substr(10));
            usleep(static_cast<useconds_t>(random.below(60'000)));
            child.kill();
            for (const std::string& rest : child.readLines())
                if (rest.starts_with("backed-up "))
                    told.insert(rest.substr(10));
            EXPECT_EQ(child.wait(), -1);
        }
        const std::set<std::string> there = backupsIn(out());
        for (const std::string& name : told)
            EXPECT_TRUE(there.contains(name)) << name;
        for (const std::string& name : there)
            EXPECT_TRUE(Vault::verifyBackup(out() / name, passphrase())) << name;
        whole += there.size();
        Vault vault = open();
        EXPECT_TRUE(vault.warnings().empty());
        if (kill % 10 == 0) {
            EXPECT_TRUE(vault.check(true)->ok());
        }
        ASSERT_TRUE(vault.close());
        if (HasFailure())
            return;
    }
    EXPECT_GT(whole, static_cast<std::size_t>(kills) / 2);
}

TEST_F(BackupFaults, killedWhileRestoringLeaveAWholeVaultOrNone)
{
    SeededRandom random(12);
    const Path file = out() / "a.cuadbackup";
    {
        Vault vault = open();
        ASSERT_TRUE(vault.backUp(file));
    }
    const int kills = longRun() ? 200 : 15;
    int done = 0;
    for (int kill = 0; kill < kills; ++kill) {
        std::filesystem::remove_all(restored());
        {
            Child child(writer, {"restore", file.string(), restored().string()});
            std::string line;
            (void)child.readLine(line);
            usleep(static_cast<useconds_t>(random.below(150'000)));
            child.kill();
            child.wait();
        }
        done += std::filesystem::exists(restored()) ? 1 : 0;
        expectRestoredOrNothing();
        if (HasFailure())
            return;
    }
    std::filesystem::remove_all(restored());
    EXPECT_TRUE(Vault::restore(file, passphrase(), restored())) << "what was left is no obstacle";
    RecordProperty("restored", done);
}

// How many writes and syncs there are in that folder when nothing fails.
long countCalls(const Path& folder, const Path& count, const std::vector<std::string>& arguments)
{
    Child child(writer, arguments, withFault(folder, {{"FAULT_COUNT", count.string()}}));
    (void)child.readLines();
    EXPECT_EQ(child.wait(), 0);
    long calls = 0;
    std::ifstream(count) >> calls;
    return calls;
}

TEST_F(BackupFaults, onAFailingDiskAreRefusedAndLeaveNothing)
{
    const std::vector<std::string> work{"backup", place().string(), out().string(), "1"};
    const long calls = countCalls(out(), place().parent_path() / "count", work);
    ASSERT_GT(calls, 15) << "the shim sees what is written";
    const long step = longRun() ? 1 : calls / 6;
    for (const char* kind : {"enospc", "eio", "short"})
        for (long at = 1; at <= calls; at += step) {
            std::filesystem::remove_all(out());
            ASSERT_TRUE(makeFolder(out()));
            std::vector<std::string> lines;
            {
                Child child(writer, work,
                            withFault(out(), {{"FAULT_KIND", kind},
                                              {"FAULT_AT", std::to_string(at)},
                                              {"FAULT_FOREVER", "1"}}));
                lines = child.readLines();
                EXPECT_GE(child.wait(), 0) << "never by a signal";
            }
            const bool told = std::ranges::any_of(
                lines, [](const std::string& line) { return line.starts_with("backed-up"); });
            for (const std::string& name : backupsIn(out()))
                EXPECT_TRUE(Vault::verifyBackup(out() / name, passphrase())) << kind << at;
            EXPECT_LE(told ? 1U : 0U, backupsIn(out()).size());
            Vault vault = open();
            EXPECT_TRUE(vault.warnings().empty());
            ASSERT_TRUE(vault.close());
            if (HasFailure()) {
                ADD_FAILURE() << kind << " at call " << at << " of " << calls;
                return;
            }
        }
}

TEST_F(BackupFaults, onADiskWithoutRoomLeaveNothingHalfRestored)
{
    const Path file = out() / "a.cuadbackup";
    {
        Vault vault = open();
        ASSERT_TRUE(vault.backUp(file));
    }
    const Path parent = place().parent_path() / "disk";
    ASSERT_TRUE(makeFolder(parent));
    for (const char* space : {"0", "5000", "60000", "110000"}) {
        Child child(writer, {"restore", file.string(), (parent / "v").string()},
                    withFault(parent, {{"FAULT_KIND", "space"}, {"FAULT_SPACE", space}}));
        const auto lines = child.readLines();
        EXPECT_EQ(child.wait(), 1);
        EXPECT_EQ(lines.back(), "refused file.disk-full") << space;
        EXPECT_TRUE(std::filesystem::is_empty(parent)) << space;
    }
}

} // namespace
} // namespace cuaderno
