// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/program_run.h"
#include "support/paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;

class VaultCommand : public testing::Test
{
protected:
    std::string at(const char* name) const { return (m_folder.path() / name).string(); }

    Ended record(std::vector<std::string> more = {})
    {
        std::vector<std::string> arguments = {"session", "record", at("v"), "--create",
                                              "--practice"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return cliWithPassphrase(arguments);
    }

    std::string onlySession() const
    {
        const auto lines = linesOf(cliWithPassphrase({"session", "list", at("v")}).out);
        EXPECT_EQ(lines.size(), 1u);
        return lines.empty() ? std::string() : lines.front().substr(0, lines.front().find('\t'));
    }

    TemporaryFolder m_folder;
};

std::vector<std::string> answersIn(const std::string& out)
{
    std::vector<std::string> answers;
    for (const std::string& line : linesOf(out)) {
        if (!line.starts_with("#"))
            answers.push_back(line);
    }
    return answers;
}

TEST_F(VaultCommand, makesAndOpensANotebook)
{
    EXPECT_EQ(cliWithPassphrase({"vault", "create", at("v")}).code, 0);
    EXPECT_EQ(cliWithPassphrase({"vault", "open", at("v")}).code, 0);
    const Json json = Json::parse(cliWithPassphrase({"vault", "open", at("v"), "--json"}).out);
    EXPECT_EQ(json["kind"], "live");
    EXPECT_EQ(json["lead"], true);
    EXPECT_EQ(cliWithPassphrase({"vault", "check", at("v"), "--full"}).out, "ok\n");
    const Ended again = cliWithPassphrase({"vault", "create", at("v"), "--json"});
    EXPECT_EQ(again.code, 1);
    EXPECT_EQ(Json::parse(again.out)["error"]["code"], "vault.exists");
}

TEST_F(VaultCommand, doesNotOpenByAnotherPassphrase)
{
    ASSERT_EQ(cliWithPassphrase({"vault", "create", at("v")}).code, 0);
    const Ended wrong = CliRun({"vault", "open", at("v"), "--json", "--passphrase-fd", "3"})
                            .passphrase("another one, wrong")
                            .run();
    EXPECT_EQ(wrong.code, 1);
    EXPECT_EQ(Json::parse(wrong.out)["error"]["code"], "vault.wrong-passphrase");
    EXPECT_EQ(wrong.out.find("another one"), std::string::npos);
    EXPECT_EQ(cliWithPassphrase({"vault", "open", at("v")}).code, 0);
}

TEST_F(VaultCommand, dumpsWhatWasRecordedAndTheSameTwice)
{
    const Ended recorded = record({"--count", "25", "--seed", "7"});
    ASSERT_EQ(recorded.code, 0) << recorded.err;
    const auto confirmed = answersIn(recorded.out);
    EXPECT_EQ(confirmed.size(), 25u);
    const Ended first = cliWithPassphrase({"vault", "dump", at("v")});
    EXPECT_EQ(first.code, 0) << first.err;
    EXPECT_EQ(linesOf(first.out), confirmed);
    EXPECT_EQ(cliWithPassphrase({"vault", "dump", at("v")}).out, first.out);
    EXPECT_NE(confirmed.front().find("/data/item[1]/text\t"), std::string::npos);
}

TEST_F(VaultCommand, repeatsTheSameAnswersFromASeed)
{
    const auto valuesOf = [](const Ended& ended) {
        std::vector<std::string> values;
        for (const std::string& line : answersIn(ended.out))
            values.push_back(line.substr(line.find('/')));
        return values;
    };
    EXPECT_EQ(valuesOf(record({"--count", "8", "--seed", "7"})),
              valuesOf(record({"--count", "8", "--seed", "7"})));
}

TEST_F(VaultCommand, recordsAScript)
{
    ASSERT_TRUE(writeFileAtomically(m_folder.path() / "s", "/data/item[1]/text\tone\n# a remark\n"
                                                           "/data/item[3]/text\tthr\\ee\n"
                                                           "/data/item[1]/text\tONE\n"));
    const Ended recorded = record({"--script", at("s")});
    ASSERT_EQ(recorded.code, 0) << recorded.err;
    const auto dumped = linesOf(cliWithPassphrase({"vault", "dump", at("v")}).out);
    ASSERT_EQ(dumped.size(), 2u);
    EXPECT_TRUE(dumped[0].ends_with("/data/item[1]/text\tONE"));
    EXPECT_TRUE(dumped[1].ends_with("/data/item[3]/text\tthr\\\\ee")) << dumped[1];
}

TEST_F(VaultCommand, dumpsSealedSessionsAndForgetsErasedOnes)
{
    ASSERT_EQ(record({"--count", "5"}).code, 0);
    const std::string id = onlySession();
    const auto before = cliWithPassphrase({"vault", "dump", at("v")}).out;
    const Ended sealed = cliWithPassphrase({"session", "seal", at("v"), "--id", id});
    EXPECT_EQ(sealed.out, "sealed " + id + "\n") << sealed.err;
    EXPECT_NE(cliWithPassphrase({"session", "list", at("v")}).out.find("\tsealed\t"),
              std::string::npos);
    EXPECT_EQ(cliWithPassphrase({"vault", "dump", at("v")}).out, before);
    const Ended erased = cliWithPassphrase({"session", "erase", at("v"), "--id", id});
    EXPECT_EQ(erased.out, "erased " + id + "\n") << erased.err;
    EXPECT_EQ(cliWithPassphrase({"vault", "dump", at("v")}).out, "");
    EXPECT_EQ(cliWithPassphrase({"session", "erase", at("v"), "--id", id}).code, 1);
}

TEST_F(VaultCommand, recordsAndDumpsPracticeNotebooksOnly)
{
    ASSERT_EQ(cliWithPassphrase({"vault", "create", at("v")}).code, 0);
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {"vault", "dump", at("v"), "--json"}, {"session", "record", at("v"), "--json"}}) {
        const Ended ended = cliWithPassphrase(arguments);
        EXPECT_EQ(ended.code, 1);
        EXPECT_EQ(Json::parse(ended.out)["error"]["code"], "vault.not-practice");
    }
    EXPECT_EQ(cliWithPassphrase({"session", "record", at("w"), "--create", "--json"}).code, 1);
    EXPECT_FALSE(std::filesystem::exists(at("w")));
}

