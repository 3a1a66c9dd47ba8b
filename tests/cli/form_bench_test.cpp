// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `form bench` promises to those who read its figures. Never how large they are.
#include "base/file.h"
#include "cli/program_run.h"
#include "support/paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cuaderno::test {
namespace {

using Json = nlohmann::json;

// A form with a repeat and a list, and a plan over it in a folder of its own.
class FormBench : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const std::string survey = "type,name,label,calculation,choice_filter\n"
                                   "begin_repeat,row,Row,,\n"
                                   "integer,hours,Hours,,\n"
                                   "end_repeat,,,,\n"
                                   "calculate,total,,sum(${hours}),\n"
                                   "select_one place,town,Town,,\n";
        const std::string choices = "list_name,name,label\nplace,a,A\nplace,b,B\n";
        ASSERT_TRUE(writeFileAtomically(folder.path() / "survey.csv", survey));
        ASSERT_TRUE(writeFileAtomically(folder.path() / "choices.csv", choices));
    }

    Ended bench(const std::string& operations, const std::vector<std::string>& more = {})
    {
        const Path plan = folder.path() / "plan.json";
        EXPECT_TRUE(writeFileAtomically(plan, R"({"form":"f","phases":[{"name":"fill","ops":)"
                                                  + operations + "}]}"));
        std::vector<std::string> arguments = {"form",   "bench",       folder.path().string(),
                                              "--plan", plan.string(), "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return cli(arguments);
    }

    const TemporaryFolder folder;
};

constexpr const char* good = R"([["add","/data/row",1],
    ["set","/data/row[1]/hours","8","/data/total","8.0"],
    ["add","/data/row",2],
    ["set","/data/row[2]/hours","5","/data/total","13"],
    ["choices","/data/town",2,"a"],
    ["del","/data/row",1,"/data/total","5"],
    ["expect","/data/row[1]/hours","5"]])";

TEST_F(FormBench, timesEachKindOfStepAndCountsWhatWasSeen)
{
    const Ended ended = bench(good, {"--sessions", "2"});
    EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
    const Json json = Json::parse(ended.out);
    EXPECT_EQ(json["engine"], "cuaderno");
    ASSERT_EQ(json["sessions"].size(), 2u);
    for (const Json& session : json["sessions"]) {
        EXPECT_EQ(session["passed"], 5);
        EXPECT_EQ(session["failed"], 0);
        EXPECT_TRUE(session["failures"].empty());
        EXPECT_GT(session["serialise_bytes"], 20);
        for (const char* key : {"load_ms", "load_cpu_ms", "plan_cpu_ms", "serialise_ms"})
            EXPECT_TRUE(session[key].is_number()) << key;
    }
    const Json& fill = json["phases"]["fill"];
    EXPECT_EQ(fill["set"]["n"], 2);
    EXPECT_EQ(fill["del"]["n"], 1);
    EXPECT_EQ(fill["choices"]["n"], 1);
    EXPECT_FALSE(fill.contains("expect"));
    for (const char* key : {"p50_us", "p99_us", "max_us", "total_ms"})
        EXPECT_TRUE(fill["set"][key].is_number()) << key;
    EXPECT_FALSE(fill["set"].contains("near10_us")) << "too few for that";
    EXPECT_GT(json["heap_live_mb"], 0);
    EXPECT_GT(json["peak_rss_mb"], json["heap_live_mb"]);
}

TEST_F(FormBench, makesNoRowThatIsThere)
{
    const Json json = Json::parse(bench(R"([["add","/data/row",1],["add","/data/row",1]])").out);
    // The form begins with a first row of its own.
    EXPECT_FALSE(json["phases"]["fill"].contains("add"));
}

TEST_F(FormBench, endsWithOneAndNamesWhatWasNotSeen)
{
    const Ended ended = bench(R"([["add","/data/row",1],
        ["set","/data/row[1]/hours","8","/data/total","9"]])");
    EXPECT_EQ(ended.code, 1);
    const Json json = Json::parse(ended.out);
    EXPECT_EQ(json["sessions"][0]["failures"][0], "set /data/row[1]/hours: wanted 9, got 8");
}

TEST_F(FormBench, tellsOneStepAfterTheOtherWhereThereAreMany)
{
    std::string many = R"([["add","/data/row",1])";
    for (int i = 1; i <= 45; ++i)
        many += R"(,["set","/data/row[1]/hours",")" + std::to_string(i) + R"(","/data/total",")"
                + std::to_string(i) + "\"]";
    const Json json = Json::parse(bench(many + "]").out);
    for (const char* key : {"near10_us", "last_us"})
        EXPECT_TRUE(json["phases"]["fill"]["set"][key].is_number()) << key;
}

TEST_F(FormBench, refusesWhatIsNoPlan)
{
    EXPECT_EQ(bench(R"([["jump","/data/town"]])").code, 2);
    EXPECT_EQ(bench(R"([["add","/data/row","two"]])").code, 2);
}

TEST_F(FormBench, onlyOpensWhereAskedTo)
{
    const Ended ended = bench(good, {"--load-only"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_TRUE(ended.out.empty());
    EXPECT_EQ(cli({"form", "bench", "/nowhere.xml", "--load-only"}).code, 1);
}

} // namespace
} // namespace cuaderno::test
