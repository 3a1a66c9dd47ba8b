// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "base/file.h"
#include "base/text.h"
#include "cli/program_run.h"
#include "support/paths.h"
#include "table/csv.h"
#include "table/table_from_sheet.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <set>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr int people = 60;

// One demo for all tests: it takes some seconds.
class Demo : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<TemporaryFolder>();
        s_ended = cli({"demo", "--out", out().string(), "--json"});
    }

    static void TearDownTestSuite() { s_folder.reset(); }

    static fs::path out() { return s_folder->path() / "demo"; }

    static std::vector<fs::path> allFiles()
    {
        std::vector<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator(out())) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
        return files;
    }

    static Json manifest()
    {
        return Json::parse(readText(out() / "release" / "manifest.json").value());
    }

    static Table csv(const std::string& name)
    {
        return tableOf(readCsv(readText(out() / "release" / name).value(), name).value()).value();
    }

    // The table with the quasi-identifiers: a row a person.
    static Table main()
    {
        const Json json = manifest();
        for (const Json& file : json["files"]) {
            const std::string name = file["name"];
            if (!name.ends_with(".csv") || name == "codebook.csv")
                continue;
            Table table = csv(name);
            if (table.findColumn(json["quasi_identifiers"][0].get<std::string>()))
                return table;
        }
        ADD_FAILURE() << "no table has the quasi-identifiers";
        return {};
    }

    // What the generator planted: names, phone numbers and exact dates in free text.
    static std::set<std::string> plants()
    {
        std::set<std::string> all;
        const auto text =
            readText(surveysFolder() / "worker-cleaning" / "sample" / "answers.jsonl").value();
        for (const std::string_view line : split(text, '\n')) {
            if (line.empty())
                continue;
            const Json person = Json::parse(line);
            for (const Json& plant : person["plants"])
                all.insert(plant.get<std::string>());
        }
        return all;
    }

    static std::unique_ptr<TemporaryFolder> s_folder;
    static Ended s_ended;
};

std::unique_ptr<TemporaryFolder> Demo::s_folder;
Ended Demo::s_ended;

TEST_F(Demo, doesTheMainJob)
{
    ASSERT_EQ(s_ended.code, 0) << s_ended.err << s_ended.out;
    const Json json = Json::parse(s_ended.out);
    EXPECT_EQ(json["interviews"], people);
    EXPECT_EQ(json["sealed"], people - 2);
    EXPECT_EQ(json["stopped_deleted"], 2);
    EXPECT_EQ(json["withdrawn"], 1);
    for (const char* part :
         {"vault/vault.key", "vault/vault.sample", "release/manifest.json", "release/codebook.csv",
          "release/codebook.html", "release/risk.html", "release/risk.json"})
        EXPECT_TRUE(fs::exists(out() / part)) << part;
    for (const auto& entry : fs::directory_iterator(s_folder->path()))
        EXPECT_EQ(entry.path(), out()) << "nothing is left beside it";
}

TEST_F(Demo, leavesNoPlantedNamePhoneOrDateInAnyFile)
{
    ASSERT_EQ(s_ended.code, 0);
    const auto planted = plants();
    ASSERT_GT(planted.size(), 20u);
    for (const fs::path& file : allFiles()) {
        const std::string bytes = readText(file).value();
        for (const std::string& plant : planted) {
            // Four random letters may stand anywhere in encrypted bytes.
            const bool encrypted = file.string().find("/vault/") != std::string::npos;
            if (encrypted && plant.size() < 6)
                continue;
            EXPECT_EQ(bytes.find(plant), std::string::npos) << plant << " in " << file;
        }
    }
}

TEST_F(Demo, leavesNoPlainDatabaseAndNoAnswerInTheVaultsFiles)
{
    ASSERT_EQ(s_ended.code, 0);
    const auto text =
        readText(surveysFolder() / "worker-cleaning" / "sample" / "answers.jsonl").value();
    std::set<std::string> answers;
    for (const std::string_view line : split(text, '\n')) {
        if (line.empty())
            continue;
        const Json person = Json::parse(line);
        for (const Json& answer : person["answers"]) {
            const std::string value = answer.value("value", "");
            if (value.size() > 12)
                answers.insert(value);
        }
    }
    ASSERT_GT(answers.size(), 100u);
    for (const auto& entry : fs::recursive_directory_iterator(out() / "vault")) {
        if (!entry.is_regular_file())
            continue;
        const std::string bytes = readText(entry.path()).value();
        EXPECT_FALSE(bytes.starts_with("SQLite format 3")) << entry.path();
        for (const std::string& answer : answers)
            ASSERT_EQ(bytes.find(answer), std::string::npos) << entry.path();
    }
}

TEST_F(Demo, hidesEveryCombinationAmongAtLeastK)
{
    ASSERT_EQ(s_ended.code, 0);
    const Json json = manifest();
    const int k = json["k"];
    EXPECT_EQ(k, 5);
    ASSERT_EQ(json["quasi_identifiers"].size(), 4u);
    const Table table = main();
    std::map<std::vector<std::string>, int> groups;
    for (const Row& row : table.rows) {
        std::vector<std::string> combination;
        for (const Json& name : json["quasi_identifiers"])
            combination.push_back(row[table.findColumn(name.get<std::string>()).value()].text);
        ++groups[combination];
    }
    EXPECT_GT(groups.size(), 1u);
    for (const auto& [combination, count] : groups)
        EXPECT_GE(count, k) << combination.front();
}

