// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/anonymizer.h"
#include "anonymize/grid.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace cuaderno {

using test::column;
using test::combinations;
using test::Grid;
using test::microdataOf;
using test::policyOf;
using test::sampleFacts;

namespace {

// n people with a city, an age, a secret and an exact pay; nobody's answers are anybody else's.
Grid people(int n)
{
    Grid grid;
    grid.columns = {"name", "city", "age", "day", "pay", "abuse", "words"};
    const std::vector<std::string> cities{"leeds", "hull", "dover", "bath"};
    for (int i = 0; i < n; ++i) {
        const int day = 1 + i % 28;
        grid.rows.push_back({"Name" + std::to_string(i), cities[static_cast<std::size_t>(i) % 4],
                             std::to_string(18 + i % 40),
                             "2026-0" + std::to_string(1 + i % 6) + "-" + (day < 10 ? "0" : "")
                                 + std::to_string(day),
                             std::to_string(1000 + 37 * i), i % 3 == 0 ? "yes" : "no",
                             "my words " + std::to_string(i)});
    }
    return grid;
}

const HierarchyTexts cities{
    {"city.csv", "leeds;north;*\nhull;north;*\ndover;south;*\nbath;south;*\n"}};

const std::string columns = R"({
    "name": {"role": "direct-identifier"},
    "city": {"role": "quasi-identifier", "hierarchy": "city.csv"},
    "age": {"role": "quasi-identifier", "kind": "number", "intervals": true},
    "day": {"role": "other", "kind": "date"},
    "pay": {"role": "other", "kind": "number", "round": 100, "top": 2000, "bottom": 1200},
    "abuse": {"role": "sensitive"},
    "words": {"role": "open-text"}})";

Release released(const Grid& grid, const Policy& policy, ReleaseFacts facts = sampleFacts(),
                 const std::map<std::string, ColumnKind>& kinds = {})
{
    auto release = Anonymizer::release(microdataOf(grid, kinds), policy, facts);
    if (!release) {
        ADD_FAILURE() << codeText(release.error().code) << " " << release.error().detail;
        std::abort();
    }
    return std::move(*release);
}

Error refused(const Grid& grid, const Policy& policy, const ReleaseFacts& facts = sampleFacts(),
              const std::map<std::string, ColumnKind>& kinds = {})
{
    auto release = Anonymizer::release(microdataOf(grid, kinds), policy, facts);
    EXPECT_FALSE(release);
    return release ? Error{} : release.error();
}

} // namespace

TEST(Anonymizer, dropsWhatIdentifiesAndCoarsensTheRest)
{
    const Release release = released(people(120), policyOf(columns, 5, test::quick, cities));
    ASSERT_EQ(release.tables().size(), 1U);
    const Table& table = release.tables().front();
    EXPECT_EQ(table.columns, (std::vector<std::string>{"city", "age", "day", "pay", "abuse"}));
    EXPECT_EQ(table.rows.size(), 120U);
    for (const std::string& day : column(table, "day"))
        EXPECT_EQ(day.size(), 7U) << "a month, not a day";
    for (const std::string& pay : column(table, "pay")) {
        EXPECT_EQ(std::stoi(pay) % 100, 0);
        EXPECT_GE(std::stoi(pay), 1200);
        EXPECT_LE(std::stoi(pay), 2000);
    }
    for (const auto& [key, count] : combinations(table, {"city", "age"}))
        EXPECT_GE(count, 5U);
    const ReleaseContent& content = release.content();
    EXPECT_EQ(content.quasiIdentifiers, (std::vector<std::string>{"city", "age"}));
    EXPECT_EQ(content.dropped, (std::vector<std::string>{"name", "words"}));
    EXPECT_EQ(content.kept, (std::vector<std::string>{"abuse"}));
    EXPECT_EQ(content.coarsened, (std::vector<std::string>{"city", "age", "day", "pay"}));
    EXPECT_EQ(content.peopleIn, 120U);
    EXPECT_TRUE(content.outByReason.empty());
}

