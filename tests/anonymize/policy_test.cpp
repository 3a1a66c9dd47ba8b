// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/policy.h"
#include "anonymize/roles.h"
#include "support/paths.h"
#include "table/csv.h"
#include "table/table_from_sheet.h"

#include <gtest/gtest.h>

namespace cuaderno {

namespace {

const HierarchyTexts hierarchies{{"city.csv", "leeds;north;*\ndover;south;*\n"}};

std::string around(const std::string& columns, const std::string& guarantee = R"({"k": 5})",
                   const std::string& more = "")
{
    return R"({"format": "cuaderno-release-policy", "version": 1, "columns": )" + columns
           + R"(, "guarantee": )" + guarantee + more + "}";
}

void expectError(const std::string& json, ErrorCode code, const std::string& argument)
{
    auto policy = parsePolicy(json, hierarchies);
    ASSERT_FALSE(policy) << json;
    EXPECT_EQ(codeText(policy.error().code), codeText(code)) << json;
    ASSERT_FALSE(policy.error().args.empty()) << json;
    EXPECT_EQ(policy.error().args.front(), argument) << json;
}

Table rolesTable(const std::string& csv)
{
    auto sheet = readCsv(csv, "roles");
    EXPECT_TRUE(sheet);
    auto table = tableOf(*sheet);
    EXPECT_TRUE(table);
    return table ? *table : Table{};
}

} // namespace

TEST(Policy, readsEveryKeyThatIsThere)
{
    auto policy = parsePolicy(
        around(R"({"id": {"role": "direct-identifier"},
                   "city": {"role": "quasi-identifier", "hierarchy": "city.csv", "importance": 2.5,
                            "min_level": 1, "max_level": 1},
                   "age": {"role": "quasi-identifier", "kind": "number", "intervals": true,
                           "top": 80, "bottom": 16},
                   "status": {"role": "sensitive", "l": {"kind": "distinct", "value": 2}},
                   "pay": {"role": "other", "kind": "number", "round": 50},
                   "needs": {"role": "set", "separator": "|"}})",
               R"({"k": 7})",
               R"(, "title": "T", "synthetic": true, "recoding": {"scheme": "full-domain",
                    "cell_suppression": false, "record_suppression_max": 0.1, "effort_ms": 250,
                    "seed": 9})"),
        hierarchies);
    ASSERT_TRUE(policy) << policy.error().detail;
    EXPECT_EQ(policy->k, 7);
    EXPECT_EQ(policy->title, "T");
    EXPECT_TRUE(policy->synthetic);
    EXPECT_EQ(policy->scheme, RecodingScheme::FullDomain);
    EXPECT_FALSE(policy->cellSuppression);
    EXPECT_EQ(policy->recordSuppressionMax, 0.1);
    EXPECT_EQ(policy->effort.count(), 250);
    EXPECT_EQ(policy->seed, 9U);
    ASSERT_EQ(policy->columns.size(), 6U);
    EXPECT_EQ(policy->columns[0].name, "id"); // in the file's order
    const PolicyColumn& city = *policy->find("city");
    EXPECT_EQ(city.hierarchy.levels(), 3U);
    EXPECT_EQ(city.importance, 2.5);
    EXPECT_EQ(city.minLevel, 1);
    EXPECT_EQ(city.maxLevel, 1);
    EXPECT_TRUE(policy->find("age")->intervals);
    EXPECT_EQ(policy->find("age")->top, 80);
    EXPECT_EQ(policy->find("status")->distinctValues, 2);
    EXPECT_EQ(policy->find("pay")->round, 50);
    EXPECT_EQ(policy->find("needs")->separator, '|');
    EXPECT_EQ(policy->find("nobody"), nullptr);

    auto again = parsePolicy(policyJson(*policy), hierarchyTexts(*policy));
    ASSERT_TRUE(again) << again.error().detail;
    EXPECT_EQ(policyJson(*again), policyJson(*policy));
}

TEST(Policy, namesTheKeyThatItDoesNotKnow)
{
    const auto unknown = ErrorCode::PolicyUnknownKey;
    expectError(around(R"({"a": {"role": "other", "rond": 5}})"), unknown, "rond");
    expectError(around(R"({"a": {"role": "other"}})", R"({"k": 5, "kk": 9})"), unknown, "kk");
    expectError(around(R"({"a": {"role": "other"}})", R"({"k": 5})", R"(, "recodng": {})"), unknown,
                "recodng");
    expectError(around(R"({"a": {"role": "other"}})", R"({"k": 5})", R"(, "recoding": {"sed": 1})"),
                unknown, "sed");
}

TEST(Policy, refusesAGuaranteeThatItCannotGiveYet)
{
    const auto later = ErrorCode::PolicyNotSupported;
    expectError(around(R"({"a": {"role": "other"}})", R"({"k": 5, "population": "p.csv"})"), later,
                "population");
    expectError(around(R"({"a": {"role": "sensitive", "t": {"distance": "equal", "max": 0.2}}})"),
                later, "t");
    expectError(around(R"({"a": {"role": "sensitive", "delta": 1}})"), later, "delta");
    expectError(around(R"({"a": {"role": "set", "m": 2}})"), later, "m");
    expectError(around(R"({"a": {"role": "sensitive", "l": {"kind": "entropy", "value": 2}}})"),
                later, "entropy");
    expectError(around(R"({"a": {"role": "weight"}})"), later, "weight");
    expectError(around(R"({"a": {"role": "linked"}})"), later, "linked");
}

