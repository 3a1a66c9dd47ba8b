// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/program_run.h"
#include "support/paths.h"

#include <gtest/gtest.h>

namespace cuaderno::test {
namespace {

TEST(CorrectionByCli, ofASealedSessionIsOneOfItsOwn)
{
    const TemporaryFolder folder;
    const std::string vault = (folder.path() / "v").string();
    const std::string script = (folder.path() / "script").string();
    ASSERT_TRUE(writeFileAtomically(script, std::string_view("/data/item[1]/text\tcorrected\n")));
    ASSERT_EQ(
        cliWithPassphrase({"session", "record", vault, "--create", "--practice", "--count", "3"})
            .code,
        0);
    const auto idOf = [](const std::string& line) { return line.substr(0, 32); };
    const std::string first =
        idOf(linesOf(cliWithPassphrase({"session", "list", vault}).out).front());
    const std::vector<std::string> record{"session", "record",     vault, "--script",
                                          script,    "--corrects", first};
    EXPECT_EQ(cliWithPassphrase(record).code, 1) << "it can still be changed itself";
    ASSERT_EQ(cliWithPassphrase({"session", "seal", vault, "--id", first}).code, 0);
    const std::string before = cliWithPassphrase({"vault", "dump", vault}).out;
    const Ended recorded = cliWithPassphrase(record);
    ASSERT_EQ(recorded.code, 0) << recorded.err;
    const auto lines = linesOf(recorded.out);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_TRUE(lines[1].ends_with("/data/item[1]/text\tcorrected"));
    // Each has lines of its own.
    const std::string after = cliWithPassphrase({"vault", "dump", vault}).out;
    EXPECT_EQ(after, before + lines[1] + "\n");
    const Ended list = cliWithPassphrase({"session", "list", vault});
    EXPECT_EQ(linesOf(list.out).size(), 2U);
    EXPECT_EQ(cliWithPassphrase({"session", "record", vault, "--corrects", "no id"}).code, 1);
}

} // namespace
} // namespace cuaderno::test