TEST(Anonymizer, writesNothingThatWasAnsweredInADroppedColumn)
{
    const Grid grid = people(60);
    const Release release = released(grid, policyOf(columns, 5, test::quick, cities));
    for (const Table& table : release.tables())
        for (const Row& row : table.rows)
            for (const Cell& cell : row)
                for (std::size_t i = 0; i < grid.rows.size(); ++i) {
                    EXPECT_NE(cell.text, grid.at(i, "name"));
                    EXPECT_NE(cell.text, grid.at(i, "day"));
                    EXPECT_NE(cell.text, grid.at(i, "words"));
                }
}

TEST(Anonymizer, givesQuartersOfFewPeople)
{
    const Release release = released(people(40), policyOf(columns, 5, test::quick, cities));
    for (const std::string& day : column(release.tables().front(), "day"))
        EXPECT_TRUE(day == "2026-Q1" || day == "2026-Q2") << day;
}

TEST(Anonymizer, givesNoRowsOfFewPeopleUnlessThatWasDecided)
{
    ReleaseFacts facts = sampleFacts();
    facts.rowsBelowFifty = false;
    const Policy policy = policyOf(columns, 5, test::quick, cities);
    const Error error = refused(people(49), policy, facts);
    EXPECT_EQ(error.code, ErrorCode::ReleaseTooFewRows);
    EXPECT_EQ(error.args, (std::vector<std::string>{"49", "50"}));
    EXPECT_TRUE(Anonymizer::release(microdataOf(people(50)), policy, facts));
    EXPECT_EQ(refused(people(0), policy).code, ErrorCode::ReleaseNothing);
}

TEST(Anonymizer, stopsAtAColumnThatThePolicyForgot)
{
    Grid grid = people(60);
    grid.columns.push_back("shoe_size");
    for (auto& row : grid.rows)
        row.push_back("41");
    const Error error = refused(grid, policyOf(columns, 5, test::quick, cities));
    EXPECT_EQ(error.code, ErrorCode::PolicyColumnMissing);
    EXPECT_EQ(error.args, (std::vector<std::string>{"shoe_size"}));
}

TEST(Anonymizer, stopsWhereThePolicyProtectsWhatIsNotThere)
{
    Policy policy = policyOf(columns, 5, test::quick, cities);
    policy.columns.push_back({.name = "citty", .role = Role::QuasiIdentifier});
    const Error error = refused(people(60), policy);
    EXPECT_EQ(error.code, ErrorCode::PolicyUnknownColumn);
    policy.columns.back().role = Role::Drop; // what is dropped anyway may be missing
    EXPECT_TRUE(Anonymizer::release(microdataOf(people(60)), policy, sampleFacts()));
}

TEST(Anonymizer, namesTheColumnAndNeverTheValueThatAHierarchyLacks)
{
    Grid grid = people(60);
    grid.rows[7][grid.place("city")] = "atlantis";
    const Error error = refused(grid, policyOf(columns, 5, test::quick, cities));
    EXPECT_EQ(error.code, ErrorCode::PolicyValueNotInHierarchy);
    EXPECT_EQ(error.args, (std::vector<std::string>{"city"}));
    EXPECT_EQ(error.detail.find("atlantis"), std::string::npos);
    EXPECT_EQ(error.where.row, 0);
}

TEST(Anonymizer, refusesNumbersAndDatesThatAreNone)
{
    for (const std::string name : {"age", "day", "pay"}) {
        Grid grid = people(60);
        grid.rows[3][grid.place(name)] = "dunno";
        const Error error = refused(grid, policyOf(columns, 5, test::quick, cities));
        EXPECT_EQ(error.code, ErrorCode::PolicyValueUnreadable) << name;
        EXPECT_EQ(error.args, (std::vector<std::string>{name}));
    }
}

TEST(Anonymizer, letsNobodysOwnWordsLeaveAsAnOtherColumn)
{
    Policy policy = policyOf(columns, 5, test::quick, cities);
    policy.columns.back().role = Role::Other;
    const Error error = refused(people(60), policy, sampleFacts(), {{"words", ColumnKind::Text}});
    EXPECT_EQ(error.code, ErrorCode::PolicyNotSupported);
    EXPECT_EQ(error.args, (std::vector<std::string>{"words"}));
}

TEST(Anonymizer, coarsensADayThatThePolicyTookForACode)
{
    Policy policy = policyOf(columns, 5, test::quick, cities);
    for (PolicyColumn& each : policy.columns)
        if (each.name == "day")
            each.kind = ValueKind::Category;
    const Release release = released(people(120), policy);
    for (const std::string& day : column(release.tables().front(), "day"))
        EXPECT_EQ(day.size(), 7U);
}

