// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "child.h"
#include "told.h"
#include "vault_support.h"

#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <sstream>

namespace cuaderno {
namespace {

using namespace test;

const std::filesystem::path writer = CUADERNO_VAULT_WRITER;

bool longRun()
{
    return std::getenv("CUADERNO_LONG") != nullptr;
}

class Faults : public VaultTest
{
protected:
    void SetUp() override { make(); }
};

// Kills after so many lines and a moment more; what it said until then must hold.
void killSomewhere(Child& child, SeededRandom& random, std::uint64_t lines, Told& told)
{
    std::string line;
    for (std::uint64_t count = random.below(lines); count > 0 && child.readLine(line); --count)
        told.hear(line);
    usleep(static_cast<useconds_t>(random.below(12000)));
    child.kill();
    told.hear(child.readLines());
    EXPECT_EQ(child.wait(), -1);
}

TEST_F(Faults, killedFiftyTimesWhileJournallingLoseNoConfirmedAnswer)
{
    SeededRandom random(1);
    Told told;
    const int kills = longRun() ? 1000 : 50;
    for (int kill = 1; kill <= kills; ++kill) {
        {
            Child child(writer, {"journal", place().string(), "100000"});
            killSomewhere(child, random, 40, told);
        }
        Vault vault = open();
        expectTold(vault, told, kill % 10 == 0);
        ASSERT_TRUE(vault.close());
        if (HasFailure())
            return;
    }
    std::size_t confirmed = 0;
    for (const auto& [session, numbers] : told.confirmed)
        confirmed += numbers.size();
    EXPECT_GT(confirmed, static_cast<std::size_t>(kills));
    RecordProperty("confirmed", static_cast<int>(confirmed));
}

struct KilledAt
{
    const char* work;
    std::uint64_t seed;
    int kills;
    int longKills;
};

class KilledWhile : public Faults, public testing::WithParamInterface<KilledAt>
{
};

TEST_P(KilledWhile, sealingAndErasingKeepTheirWord)
{
    SeededRandom random(GetParam().seed);
    Told told;
    const int kills = longRun() ? GetParam().longKills : GetParam().kills;
    for (int kill = 1; kill <= kills; ++kill) {
        {
            Child child(writer, {GetParam().work, place().string(), "100000"});
            killSomewhere(child, random, 30, told);
        }
        Vault vault = open();
        expectTold(vault, told, kill % 10 == 0);
        ASSERT_TRUE(vault.close());
        if (HasFailure())
            return;
    }
    EXPECT_GT(told.sealed.size() + told.erased.size(), static_cast<std::size_t>(kills / 3));
}

INSTANTIATE_TEST_SUITE_P(Work, KilledWhile,
                         testing::Values(KilledAt{"cycle", 2, 30, 600},
                                         KilledAt{"seal", 4, 20, 300},
                                         KilledAt{"erase", 5, 20, 300}),
                         [](const auto& work) { return std::string(work.param.work); });

TEST_F(Faults, killedWhileAVaultIsMadeLeaveOneOrNone)
{
    SeededRandom random(3);
    const int kills = longRun() ? 200 : 8;
    const Path fresh = place().parent_path() / "fresh";
    for (int kill = 0; kill < kills; ++kill) {
        std::filesystem::remove_all(fresh);
        {
            Child child(writer, {"create", fresh.string()});
            // The key takes its time; the files come around it.
            usleep(static_cast<useconds_t>(random.below(700000)));
            child.kill();
            child.wait();
        }
        if (Vault::isThere(fresh)) {
            EXPECT_TRUE(Vault::open(fresh, passphrase()));
        } else {
            auto made = Vault::create(fresh, passphrase(), quickly());
            EXPECT_TRUE(made) << (made ? "" : codeText(made.error().code));
        }
    }
}

// How many writes and syncs there are when nothing fails.
long countCalls(const Path& vault, const std::vector<std::string>& arguments)
{
    const Path count = vault.parent_path() / "count";
    Child child(writer, arguments, withFault(vault, {{"FAULT_COUNT", count.string()}}));
    (void)child.readLines();
    EXPECT_EQ(child.wait(), 0);
    long calls = 0;
    std::ifstream(count) >> calls;
    return calls;
}

struct Failing
{
    const char* kind;
    bool forever;
};

class FailingCalls : public Faults, public testing::WithParamInterface<Failing>
{
};

TEST_P(FailingCalls, atAnyPlaceLoseNothingThatWasConfirmed)
{
    const std::vector<std::string> work{"cycle", place().string(), "3"};
    const long calls = countCalls(place(), work);
    ASSERT_GT(calls, 60) << "the shim sees what the vault does";
    const long step = longRun() ? 1 : calls / 14;
    Told told;
    for (long at = 1; at <= calls; at += step) {
        Child::Environment settings{{"FAULT_KIND", GetParam().kind},
                                    {"FAULT_AT", std::to_string(at)}};
        if (GetParam().forever)
            settings["FAULT_FOREVER"] = "1";
        {
            Child child(writer, work, withFault(place(), settings));
            told.hear(child.readLines());
            const int code = child.wait();
            EXPECT_GE(code, 0) << "never by a signal, at call " << at;
        }
        Vault vault = open();
        expectTold(vault, told, false);
        ASSERT_TRUE(vault.close());
        if (HasFailure()) {
            ADD_FAILURE() << GetParam().kind << " at call " << at << " of " << calls;
            return;
        }
    }
    EXPECT_FALSE(told.refused.empty()) << "something was refused";
}

INSTANTIATE_TEST_SUITE_P(Everywhere, FailingCalls,
                         testing::Values(Failing{"enospc", false}, Failing{"enospc", true},
                                         Failing{"eio", false}, Failing{"eio", true},
                                         Failing{"short", false}),
                         [](const auto& failing) {
                             return std::string(failing.param.kind)
                                    + (failing.param.forever ? "ForEver" : "Once");
                         });

// Nearly full, as a disk is: what lies there can be overwritten, nothing may grow.
TEST_F(Faults, aFullDiskStillDeletesSealsAndGoesOnWhenThereIsRoom)
{
    const Path more = place().parent_path() / "more";
    Told told;
    Child child(writer, {"full", place().string(), more.string()},
                withFault(place(), {{"FAULT_KIND", "space"},
                                    {"FAULT_SPACE", "500000"},
                                    {"FAULT_MORE", more.string()}}));
    const auto lines = child.readLines();
    told.hear(lines);
    EXPECT_EQ(child.wait(), 0);
    EXPECT_EQ(told.refused, (std::map<std::string, int>{{"file.disk-full", 1}}));
    EXPECT_EQ(told.erased.size(), 1u);
    EXPECT_EQ(told.sealed.size(), 1u);
    EXPECT_EQ(told.confirmed.size(), 3u) << "the third after there was room";
    ASSERT_TRUE(std::filesystem::exists(more));
    Vault vault = open();
    expectTold(vault, told, true);
    EXPECT_EQ(std::filesystem::file_size(place() / "vault.reserve"), 4u << 20)
        << "the reserve is there again";
}

TEST_F(Faults, aFullDiskIsNoObstacleToOpening)
{
    std::filesystem::resize_file(place() / "vault.reserve", 0);
    Child child(writer, {"journal", place().string(), "1"},
                withFault(place(), {{"FAULT_KIND", "space"}, {"FAULT_SPACE", "0"}}));
    const auto lines = child.readLines();
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines[0], "opened");
    EXPECT_GE(child.wait(), 0);
    EXPECT_TRUE(tryOpen());
}

TEST_F(Faults, aFullDiskLeavesNoHalfVault)
{
    const Path fresh = place().parent_path() / "fresh";
    for (const char* space : {"0", "3000", "100000", "400000", "3000000"}) {
        {
            Child child(writer, {"create", fresh.string()},
                        withFault(fresh, {{"FAULT_KIND", "space"}, {"FAULT_SPACE", space}}));
            Told told;
            told.hear(child.readLines());
            EXPECT_EQ(child.wait(), 1);
            EXPECT_EQ(told.refused.count("file.disk-full"), 1u) << space;
        }
        EXPECT_FALSE(Vault::isThere(fresh)) << space;
    }
    EXPECT_TRUE(Vault::create(fresh, passphrase(), quickly()));
}

TEST_F(Faults, aReadOnlyFolderIsNamed)
{
    const auto before = files();
    Child child(writer, {"journal", place().string(), "1"},
                withFault(place(), {{"FAULT_KIND", "readonly"}}));
    EXPECT_EQ(child.readLines(), std::vector<std::string>{"refused vault.read-only"});
    EXPECT_EQ(child.wait(), 1);
    EXPECT_EQ(files(), before);
}

// A real file system that is really full, where one can be mounted.
TEST_F(Faults, aFullTmpfsStillDeletesAndGoesOnWhenThereIsRoom)
{
    const Path disk = place().parent_path() / "disk";
    ASSERT_TRUE(makeFolder(disk));
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=8m") != 0)
        GTEST_SKIP() << "no file system can be mounted here: " << std::strerror(errno);
    {
        std::filesystem::copy(place(), disk / "vault", std::filesystem::copy_options::recursive);
        auto vault = Vault::open(disk / "vault", passphrase());
        ASSERT_TRUE(vault);
        const Session deleted = addSession(*vault);
        giveAnswers(*vault, deleted, 2);
        const Session kept = addSession(*vault);
        {
            std::ofstream filler(disk / "filler", std::ios::binary);
            const std::string block(4096, 'x');
            while (filler.write(block.data(), 4096) && filler.flush()) {
            }
        }
        int confirmed = 0;
        Status given;
        while (confirmed < 5000 && given) {
            const std::vector<Change> changes{answer("/data/a", std::to_string(confirmed + 1))};
            given = vault->sessions().append(kept.id, changes);
            confirmed += given ? 1 : 0;
        }
        ASSERT_FALSE(given);
        EXPECT_EQ(given.error().code, ErrorCode::DiskFull);
        EXPECT_EQ(vault->sessions().journal(kept.id)->entries,
                  static_cast<std::uint64_t>(confirmed));
        EXPECT_TRUE(vault->sessions().erase(deleted.id, EraseReason::StoppedAndDeleted));
        std::filesystem::remove(disk / "filler");
        giveAnswers(*vault, kept, 3);
        EXPECT_EQ(vault->sessions().journal(kept.id)->entries,
                  static_cast<std::uint64_t>(confirmed) + 3);
        EXPECT_TRUE(vault->check(true)->ok());
        EXPECT_TRUE(vault->close());
    }
    EXPECT_EQ(umount(disk.c_str()), 0);
}

} // namespace
} // namespace cuaderno
