// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notebooks in folders of backups, and talks that leave one notebook for another.
#include "base/file.h"
#include "cli/program_run.h"
#include "support/paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;

class BringOut : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(cliWithPassphrase({"session", "record", at("v"), "--create", "--practice",
                                     "--count", "12", "--seed", "5"})
                      .code,
                  0);
    }

    std::string at(const char* name) const { return (m_folder.path() / name).string(); }

    static std::string dump(const std::string& vault)
    {
        return cliWithPassphrase({"vault", "dump", vault}).out;
    }

    static std::string onlySession(const std::string& vault)
    {
        const std::string list = cliWithPassphrase({"session", "list", vault}).out;
        EXPECT_EQ(linesOf(list).size(), 1u);
        return list.substr(0, list.find('\t'));
    }

    TemporaryFolder m_folder;
};

TEST_F(BringOut, aFolderOfBackupsGivesTheSameAnswersBackAndGrowsByWhatIsNew)
{
    const std::string before = dump(at("v"));
    ASSERT_EQ(linesOf(before).size(), 12u);
    const std::string stick = at("stick") + "/";
    const Ended made =
        cliWithPassphrase({"vault", "backup", at("v"), "-o", stick, "--drill", "--json"});
    ASSERT_EQ(made.code, 0) << made.out << made.err;
    const Json first = Json::parse(made.out);
    EXPECT_EQ(first["sessions"], 1);
    EXPECT_EQ(first["newBytes"], first["bytes"]);
    EXPECT_EQ(first["drill"], true);
    // It is there now, and needs no / at its end any more.
    const Ended again =
        cliWithPassphrase({"vault", "backup", at("v"), "-o", at("stick"), "--json"});
    ASSERT_EQ(again.code, 0) << again.out << again.err;
    const Json second = Json::parse(again.out);
    EXPECT_LT(second["newBytes"].get<int>(), second["bytes"].get<int>());
    const Ended restored = cliWithPassphrase({"vault", "restore", at("w"), "--from", at("stick")});
    ASSERT_EQ(restored.code, 0) << restored.out << restored.err;
    EXPECT_EQ(dump(at("w")), before);
    EXPECT_EQ(cliWithPassphrase({"vault", "check", at("w"), "--full"}).out, "ok\n");
}

TEST_F(BringOut, aFolderOfBackupsIsNamedWhereItIsAnothersOrDamaged)
{
    const std::string stick = at("stick") + "/";
    ASSERT_EQ(cliWithPassphrase({"vault", "backup", at("v"), "-o", stick}).code, 0);
    ASSERT_EQ(cliWithPassphrase({"vault", "create", at("other"), "--practice"}).code, 0);
    const Ended another =
        cliWithPassphrase({"vault", "backup", at("other"), "-o", stick, "--json"});
    EXPECT_EQ(another.code, 1);
    EXPECT_EQ(Json::parse(another.out)["error"]["code"], "backup.of-another");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(at("stick")))
        if (entry.path().filename().string().size() == 32) {
            std::filesystem::resize_file(entry.path(), 1000);
            break;
        }
    const Ended damaged =
        cliWithPassphrase({"vault", "restore", at("w"), "--from", stick, "--json"});
    EXPECT_EQ(damaged.code, 1);
    EXPECT_EQ(Json::parse(damaged.out)["error"]["code"], "backup.damaged");
    EXPECT_FALSE(std::filesystem::exists(at("w")));
}

TEST_F(BringOut, whatIsRescuedIsTakenInOnceTheDeviceIsConfirmed)
{
    const std::string before = dump(at("v"));
    const std::string session = onlySession(at("v"));
    // A second device of the same project.
    std::filesystem::copy(at("v"), at("lost"), std::filesystem::copy_options::recursive);
    ASSERT_EQ(cliWithPassphrase({"session", "erase", at("v"), "--id", session}).code, 0);
    const Ended rescued =
        cliWithPassphrase({"vault", "rescue", at("lost"), "-o", at("out"), "--json"});
    ASSERT_EQ(rescued.code, 0) << rescued.out << rescued.err;
    const Json json = Json::parse(rescued.out);
    EXPECT_EQ(json["running"], 1);
    EXPECT_EQ(json["sealed"], 0);
    EXPECT_TRUE(json["lost"].empty());
    const std::string device = json["device"];
    EXPECT_TRUE(std::filesystem::exists(at("out") + "/README.txt"));
    EXPECT_EQ(dump(at("lost")), before);

    const Ended unknown =
        cliWithPassphrase({"vault", "receive", at("v"), "--from", at("out"), "--json"});
    EXPECT_EQ(unknown.code, 1);
    EXPECT_EQ(Json::parse(unknown.out)["taken"], 0);
    EXPECT_EQ(Json::parse(unknown.out)["refused"][0]["code"], "device.unknown");
    const Ended taken = cliWithPassphrase(
        {"vault", "receive", at("v"), "--from", at("out"), "--trust", device, "--json"});
    EXPECT_EQ(taken.code, 0) << taken.out << taken.err;
    EXPECT_EQ(Json::parse(taken.out)["taken"], 1);
    const Ended again =
        cliWithPassphrase({"vault", "receive", at("v"), "--from", at("out"), "--json"});
    EXPECT_EQ(again.code, 0) << again.out;
    EXPECT_EQ(Json::parse(again.out)["known"], 1);
    EXPECT_EQ(onlySession(at("v")), session);
    EXPECT_EQ(cliWithPassphrase({"vault", "check", at("v"), "--full"}).out, "ok\n");
    // What was answered, in whatever order.
    const std::string after = dump(at("v"));
    for (const std::string& line : linesOf(before))
        EXPECT_NE(after.find(line), std::string::npos) << line;
}

} // namespace
} // namespace cuaderno::test