TEST(Anonymizer, refusesAChoiceThatTheFormDoesNotHave)
{
    Microdata data("people", {"English (en)"});
    auto answer = data.addColumn(data.mainTable(),
                                 {.name = "abuse", .values = {{.value = "yes"}, {.value = "no"}}});
    ASSERT_TRUE(answer);
    for (int i = 0; i < 60; ++i)
        data.setValue(data.addPerson(), *answer, i == 30 ? "my boss, Mr X" : "yes");
    auto release = Anonymizer::release(
        std::move(data), policyOf(R"({"abuse": {"role": "other"}})", 5), sampleFacts());
    ASSERT_FALSE(release);
    EXPECT_EQ(release.error().code, ErrorCode::PolicyValueUnreadable);
    EXPECT_EQ(release.error().args, (std::vector<std::string>{"abuse"}));
}

TEST(Anonymizer, countsAStarAsEqualToAStarOnly)
{
    // Eleven alike and one who is like nobody: she can only be hidden among stars.
    Grid grid;
    grid.columns = {"city"};
    for (int i = 0; i < 11; ++i)
        grid.rows.push_back({"leeds"});
    grid.rows.push_back({"bath"});
    const Policy policy = policyOf(R"({"city": {"role": "quasi-identifier"}})", 5);
    const Release release = released(grid, policy);
    const auto counts = combinations(release.tables().front(), {"city"});
    ASSERT_TRUE(counts.contains({"*"}));
    EXPECT_GE(counts.at({"*"}), 5U);
    for (const auto& [key, count] : counts)
        EXPECT_GE(count, 5U);
    EXPECT_EQ(release.content().peopleIn, 12U) << "nobody is left out where a star can hide her";
}

TEST(Anonymizer, leavesOutWhoFitsNoClassWhereStarsAreForbidden)
{
    Grid grid;
    grid.columns = {"city"};
    for (int i = 0; i < 60; ++i)
        grid.rows.push_back({i < 58 ? "leeds" : "bath"});
    const std::string city = R"({"city": {"role": "quasi-identifier"}})";
    const Release release = released(
        grid, policyOf(city, 5, R"({"cell_suppression": false, "record_suppression_max": 0.05})"));
    EXPECT_EQ(release.content().peopleIn, 58U);
    EXPECT_EQ(release.content().outByReason.at("no_group_of_k"), 2U);
    EXPECT_EQ(release.content().suppressedCells, 0U);
    EXPECT_EQ(refused(grid, policyOf(city, 5,
                                     R"({"cell_suppression": false, "record_suppression_max": 0})"))
                  .code,
              ErrorCode::ReleaseImpossible);
}

TEST(Anonymizer, managesWhereMostPeopleFitNoClass)
{
    Grid grid;
    grid.columns = {"city"};
    for (int i = 0; i < 100; ++i)
        grid.rows.push_back({i < 6 ? "leeds" : i < 12 ? "hull" : "c" + std::to_string(i)});
    const Release release =
        released(grid, policyOf(R"({"city": {"role": "quasi-identifier"}})", 5,
                                R"({"cell_suppression": false, "record_suppression_max": 0.9})"));
    EXPECT_EQ(release.content().peopleIn, 12U);
}

TEST(Anonymizer, keepsToTheLevelsOfThePolicy)
{
    Grid grid = people(120);
    const std::string city =
        R"({"name": {"role": "drop"}, "age": {"role": "drop"}, "day": {"role": "drop"},
              "pay": {"role": "drop"}, "abuse": {"role": "drop"}, "words": {"role": "drop"},
              "city": {"role": "quasi-identifier", "hierarchy": "city.csv", )";
    const Release least =
        released(grid, policyOf(city + R"("min_level": 1}})", 5, test::quick, cities));
    for (const std::string& cell : column(least.tables().front(), "city"))
        EXPECT_TRUE(cell == "north" || cell == "south") << cell;
    // Three in Hull alone would need "north"; with the finest level only, a star has to do.
    for (auto& row : grid.rows)
        row[1] = "leeds";
    for (std::size_t i = 0; i < 3; ++i)
        grid.rows[i][1] = "hull";
    const Release most =
        released(grid, policyOf(city + R"("max_level": 0}})", 5, test::quick, cities));
    for (const std::string& cell : column(most.tables().front(), "city"))
        EXPECT_TRUE(cell == "leeds" || cell == "*") << cell;
}