TEST_F(VaultCommand, carriesAProjectAndRefusesNames)
{
    ASSERT_EQ(cliWithPassphrase({"vault", "create", at("v")}).code, 0);
    EXPECT_EQ(cliWithPassphrase({"project", "show", at("v")}).code, 1);
    ASSERT_EQ(cliWithPassphrase({"project", "create", at("v"), "--title", "Our work"}).code, 0);
    EXPECT_EQ(cliWithPassphrase({"project", "create", at("v"), "--title", "Another"}).code, 1);
    const auto shipped = (surveysFolder() / "worker-cleaning").string();
    ASSERT_EQ(cliWithPassphrase({"project", "import", at("v"), shipped}).code, 0);
    const Json shown = Json::parse(cliWithPassphrase({"project", "show", at("v"), "--json"}).out);
    EXPECT_EQ(shown["project"]["title"], "Our work");
    EXPECT_EQ(shown["project"]["instruments"][0]["form"], "worker-cleaning");
    ASSERT_TRUE(writeFileAtomically(m_folder.path() / "survey.csv",
                                    "type,name,label\ntext,a,A\ntext,full_name,Your name\n"
                                    "text,phone,Phone\n"));
    const Ended refused =
        cliWithPassphrase({"project", "import", at("v"), m_folder.path().string(), "--json"});
    EXPECT_EQ(refused.code, 1);
    const Json json = Json::parse(refused.out);
    EXPECT_EQ(json["error"]["code"], "form.identifies");
    EXPECT_EQ(json["error"]["where"]["row"], 3);
    EXPECT_EQ(json["errors"].size(), 2u);
    EXPECT_EQ(cliWithPassphrase({"project", "import", at("v"), m_folder.path().string(), "--accept",
                                 "full_name", "--accept", "phone"})
                  .code,
              0);
}

TEST_F(VaultCommand, backsUpAndRestoresTheSameAnswers)
{
    ASSERT_EQ(record().code, 0);
    const auto before = linesOf(cliWithPassphrase({"vault", "dump", at("v")}).out);
    ASSERT_FALSE(before.empty());
    const Ended made = cliWithPassphrase(
        {"vault", "backup", at("v"), "-o", at("b.cuadbackup"), "--drill", "--json"});
    ASSERT_EQ(made.code, 0) << made.err;
    const Json json = Json::parse(made.out);
    EXPECT_EQ(json["sessions"], 1);
    EXPECT_EQ(json["people"], 1);
    EXPECT_GT(json["entries"].get<int>(), 0);
    const Ended restored =
        cliWithPassphrase({"vault", "restore", at("w"), "--from", at("b.cuadbackup")});
    ASSERT_EQ(restored.code, 0) << restored.err;
    EXPECT_EQ(linesOf(cliWithPassphrase({"vault", "dump", at("w")}).out), before);
    EXPECT_EQ(cliWithPassphrase({"vault", "check", at("w"), "--full"}).out, "ok\n");
    // Neither takes the place of anything.
    EXPECT_EQ(cliWithPassphrase({"vault", "restore", at("w"), "--from", at("b.cuadbackup")}).code,
              1);
    EXPECT_EQ(cliWithPassphrase({"vault", "backup", at("v"), "-o", at("b.cuadbackup")}).code, 1);
}

TEST_F(VaultCommand, saysWhatIsNoBackup)
{
    ASSERT_TRUE(writeFileAtomically(Path(at("x")), std::string_view("something else")));
    const Ended ended =
        cliWithPassphrase({"vault", "restore", at("w"), "--from", at("x"), "--json"});
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(Json::parse(ended.out)["error"]["code"], "backup.not-one");
    EXPECT_FALSE(std::filesystem::exists(at("w")));
}

} // namespace
} // namespace cuaderno::test
