// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "field.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/make_release.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cuaderno {
namespace {

// The form changes in mid-wave (fpar.md, S13).
constexpr const char* firstSurvey = R"(type,name,label
select_one gender,gender,Gender?
select_multiple risk,risks,Risks?
integer,wage,Pay a day?
text,hours,Hours a week?
)";

constexpr const char* firstChoices = R"(list_name,name,label
gender,woman,Woman
gender,man,Man
risk,dust,Dust
risk,noise,Noise
risk,boss,The boss
)";

constexpr const char* secondSurvey = R"(type,name,label,bind::cuaderno:was
integer,hours,Hours a week?,
integer,pay,Pay a day?,wage
select_one gender,gender,Gender?,
select_multiple risk,risks,Risks?,
)";

constexpr const char* secondChoices = R"(list_name,name,label
gender,woman,Woman
gender,man,Man
risk,noise,Noise
risk,dust,Dust
)";

constexpr const char* secondRoles = R"(name,role,kind,hierarchy
gender,quasi-identifier,category,hierarchies/gender.csv
risks,set,category,
pay,sensitive,number,
hours,other,number,
)";

InstrumentId import(test::Field& field, const char* survey, const char* choices,
                    const std::string& version, const std::string& roles)
{
    const auto folder = field.writeForm(survey, roles);
    EXPECT_TRUE(writeFileAtomically(folder / "choices.csv", choices));
    EXPECT_TRUE(writeFileAtomically(folder / "settings.csv",
                                    "form_id,version,namespaces\nwave," + version
                                        + ",\"cuaderno=\"\"urn:cuaderno:form:1\"\"\"\n"));
    const auto imported = importInstrument(field.vault(), field.clock, folder);
    EXPECT_TRUE(imported) << (imported ? "" : codeText(imported.error().code));
    return imported ? imported->instrument.id : InstrumentId();
}

using Answers = std::vector<std::pair<std::string, std::string>>;

void record(test::Field& field, const Answers& answers)
{
    ConductSession session = field.begin(field.enrol().participant.id);
    for (const auto& [name, value] : answers)
        EXPECT_TRUE(session.answer("/data/" + name, value)) << name;
    const Status finished = session.finish();
    EXPECT_TRUE(finished) << (finished ? "" : codeText(finished.error().code));
}

TEST(Versions, aSessionOpensForEverWithTheVersionThatItBeganWith)
{
    test::Field field;
    const auto first = import(field, firstSurvey, firstChoices, "1", {});
    field.instrument = first;
    SessionId running;
    {
        ConductSession session = field.begin(field.enrol().participant.id);
        running = session.session().id;
        ASSERT_TRUE(session.answer("/data/risks", "boss dust"));
        ASSERT_TRUE(session.answer("/data/hours", "it depends"));
    }
    import(field, secondSurvey, secondChoices, "2", secondRoles);
    field.reopen();
    auto session = ConductSession::resume(field.vault(), field.clock, running);
    ASSERT_TRUE(session) << codeText(session.error().code);
    EXPECT_EQ(session->instrument().id, first);
    EXPECT_EQ(session->session().instrumentVersion, "1");
    EXPECT_EQ(session->form().version(), "1");
    EXPECT_EQ(session->interview().state("/data/risks")->selectedLabels,
              (std::vector<std::string>{"The boss", "Dust"}));
    EXPECT_TRUE(session->answer("/data/wage", "40"));
    EXPECT_TRUE(session->finish());
}

TEST(Versions, aReleaseOverBothHasEveryColumnOnceByItsName)
{
    test::Field field;
    field.instrument = import(field, firstSurvey, firstChoices, "1", {});
    for (const char* hours : {"40", "38", "it depends"})
        record(field,
               {{"gender", "woman"}, {"risks", "boss dust"}, {"wage", "50"}, {"hours", hours}});
    const auto second = import(field, secondSurvey, secondChoices, "2", secondRoles);
    field.instrument = second;
    for (int i = 0; i < 4; ++i)
        record(field, {{"gender", "woman"}, {"risks", "noise"}, {"pay", "60"}, {"hours", "20"}});
    const auto policy = proposedPolicy(field.vault().instruments().load(second).value(), 3).value();
    const auto made = makeRelease(field.vault(), field.clock, second, policy);
    ASSERT_TRUE(made) << codeText(made.error().code) << " " << made.error().detail;
    const ReleaseContent& content = made->release.content();
    EXPECT_EQ(content.peopleIn, 7U);
    EXPECT_EQ(content.facts.instrumentVersions, (std::vector<std::string>{"2", "1"}));

    const Table& people = made->release.tables().front();
    const auto count = [&](const std::string& name, const std::string& value) {
        const auto column = people.findColumn(name);
        if (!column)
            return std::ptrdiff_t{-1};
        return std::ranges::count_if(people.rows,
                                     [&](const Row& row) { return row[*column].text == value; });
    };
    EXPECT_EQ(count("risks/boss", "1"), 3);
    EXPECT_EQ(count("risks/noise", "1"), 4);
    EXPECT_EQ(count("risks/dust", "1"), 3);
    EXPECT_EQ(count("pay", "50"), 3);
    EXPECT_EQ(count("pay", "60"), 4);
    EXPECT_EQ(count("hours", "20"), 4);
    EXPECT_EQ(count("hours", "40"), 1);
    EXPECT_FALSE(people.findColumn("wage"));
    EXPECT_FALSE(people.findColumn("hours_as_text"));
    EXPECT_NE(std::ranges::find(content.dropped, "hours_as_text"), content.dropped.end());

    const auto pay = std::ranges::find(content.codebook, "pay", &CodebookColumn::name);
    ASSERT_NE(pay, content.codebook.end());
    ASSERT_EQ(pay->versions.size(), 2U);
    EXPECT_EQ(pay->versions[1].version, "1");
    EXPECT_EQ(pay->versions[1].changes,
              (std::vector<ColumnChange>{{ColumnChange::Kind::Renamed, "wage"}}));
}

TEST(Versions, whatWasTakenInAsIdentifyingStaysInUnderItsNewName)
{
    test::Field field;
    const auto folder = field.writeForm("type,name,label\nselect_one gender,gender,Gender?\n"
                                        "text,phone,Phone number\n");
    const auto first = importInstrument(field.vault(), field.clock, folder, {"phone"});
    ASSERT_FALSE(first) << "the small form has that id and version";
    ASSERT_TRUE(writeFileAtomically(folder / "settings.csv", "form_id,version\nwave,1\n"));
    const auto again = importInstrument(field.vault(), field.clock, folder, {"phone"});
    ASSERT_TRUE(again) << codeText(again.error().code);
    field.instrument = again->instrument.id;
    for (int i = 0; i < 3; ++i)
        record(field, {{"gender", "woman"}, {"phone", "5550100"}});
    const auto second =
        import(field,
               "type,name,label,bind::cuaderno:was\n"
               "select_one gender,gender,Gender?,\ninteger,contact,Which one?,phone\n",
               firstChoices, "2",
               "name,role,kind,hierarchy\n"
               "gender,quasi-identifier,category,hierarchies/gender.csv\n"
               "contact,other,number,\n");
    const auto policy = proposedPolicy(field.vault().instruments().load(second).value(), 3).value();
    const auto made = makeRelease(field.vault(), field.clock, second, policy);
    ASSERT_TRUE(made) << codeText(made.error().code) << " " << made.error().detail;
    for (const Table& table : made->release.tables())
        for (const Row& row : table.rows)
            for (const Cell& cell : row)
                EXPECT_EQ(cell.text.find("5550100"), std::string::npos);
}

} // namespace
} // namespace cuaderno
