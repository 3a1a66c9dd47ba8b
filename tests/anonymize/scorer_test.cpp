// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Releases of known data, scored by a program that is not ours and shares no code with us: it
// counts k, resolves every cell and measures the loss.

#include "anonymize/grid.h"
#include "base/file.h"
#include "support/paths.h"
#include "table/csv.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>

namespace cuaderno {

namespace {

const std::vector<std::string> workersQuasi{"gender", "age", "nationality", "sector", "city"};
// Milliseconds for what follows the first classes: tests are built without optimization.
constexpr const char* brief = R"({"effort_ms": 200})";

struct Scored
{
    bool ran = false;
    nlohmann::json figures;
    double own = 0;
};

bool scorerRuns()
{
    return std::system("/usr/bin/python3 -c 'import numpy' >/dev/null 2>&1") == 0;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ",") + name;
    return text;
}

Scored score(const std::filesystem::path& original, const std::filesystem::path& hierarchies,
             const std::vector<std::string>& quasi, bool intervals,
             const std::string& recoding = "{}")
{
    const std::string number = "age";
    const test::Grid grid = test::readGrid(original, ';');
    HierarchyTexts texts;
    std::string columns = "{";
    for (const std::string& name : grid.columns) {
        columns += std::string(columns.size() > 1 ? ", " : "") + "\"" + name + "\": {\"role\": ";
        if (std::ranges::find(quasi, name) == quasi.end()) {
            columns += "\"drop\"}";
            continue;
        }
        columns += R"("quasi-identifier", "hierarchy": ")" + name + ".csv\"";
        if (name == number)
            columns += std::string(R"(, "kind": "number", "intervals": )")
                       + (intervals ? "true" : "false");
        columns += "}";
        auto text = readText(hierarchies / (name + ".csv"));
        EXPECT_TRUE(text) << name;
        texts.emplace(name + ".csv", text ? *text : "");
    }
    auto release =
        Anonymizer::release(test::microdataOf(grid),
                            test::policyOf(columns + "}", 5, recoding, texts), test::sampleFacts());
    EXPECT_TRUE(release);
    if (!release)
        return {};
    const test::TemporaryFolder folder;
    const Path csv = folder.path() / "release.csv";
    const Path json = folder.path() / "score.json";
    // The scorer takes the separator of the heading that is there most often; none stands in ours.
    EXPECT_TRUE(writeFileAtomically(csv, writeCsv(release->tables().front())));
    const auto scorer = *test::sharedFolder() / "bench" / "privacy" / "anon_score.py";
    const std::string command = "/usr/bin/python3 -B '" + scorer.string() + "' '"
                                + original.string() + "' '" + csv.string() + "' --qi "
                                + joined(quasi) + " --hier '" + hierarchies.string()
                                + "' --k 5 --json --nowild > '" + json.string() + "' 2>/dev/null";
    const int status = std::system(command.c_str());
    EXPECT_EQ(status, 0) << "the scorer says that the guarantee does not hold";
    auto text = readText(json);
    EXPECT_TRUE(text);
    Scored scored;
    scored.ran = true;
    scored.figures = nlohmann::json::parse(text ? *text : "", nullptr, false);
    scored.own = release->risk().loss;
    return scored;
}

void expectGood(const Scored& scored, double mostLoss)
{
    ASSERT_TRUE(scored.ran);
    ASSERT_TRUE(scored.figures.is_object());
    EXPECT_EQ(scored.figures["verdict"], "OK");
    EXPECT_GE(scored.figures["k_exact"].get<int>(), 5);
    EXPECT_GE(scored.figures["k_literal"].get<int>(), 5);
    EXPECT_EQ(scored.figures["released"], scored.figures["records"]) << "nobody is left out";
    const double loss = scored.figures["NCP"].get<double>();
    EXPECT_LE(loss, mostLoss);
    EXPECT_NEAR(loss, scored.own, 1e-4) << "what our own report says";
}

} // namespace

TEST(Scorer, findsFewWorkersProtectedAtLessLossThanThePeers)
{
    const auto shared = test::sharedFolder();
    if (!shared || !scorerRuns())
        GTEST_SKIP() << "no ../shared or no python3-numpy: the outside scorer is not here";
    const test::TemporaryFolder folder;
    const auto workers = folder.path() / "workers";
    const std::string command = "/usr/bin/python3 -B '"
                                + (*shared / "bench" / "privacy" / "gen_workers.py").string()
                                + "' '" + workers.string() + "' --n 120 --seed 1 >/dev/null";
    ASSERT_EQ(std::system(command.c_str()), 0);
    // ARX (local, iterative fast) reaches 0.4957 and leaves 6 people out; it has no free intervals.
    expectGood(score(workers / "workers.csv", workers / "hier", workersQuasi, false), 0.4775);
    expectGood(score(workers / "workers.csv", workers / "hier", workersQuasi, true), 0.4195);
}

TEST(Scorer, findsWorkersProtectedAfterAShortSearch)
{
    const auto shared = test::sharedFolder();
    if (!shared || !scorerRuns())
        GTEST_SKIP() << "no ../shared or no python3-numpy: the outside scorer is not here";
    const auto workers = *shared / "bench" / "privacy" / "workers500";
    expectGood(score(workers / "workers.csv", workers / "hier", workersQuasi, false, brief),
               0.3240);
}

TEST(Scorer, findsAdultProtected)
{
    const auto shared = test::sharedFolder();
    if (!shared || !scorerRuns())
        GTEST_SKIP() << "no ../shared or no python3-numpy: the outside scorer is not here";
    const auto adult = *shared / "bench" / "privacy" / "adult";
    // ARX (local, iterative fast) reaches 0.0152.
    expectGood(score(adult / "adult.csv", adult / "hier",
                     {"sex", "age", "race", "marital-status", "education"}, false, brief),
               0.0140);
}

} // namespace cuaderno
