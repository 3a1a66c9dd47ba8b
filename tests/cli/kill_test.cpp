// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "cli/program_run.h"
#include "support/paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <map>
#include <thread>

namespace cuaderno::test {
namespace {

// Lines that were whole when the program died; of a path that was answered twice, the last.
std::map<std::string, std::string> confirmedIn(const std::string& out)
{
    std::map<std::string, std::string> confirmed;
    for (const std::string& line : linesOf(out)) {
        const auto tab = line.find('\t');
        if (!line.starts_with("#") && tab != std::string::npos)
            confirmed[line.substr(0, tab)] = line.substr(tab + 1);
    }
    return confirmed;
}

// kill -9 at a moment of chance, again and again in the same notebook: what was printed is there.
TEST(Kill, losesNoConfirmedAnswerAtFiftyMoments)
{
    const TemporaryFolder folder;
    const std::string vault = (folder.path() / "v").string();
    SeededRandom random(std::random_device{}());
    std::map<std::string, std::string> confirmed;
    std::size_t answers = 0;
    for (int round = 0; round < 50; ++round) {
        // Counted in bytes of output, and a wait of chance after them, so that the moment falls
        // anywhere between two answers.
        auto left = static_cast<std::int64_t>(random.below(4000));
        const auto pause = std::chrono::microseconds(random.below(5000));
        const Ended ended = CliRun({"session", "record", vault, "--create", "--practice",
                                    "--endless", "--passphrase-fd", "3"})
                                .watch([&](std::string_view piece) {
                                    left -= static_cast<std::int64_t>(piece.size());
                                    if (left > 0)
                                        return true;
                                    std::this_thread::sleep_for(pause);
                                    return false;
                                })
                                .run();
        ASSERT_EQ(ended.code, -1) << ended.err;
        const auto fresh = confirmedIn(ended.out);
        answers += fresh.size();
        confirmed.insert(fresh.begin(), fresh.end());
        if (round % 5 != 4)
            continue;
        const Ended dumped = cliWithPassphrase({"vault", "dump", vault});
        ASSERT_EQ(dumped.code, 0) << dumped.err;
        const auto there = confirmedIn(dumped.out);
        for (const auto& [path, value] : confirmed) {
            const auto found = there.find(path);
            ASSERT_TRUE(found != there.end()) << "lost " << path << " in round " << round;
            ASSERT_EQ(found->second, value) << path;
        }
    }
    EXPECT_GT(answers, 200u);
    EXPECT_EQ(cliWithPassphrase({"vault", "check", vault, "--full"}).out, "ok\n");
}

TEST(Kill, endsOnCtrlCWithEverythingWritten)
{
    const TemporaryFolder folder;
    const std::string vault = (folder.path() / "v").string();
    int lines = 0;
    CliRun run({"session", "record", vault, "--create", "--practice", "--count", "10", "--hold",
                "--json", "--passphrase-fd", "3"});
    pid_t child = -1;
    run.started([&](pid_t pid) { child = pid; });
    run.watch([&](std::string_view piece) {
        lines += static_cast<int>(std::ranges::count(piece, '\n'));
        if (lines >= 10)
            kill(child, SIGINT);
        return true;
    });
    const Ended ended = run.run();
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(linesOf(cliWithPassphrase({"vault", "dump", vault}).out).size(), 10u);
}

} // namespace
} // namespace cuaderno::test
