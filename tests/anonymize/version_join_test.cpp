// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/version_join.h"
#include "table/csv.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

VersionColumn column(std::string name, ColumnKind kind, std::vector<std::string> choices = {})
{
    VersionColumn made;
    made.about.name = std::move(name);
    made.about.kind = kind;
    made.about.label["en"] = made.about.name + "?";
    for (std::string& choice : choices)
        made.about.values.push_back({choice, {{"en", "The " + choice}}});
    made.path = "/data/" + made.about.name;
    return made;
}

// S13: a choice goes, a question is renamed, another one retyped, the order is another one, a
// question comes and one goes.
std::vector<InstrumentVersion> twoVersions()
{
    InstrumentVersion first{"1",
                            {column("risks", ColumnKind::Set, {"dust", "noise", "boss"}),
                             column("wage", ColumnKind::Number), column("hours", ColumnKind::Text),
                             column("gone", ColumnKind::Text)}};
    InstrumentVersion second{"2",
                             {column("hours", ColumnKind::Number),
                              column("pay", ColumnKind::Number),
                              column("fresh", ColumnKind::Category, {"yes", "no"}),
                              column("risks", ColumnKind::Set, {"noise", "dust", "heat"})}};
    second.columns[0].whole = true;
    second.columns[1].was = {"wage"};
    return {second, first};
}

std::string placed(const VersionJoin& join, std::size_t version, std::string_view name,
                   std::string_view value)
{
    const auto place = join.columnFor(version, name, value);
    return place ? join.columns()[*place].about.name : "nowhere";
}

TEST(VersionJoin, tellsWhereEachColumnComesFrom)
{
    EXPECT_EQ(writeCsv(VersionJoin::of(twoVersions()).provenance()),
              "column,version,name,kind,label,choices,changes\r\n"
              "hours,2,hours,number,hours?,,\r\n"
              "hours,1,hours,text,hours?,,retyped from text\r\n"
              "pay,2,pay,number,pay?,,\r\n"
              "pay,1,wage,number,wage?,,renamed from wage\r\n"
              "fresh,2,fresh,category,fresh?,yes no,\r\n"
              "risks,2,risks,set,risks?,noise dust heat,\r\n"
              "risks,1,risks,set,risks?,dust noise boss,"
              "choice removed since: boss; choice not there yet: heat\r\n"
              "hours_as_text,1,hours,text,hours?,,what did not fit hours\r\n"
              "gone,1,gone,text,gone?,,\r\n");
}

TEST(VersionJoin, putsEveryAnswerUnderItsOwnName)
{
    const auto join = VersionJoin::of(twoVersions());
    EXPECT_EQ(placed(join, 0, "pay", "12"), "pay");
    EXPECT_EQ(placed(join, 1, "wage", "12"), "pay");
    EXPECT_EQ(placed(join, 1, "hours", "8"), "hours");
    EXPECT_EQ(placed(join, 1, "hours", "eight"), "hours_as_text");
    EXPECT_EQ(placed(join, 1, "hours", "8.5"), "hours_as_text");
    EXPECT_EQ(placed(join, 1, "hours", ""), "hours");
    EXPECT_EQ(placed(join, 0, "hours", "8"), "hours");
    EXPECT_EQ(placed(join, 1, "risks", "boss dust"), "risks");
    EXPECT_EQ(placed(join, 1, "gone", "x"), "gone");
    EXPECT_EQ(placed(join, 1, "fresh", "yes"), "nowhere");
    EXPECT_EQ(placed(join, 2, "pay", "1"), "nowhere");
}

TEST(VersionJoin, keepsARemovedChoiceWithItsLabel)
{
    const auto join = VersionJoin::of(twoVersions());
    const auto& values = join.columns()[3].about.values;
    ASSERT_EQ(values.size(), 4U);
    EXPECT_EQ(values[3].value, "boss");
    EXPECT_EQ(values[3].label.at("en"), "The boss");
}

TEST(VersionJoin, followsANameThroughSeveralVersions)
{
    auto third = column("earnings", ColumnKind::Number);
    third.was = {"pay"};
    auto versions = twoVersions();
    versions.insert(versions.begin(), InstrumentVersion{"3", {third}});
    const auto join = VersionJoin::of(std::move(versions));
    EXPECT_EQ(placed(join, 1, "pay", "1"), "earnings");
    EXPECT_EQ(placed(join, 2, "wage", "1"), "earnings");
}

TEST(VersionJoin, takesAnEarlierNameBeforeOneThatIsOnlyTheSame)
{
    auto renamed = column("first_job", ColumnKind::Text);
    renamed.was = {"job"};
    const auto join = VersionJoin::of({{"2", {column("job", ColumnKind::Category), renamed}},
                                       {"1", {column("job", ColumnKind::Text)}}});
    EXPECT_EQ(placed(join, 0, "job", "a"), "job");
    EXPECT_EQ(placed(join, 1, "job", "a"), "first_job");
}

TEST(VersionJoin, neverPutsTwoQuestionsOfOneVersionIntoOneColumn)
{
    auto both = column("job", ColumnKind::Text);
    both.was = {"job_a", "job_b"};
    const auto join = VersionJoin::of(
        {{"2", {both}},
         {"1", {column("job_a", ColumnKind::Text), column("job_b", ColumnKind::Text)}}});
    EXPECT_EQ(placed(join, 1, "job_a", "x"), "job");
    EXPECT_EQ(placed(join, 1, "job_b", "x"), "job_b");
}

TEST(VersionJoin, keepsTablesApart)
{
    auto repeated = column("hours", ColumnKind::Number);
    repeated.table = "job";
    const auto join =
        VersionJoin::of({{"2", {repeated}}, {"1", {column("hours", ColumnKind::Number)}}});
    EXPECT_EQ(placed(join, 1, "hours", "1"), "hours_2");
    EXPECT_EQ(join.columns()[1].table, "");
}

TEST(VersionJoin, takesNoFreeTextForACode)
{
    const auto join = VersionJoin::of({{"2", {column("job", ColumnKind::Category, {"cook"})}},
                                       {"1", {column("job", ColumnKind::Text)}}});
    EXPECT_EQ(placed(join, 1, "job", "cook"), "job");
    EXPECT_EQ(placed(join, 1, "job", "I cook at Mrs. B's"), "job_as_text");
    EXPECT_EQ(join.columns()[1].about.kind, ColumnKind::Text);
}

TEST(VersionJoin, knowsAQuestionByItsPlaceWhereOnlyItsColumnIsNamedOtherwise)
{
    auto first = column("hours", ColumnKind::Number);
    first.path = "/data/work/hours";
    auto longer = column("work_hours", ColumnKind::Number);
    longer.path = "/data/work/hours";
    auto other = column("home_hours", ColumnKind::Number);
    other.path = "/data/home/hours";
    const auto join = VersionJoin::of({{"2", {other, longer}}, {"1", {first}}});
    EXPECT_EQ(placed(join, 1, "hours", "8"), "work_hours");
}

TEST(VersionJoin, ofOneVersionIsThatVersion)
{
    const auto join = VersionJoin::of({twoVersions().back()});
    ASSERT_EQ(join.columns().size(), 4U);
    EXPECT_EQ(join.columns()[2].about.name, "hours");
}

} // namespace
} // namespace cuaderno