TEST(Anonymizer, usesOneLevelForEverybodyInFullDomain)
{
    Grid grid = people(200);
    for (std::size_t i = 0; i < 4; ++i) // four in Hull: one level for all must take the regions
        grid.rows[i][1] = "hull";
    for (std::size_t i = 4; i < grid.rows.size(); ++i)
        grid.rows[i][1] = i % 2 == 0 ? "leeds" : "dover";
    const std::string city =
        R"({"name": {"role": "drop"}, "age": {"role": "drop"}, "day": {"role": "drop"},
              "pay": {"role": "drop"}, "abuse": {"role": "drop"}, "words": {"role": "drop"},
              "city": {"role": "quasi-identifier", "hierarchy": "city.csv"}})";
    const Release release = released(
        grid,
        policyOf(city, 5, R"({"scheme": "full-domain", "record_suppression_max": 0})", cities));
    const auto cells = column(release.tables().front(), "city");
    EXPECT_EQ((std::set<std::string>(cells.begin(), cells.end())),
              (std::set<std::string>{"north", "south"}));
}

TEST(Anonymizer, keepsRefusalsApartAndProtectsThemToo)
{
    Grid grid = people(120);
    for (std::size_t i = 0; i < 7; ++i)
        grid.rows[i][grid.place("city")] = "!prefer_not";
    grid.rows[20][grid.place("city")] = "!dont_know"; // alone with it
    grid.rows[30][grid.place("pay")] = "!skipped";
    grid.rows[31][grid.place("pay")] = "!dont_know";
    grid.rows[32][grid.place("pay")] = "";
    const Release release = released(grid, policyOf(columns, 5, test::quick, cities));
    const Table& table = release.tables().front();
    EXPECT_EQ(table.columns,
              (std::vector<std::string>{"city", "age", "day", "pay", "pay__st", "abuse"}));
    const auto city = column(table, "city");
    EXPECT_EQ(std::ranges::count(city, "dont_know"), 0) << "she would be alone";
    EXPECT_EQ(std::ranges::count(city, ""), 0);
    const auto pay = column(table, "pay");
    const auto status = column(table, "pay__st");
    std::multiset<std::string> why;
    for (std::size_t i = 0; i < pay.size(); ++i) {
        EXPECT_EQ(pay[i].empty(), status[i] != "answered");
        if (pay[i].empty())
            why.insert(status[i]);
    }
    EXPECT_EQ(why, (std::multiset<std::string>{"dont_know", "not_asked", "skipped"}));
    for (const auto& [key, count] : combinations(table, {"city", "age"}))
        EXPECT_GE(count, 5U);
}

TEST(Anonymizer, writesARefusalThatEnoughPeopleShare)
{
    Grid grid;
    grid.columns = {"city"};
    for (int i = 0; i < 60; ++i)
        grid.rows.push_back({i < 50 ? "leeds" : "!prefer_not"});
    const Release release =
        released(grid, policyOf(R"({"city": {"role": "quasi-identifier"}})", 5));
    EXPECT_EQ(
        combinations(release.tables().front(), {"city"}),
        (std::map<std::vector<std::string>, std::size_t>{{{"leeds"}, 50}, {{"prefer_not"}, 10}}));
}