TEST(Policy, refusesWhatTheSchemaDoes)
{
    const auto bad = ErrorCode::PolicyUnreadable;
    expectError(around(R"({"a": {"role": "secret"}})"), bad, "role");
    expectError(around(R"({"a": {"kind": "number"}})"), bad, "a");
    expectError(around(R"({"a": {"role": "other"}})", R"({"k": 1})"), bad, "k");
    expectError(around(R"({"a": {"role": "other"}})", R"({"k": "5"})"), bad, "k");
    expectError(around(R"({"a": {"role": "other"}})", "{}"), bad, "guarantee");
    expectError(around("{}"), bad, "columns");
    expectError(around(R"({"a": {"role": "quasi-identifier", "intervals": true}})"), bad,
                "intervals");
    expectError(around(R"({"a": {"role": "other", "l": {"kind": "distinct", "value": 2}}})"), bad,
                "l");
    expectError(around(R"({"a": {"role": "other", "separator": ";"}})"), bad, "separator");
    expectError(around(R"({"a": {"role": "other", "importance": 0}})"), bad, "importance");
    expectError(around(R"({"a": {"role": "quasi-identifier", "round": 5, "kind": "number"}})"), bad,
                "round");
    expectError(around(R"({"a": {"role": "other"}, "a": {"role": "drop"}})"), bad, "a");
    expectError(around(R"({"a": {"role": "quasi-identifier", "hierarchy": "no.csv"}})"),
                ErrorCode::PolicyBadHierarchy, "a");
    for (const char* text : {"", "{", "[]", "null", R"({"format": "other"})"})
        EXPECT_FALSE(parsePolicy(text, {})) << text;
}

TEST(Policy, readsTheExamplesOfTheSchema)
{
    const auto shared = test::sharedFolder();
    if (!shared)
        GTEST_SKIP() << "no ../shared: the examples are not here";
    const auto examples = *shared / "bench" / "privacy" / "examples";
    auto adult = readPolicy(examples / "adult-k5-l2.json");
    ASSERT_TRUE(adult) << adult.error().detail;
    EXPECT_EQ(adult->find("occupation")->distinctValues, 2);
    EXPECT_EQ(adult->find("age")->hierarchy.find("39")->size(), 5U);
    // Asks for t and m, which are not there yet: it must not pass in silence.
    auto workers = readPolicy(examples / "workers-k5.json");
    ASSERT_FALSE(workers);
    EXPECT_EQ(workers.error().code, ErrorCode::PolicyNotSupported);
}

TEST(Roles, ofTheShippedInstrumentMakeAPolicy)
{
    const auto folder = test::surveysFolder() / "worker-cleaning";
    auto text = readText(folder / "roles.csv");
    ASSERT_TRUE(text);
    HierarchyTexts texts;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "hierarchies")) {
        auto lines = readText(entry.path());
        ASSERT_TRUE(lines);
        texts.emplace("hierarchies/" + entry.path().filename().string(), *lines);
    }
    auto policy = policyFromRoles(rolesTable(*text), texts, 5);
    ASSERT_TRUE(policy) << policy.error().detail << policy.error().where.row;
    EXPECT_EQ(policy->k, 5);
    std::size_t quasi = 0;
    for (const PolicyColumn& column : policy->columns)
        if (column.role == Role::QuasiIdentifier) {
            ++quasi;
            EXPECT_FALSE(column.hierarchy.empty()) << column.name;
        }
    EXPECT_EQ(quasi, 4U);
    auto again = parsePolicy(policyJson(*policy), hierarchyTexts(*policy));
    ASSERT_TRUE(again);
    EXPECT_EQ(policyJson(*again), policyJson(*policy));
}

TEST(Roles, nameTheRowAndTheColumnThatCannotBeRead)
{
    const auto fault = [](const std::string& csv) {
        auto policy = policyFromRoles(rolesTable(csv), hierarchies, 5);
        EXPECT_FALSE(policy) << csv;
        return policy ? Error{} : policy.error();
    };
    EXPECT_EQ(fault("name,kind\na,number\n").code, ErrorCode::RolesUnreadable);
    EXPECT_EQ(fault("name,role,rank\na,other,1\n").code, ErrorCode::PolicyUnknownKey);
    const Error number = fault("name,role,round\na,other,5\nb,other,five\n");
    EXPECT_EQ(number.code, ErrorCode::RolesUnreadable);
    EXPECT_EQ(number.where.row, 3);
    EXPECT_EQ(number.where.column, "round");
    EXPECT_EQ(fault("name,role\na,other\na,drop\n").where.row, 3);
    EXPECT_EQ(fault("name,role\na,\n").code, ErrorCode::RolesUnreadable);
    EXPECT_EQ(fault("name,role\na,hidden\n").where.row, 2);
    EXPECT_EQ(fault("name,role,m\na,set,2\n").code, ErrorCode::PolicyNotSupported);
    EXPECT_EQ(fault("name,role,round\na,other,inf\n").code, ErrorCode::RolesUnreadable);
}

TEST(Roles, takeDiversityAsANumber)
{
    auto policy = policyFromRoles(rolesTable("name,role,l,intervals,kind\npay,sensitive,3,,\n"
                                             "age,quasi-identifier,,yes,number\n"),
                                  {}, 4);
    ASSERT_TRUE(policy) << policy.error().detail;
    EXPECT_EQ(policy->find("pay")->distinctValues, 3);
    EXPECT_TRUE(policy->find("age")->intervals);
}

} // namespace cuaderno
