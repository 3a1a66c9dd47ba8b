// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace cuaderno;
using cuaderno::test::Scenario;
using testing::ElementsAre;
using testing::HasSubstr;

// What XLSForms ask of an interview: choices out of files, entities, the last interview.

namespace {

FormSource sheets(std::map<std::string, std::string> files)
{
    FormSource source;
    source.kind = FormSource::Kind::CsvFolder;
    source.name = "data";
    source.files = std::move(files);
    return source;
}

constexpr const char* trees = "key,common,kind\noak,Oak,Leaf\nfir,Fir,Needle\nelm,Elm,leaf\n";

} // namespace

TEST(Search, offersTheRowsOfItsFileThatHoldWhatWasTyped)
{
    auto scenario = Scenario::of(
        sheets({{"survey.csv", "type,name,label,appearance\ntext,t,T,\n"
                               "select_one l,s,S,\"search('trees', 'contains', 'kind', ${t})\"\n"},
                {"choices.csv", "list_name,name,label\nl,key,common\nl,0,None\n"},
                {"media/trees.csv", trees}}));
    scenario.answer("/data/t", "lea");
    EXPECT_THAT(scenario.choices("/data/s"), ElementsAre("0", "oak", "elm"));
    const auto shown = scenario.interview().choices("/data/s");
    ASSERT_TRUE(shown);
    EXPECT_EQ((*shown)[1].label, "Oak");
    EXPECT_EQ((*shown)[0].label, "None");
}

TEST(Search, takesTheWholeFileOrTwoConditions)
{
    auto scenario = Scenario::of(
        sheets({{"survey.csv",
                 "type,name,label,appearance\ntext,t,T,\nselect_one l,s,S,search('trees')\n"
                 "select_one l,u,U,\"search('trees', 'startswith', 'kind', 'L', 'key', ${t})\"\n"},
                {"choices.csv", "list_name,name,label\nl,key,\"common,kind\"\n"},
                {"media/trees.csv", trees}}));
    scenario.answer("/data/t", "elm");
    EXPECT_THAT(scenario.choices("/data/s"), ElementsAre("oak", "fir", "elm"));
    EXPECT_THAT(scenario.choices("/data/u"), ElementsAre("elm"));
    const auto shown = scenario.interview().choices("/data/u");
    ASSERT_TRUE(shown);
    EXPECT_EQ((*shown)[0].label, "Elm, leaf");
}

TEST(Search, looksFromItsOwnInstanceOfARepeat)
{
    auto scenario = Scenario::of(
        sheets({{"survey.csv",
                 "type,name,label,appearance\nbegin repeat,r,R,\ntext,t,T,\n"
                 "select_one l,s,S,\"search('trees', 'matches', 'kind', ${t})\"\nend repeat,,,\n"},
                {"choices.csv", "list_name,name,label\nl,key,common\n"},
                {"media/trees.csv", trees}}));
    scenario.addRepeat("/data/r");
    scenario.answer("/data/r[1]/t", "Leaf");
    scenario.answer("/data/r[2]/t", "Needle");
    EXPECT_THAT(scenario.choices("/data/r[1]/s"), ElementsAre("oak"));
    EXPECT_THAT(scenario.choices("/data/r[2]/s"), ElementsAre("fir"));
}

TEST(Entities, haveTheirIdAndLabelInTheSubmission)
{
    auto scenario = Scenario::of(
        sheets({{"survey.csv", "type,name,label,save_to\nbegin repeat,r,R,\n"
                               "text,a,A,title\nend repeat,,,\n"},
                {"entities.csv", "list_name,label\ntrees,\"concat('Tree ', ${a})\"\n"}}));
    scenario.answer("/data/r[1]/a", "one");
    scenario.addRepeat("/data/r");
    scenario.answer("/data/r[2]/a", "two");
    const std::string xml = scenario.interview().instanceXml();
    EXPECT_THAT(xml, HasSubstr("<label>Tree one</label>"));
    EXPECT_THAT(xml, HasSubstr("<label>Tree two</label>"));
    EXPECT_THAT(xml, HasSubstr("dataset=\"trees\""));
    EXPECT_THAT(xml, testing::Not(HasSubstr("id=\"\"")));
}

TEST(Entities, areChangedByTheirVersionsInTheList)
{
    auto scenario = Scenario::of(
        sheets({{"survey.csv", "type,name,label,save_to\n"
                               "select_one_from_file trees.csv,t,T,\ntext,a,A,title\n"},
                {"entities.csv", "list_name,entity_id,update_if\ntrees,${t},${a} != ''\n"},
                {"media/trees.csv", "name,label,__version\nx,X,4\n"}}));
    scenario.answer("/data/t", "x");
    EXPECT_EQ(scenario.value("/data/meta/entity/@id"), "x");
    EXPECT_EQ(scenario.value("/data/meta/entity/@baseVersion"), "4");
    EXPECT_EQ(scenario.value("/data/meta/entity/@update"), "false");
    scenario.answer("/data/a", "new");
    EXPECT_EQ(scenario.value("/data/meta/entity/@update"), "true");
}

TEST(LastSaved, isAlwaysEmpty)
{
    const FormSource source =
        sheets({{"survey.csv", "type,name,label,default,calculation\n"
                               "text,a,A,${last-saved#a},\n"
                               "calculate,b,,,\"concat('<', ${last-saved#a}, '>')\"\n"}});
    auto scenario = Scenario::of(source);
    EXPECT_EQ(scenario.value("/data/a"), "");
    EXPECT_EQ(scenario.value("/data/b"), "<>");
    const FormCheck check = checkForm(source);
    EXPECT_TRUE(check.loads());
    ASSERT_FALSE(check.warnings.empty());
    EXPECT_EQ(check.warnings[0].code, ErrorCode::FormLastSaved);
}

TEST(ExternalChoices, areFilteredByTheirSheet)
{
    auto scenario = Scenario::of(
        sheets({{"survey.csv", "type,name,label,choice_filter\ntext,s,S,\n"
                               "select_one_external city,c,C,state=${s}\n"},
                {"external_choices.csv", "list_name,name,label,state\ncity,a,A,x\ncity,b,B,y\n"}}));
    scenario.answer("/data/s", "y");
    EXPECT_THAT(scenario.choices("/data/c"), ElementsAre("b"));
}