TEST(Anonymizer, splitsSetsIntoOneColumnAChoice)
{
    Microdata data("people", {"English (en)"});
    auto needs = data.addColumn(
        data.mainTable(),
        {.name = "needs",
         .kind = ColumnKind::Set,
         .values = {{"money", {{"English (en)", "Money"}}}, {"rest", {}}, {"papers", {}}}});
    ASSERT_TRUE(needs);
    for (int i = 0; i < 60; ++i) {
        const auto person = data.addPerson();
        if (i % 3 == 2)
            data.setStatus(person, *needs, ValueStatus::PreferNot);
        else
            data.setValue(person, *needs, i % 3 == 0 ? "rest money" : "rest");
    }
    auto release = Anonymizer::release(
        std::move(data), policyOf(R"({"needs": {"role": "other"}})", 5), sampleFacts());
    ASSERT_TRUE(release) << release.error().detail;
    const Table& table = release->tables().front();
    EXPECT_EQ(table.columns,
              (std::vector<std::string>{"needs/money", "needs/rest", "needs/papers", "needs__st"}));
    std::map<std::vector<std::string>, int> rows;
    for (const Row& row : table.rows)
        ++rows[{row[0].text, row[1].text, row[2].text, row[3].text}];
    EXPECT_EQ(rows, (std::map<std::vector<std::string>, int>{{{"1", "1", "0", "answered"}, 20},
                                                             {{"0", "1", "0", "answered"}, 20},
                                                             {{"", "", "", "prefer_not"}, 20}}));
    EXPECT_EQ(release->content().codebook.front().values.front().label.at("English (en)"), "Money");
}

TEST(Anonymizer, holdsDistinctDiversity)
{
    Grid grid;
    grid.columns = {"city", "status"};
    const std::vector<std::string> places{"leeds", "hull", "dover", "bath"};
    for (int i = 0; i < 160; ++i)
        grid.rows.push_back({places[static_cast<std::size_t>(i) % 4],
                             i % 4 == 0 ? "none" : (i % 8 < 4 ? "tied" : "free")});
    const std::string rules = R"({"city": {"role": "quasi-identifier", "hierarchy": "city.csv"},
              "status": {"role": "sensitive", "l": {"kind": "distinct", "value": 2}}})";
    const Release release = released(grid, policyOf(rules, 5, test::quick, cities));
    std::map<std::string, std::set<std::string>> seen;
    for (const Row& row : release.tables().front().rows)
        seen[row[0].text].insert(row[1].text);
    for (const auto& [city, values] : seen)
        EXPECT_GE(values.size(), 2U) << city;
    // With one value only, no class can have two.
    for (auto& row : grid.rows)
        row[1] = "none";
    EXPECT_EQ(refused(grid, policyOf(rules, 5, test::quick, cities)).code,
              ErrorCode::ReleaseImpossible);
}

TEST(Anonymizer, refusesKAboveTheNumberOfPeople)
{
    EXPECT_EQ(refused(people(60), policyOf(columns, 61, test::quick, cities)).code,
              ErrorCode::ReleaseImpossible);
    EXPECT_TRUE(Anonymizer::release(microdataOf(people(60)),
                                    policyOf(columns, 60, test::quick, cities), sampleFacts()));
}

TEST(Anonymizer, makesTheSameClassesOfTheSameSeedAndAnotherOrderEachTime)
{
    const Grid grid = people(150);
    const Policy policy = policyOf(columns, 5, "{}", cities);
    const Release one = released(grid, policy);
    const Release other = released(grid, policy);
    EXPECT_EQ(combinations(one.tables().front(), {"city", "age", "pay"}),
              combinations(other.tables().front(), {"city", "age", "pay"}));
    EXPECT_NE(one.tables().front().rows, other.tables().front().rows);
}

TEST(Anonymizer, canBeStopped)
{
    auto release =
        Anonymizer::release(microdataOf(people(120)), policyOf(columns, 5, test::quick, cities),
                            sampleFacts(), [](double) { return false; });
    ASSERT_FALSE(release);
    EXPECT_EQ(release.error().code, ErrorCode::Interrupted);
}

TEST(Anonymizer, addsUpWhoIsInAndWhoIsNot)
{
    ReleaseFacts facts = sampleFacts();
    facts.outByReason = {{"no_consent", 4}, {"withdrawn", 1}};
    Grid grid;
    grid.columns = {"city"};
    for (int i = 0; i < 60; ++i)
        grid.rows.push_back({i < 58 ? "leeds" : "bath"});
    const Release release = released(
        grid,
        policyOf(R"({"city": {"role": "quasi-identifier"}})", 5, R"({"cell_suppression": false})"),
        facts);
    std::size_t out = 0;
    for (const auto& [reason, count] : release.content().outByReason)
        out += count;
    EXPECT_EQ(release.content().peopleIn + out, 65U);
    EXPECT_EQ(release.content().peopleIn, release.tables().front().rows.size());
}

} // namespace cuaderno