TEST_F(Demo, keepsWhatMayLeaveUseful)
{
    ASSERT_EQ(s_ended.code, 0);
    const Json json = manifest();
    const int mayLeave = people - 4 - 1 - 2;
    EXPECT_GE(10 * json["n_in"].get<int>(), 9 * mayLeave);
    const Table table = main();
    EXPECT_EQ(table.rows.size(), json["n_in"].get<std::size_t>());
    for (const Json& name : json["quasi_identifiers"]) {
        const auto column = table.findColumn(name.get<std::string>()).value();
        int said = 0;
        for (const Row& row : table.rows)
            said += row[column].text != "*" ? 1 : 0;
        EXPECT_GT(said, 0) << name << " is * throughout";
    }
}

TEST_F(Demo, countsEverybodyOnce)
{
    ASSERT_EQ(s_ended.code, 0);
    const Json json = manifest();
    int all = json["n_in"];
    for (const auto& [reason, count] : json["n_out_by_reason"].items())
        all += count.get<int>();
    EXPECT_EQ(all, people);
    EXPECT_EQ(json["n_out_by_reason"]["no_consent"], 4);
    EXPECT_EQ(json["n_out_by_reason"]["withdrawn"], 1);
    EXPECT_EQ(json["n_out_by_reason"]["stopped_deleted"], 2);
    EXPECT_EQ(json["synthetic"], true);
    EXPECT_TRUE(json.contains("disclaimer"));
}

TEST_F(Demo, listsEveryFileWithItsSum)
{
    ASSERT_EQ(s_ended.code, 0);
    std::set<std::string> listed = {"manifest.json"};
    const Json json = manifest();
    for (const Json& file : json["files"]) {
        const std::string name = file["name"];
        listed.insert(name);
        EXPECT_EQ(sha256Hex(readFile(out() / "release" / name).value()),
                  file["sha256"].get<std::string>())
            << name;
    }
    for (const auto& entry : fs::directory_iterator(out() / "release"))
        EXPECT_TRUE(listed.contains(entry.path().filename().string())) << entry.path();
    EXPECT_EQ(cli({"release", "verify", (out() / "release").string()}).code, 0);
}

TEST_F(Demo, letsOutNoCodeNoWordsAndNoExactDay)
{
    ASSERT_EQ(s_ended.code, 0);
    for (const auto& entry : fs::directory_iterator(out() / "release")) {
        const std::string text = readText(entry.path()).value();
        const auto exactDay = matchesRegex(text, R"(\b20\d\d-\d\d-\d\d\b)", RegexMatch::Anywhere,
                                           std::chrono::seconds(20));
        EXPECT_FALSE(exactDay.value()) << entry.path();
        const auto code = matchesRegex(text, R"(\b[A-Z]{3,8}-\d\d-[A-Z]\b)", RegexMatch::Anywhere,
                                       std::chrono::seconds(20));
        EXPECT_FALSE(code.value()) << entry.path();
    }
}

TEST_F(Demo, leavesAVaultOfSealedTalksThatOpens)
{
    ASSERT_EQ(s_ended.code, 0);
    const auto vault = (out() / "vault").string();
    // A sample vault opens by the passphrase beside it.
    const Ended listed = cli({"session", "list", vault});
    ASSERT_EQ(listed.code, 0) << listed.err;
    const auto sessions = linesOf(listed.out);
    EXPECT_EQ(sessions.size(), static_cast<std::size_t>(people - 2 - 1));
    for (const std::string& line : sessions)
        EXPECT_NE(line.find("\tsealed\t"), std::string::npos) << line;
    EXPECT_EQ(cli({"vault", "check", vault, "--full"}).out, "ok\n");
    EXPECT_EQ(cli({"vault", "dump", vault}).code, 1) << "a sample is no practice notebook";
}

TEST_F(Demo, makesAnotherReleaseOfTheSameVault)
{
    ASSERT_EQ(s_ended.code, 0);
    const auto again = (s_folder->path() / "again").string();
    const Ended made = cli({"release", "make", (out() / "vault").string(), "--out", again});
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(cli({"release", "verify", again}).code, 0);
    EXPECT_EQ(cli({"release", "make", (out() / "vault").string(), "--out", again}).code, 1);
    fs::remove_all(again);
}

TEST(DemoPlace, replacesAnEarlierDemoAndNothingElse)
{
    const TemporaryFolder folder;
    const auto mine = folder.path() / "mine";
    fs::create_directories(mine);
    ASSERT_TRUE(writeFileAtomically(mine / "letter.txt", "dear"));
    EXPECT_EQ(cli({"demo", "--out", mine.string(), "--interviews", "60"}).code, 1);
    EXPECT_EQ(readText(mine / "letter.txt").value(), "dear");
    EXPECT_EQ(cli({"demo", "--out", (folder.path() / "x").string(), "--interviews", "5000"}).code,
              2);
    EXPECT_FALSE(fs::exists(folder.path() / "x"));
}

} // namespace
} // namespace cuaderno::test
