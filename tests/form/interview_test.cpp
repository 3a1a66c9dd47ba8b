// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace cuaderno;
using cuaderno::test::Scenario;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::string inputs(std::initializer_list<std::string_view> paths)
{
    std::string body;
    for (const std::string_view path : paths)
        body.append("<input ref=\"").append(path).append("\"><label>l</label></input>");
    return body;
}

Scenario well()
{
    return Scenario::of(R"x(<data id="w"><has_well/><depth/><deep/></data>)x",
                        R"x(<bind nodeset="/data/has_well" type="string"/>
<bind nodeset="/data/depth" type="int" relevant="/data/has_well = 'yes'" constraint=". &lt; 100"
 required="true()"/>
<bind nodeset="/data/deep" type="string" calculate="if(/data/depth &gt; 50, 'deep', 'shallow')"/>)x",
                        inputs({"/data/has_well", "/data/depth"}));
}

constexpr std::string_view jobs = R"x(<data id="j"><job jr:template=""><hours/><n/><before/></job>
<total/><count/></data>)x";
constexpr std::string_view jobBinds = R"x(<bind nodeset="/data/job/hours" type="int"/>
<bind nodeset="/data/job/n" type="int" calculate="position(..)"/>
<bind nodeset="/data/job/before" type="int"
 calculate="indexed-repeat(/data/job/hours, /data/job, position(..) - 1)"/>
<bind nodeset="/data/total" type="int" calculate="sum(/data/job/hours)"/>
<bind nodeset="/data/count" type="int" calculate="count(/data/job)"/>)x";
constexpr std::string_view jobBody = R"x(<group ref="/data/job"><label>Job</label>
<repeat nodeset="/data/job"><input ref="/data/job/hours"><label>h</label></input></repeat></group>)x";

Scenario working()
{
    return Scenario::of(jobs, jobBinds, jobBody);
}

} // namespace

TEST(Relevance, hidesTheFollowUpUntilThereIsAWell)
{
    auto scenario = well();
    EXPECT_FALSE(scenario.isRelevant("/data/depth"));
    scenario.answer("/data/has_well", "yes");
    EXPECT_TRUE(scenario.isRelevant("/data/depth"));
}

TEST(Relevance, keepsTheAnswerAndLeavesItOutOfTheSubmission)
{
    auto scenario = well();
    scenario.answer("/data/has_well", "yes");
    scenario.answer("/data/depth", "60");
    EXPECT_EQ(scenario.value("/data/deep"), "deep");
    scenario.answer("/data/has_well", "no");
    EXPECT_EQ(scenario.value("/data/depth"), "60");
    EXPECT_EQ(scenario.value("/data/deep"), "shallow") << "what is hidden reads as empty";
    EXPECT_EQ(scenario.interview().instanceXml().find("<depth"), std::string::npos);
    scenario.answer("/data/has_well", "yes");
    EXPECT_EQ(scenario.value("/data/deep"), "deep");
}

TEST(Relevance, refusesAnAnswerWhereNothingIsAsked)
{
    auto scenario = well();
    EXPECT_EQ(scenario.refusal("/data/depth", "3"), ErrorCode::AnswerNotRelevant);
}

TEST(Constraint, isKeptButReportedAndStopsNext)
{
    auto scenario = well();
    scenario.answer("/data/has_well", "yes");
    scenario.answer("/data/depth", "200");
    EXPECT_EQ(scenario.value("/data/depth"), "200");
    EXPECT_FALSE(scenario.interview().state("/data/depth")->constraintOk);
    ASSERT_TRUE(scenario.interview().jumpTo("/data/depth"));
    const auto next = scenario.interview().next();
    ASSERT_FALSE(next);
    EXPECT_EQ(next.error().code, ErrorCode::AnswerConstraint);
    EXPECT_EQ(next.error().where.path, "/data/depth");
    EXPECT_FALSE(scenario.interview().finish());
}

TEST(Required, isSatisfiedByARefusal)
{
    auto scenario = well();
    scenario.answer("/data/has_well", "yes");
    ASSERT_EQ(scenario.interview().validate().size(), 1U);
    const auto changes = scenario.interview().refuse("/data/depth", AnswerStatus::PreferNot);
    ASSERT_TRUE(changes);
    EXPECT_EQ(changes->front().path, "/data/depth");
    EXPECT_EQ(changes->front().status, AnswerStatus::PreferNot);
    EXPECT_EQ(changes->front().value, "");
    EXPECT_THAT(scenario.interview().validate(), IsEmpty());
    EXPECT_EQ(scenario.interview().state("/data/depth")->status, AnswerStatus::PreferNot);
    scenario.answer("/data/depth", "5");
    EXPECT_EQ(scenario.interview().state("/data/depth")->status, AnswerStatus::Answered);
    scenario.answer("/data/depth", "");
    EXPECT_EQ(scenario.interview().state("/data/depth")->status, AnswerStatus::NotAsked);
    EXPECT_EQ(scenario.interview().validate().size(), 1U);
}

TEST(Refusal, isOneOfThree)
{
    auto scenario = well();
    const auto changes = scenario.interview().refuse("/data/has_well", AnswerStatus::Answered);
    ASSERT_FALSE(changes);
    EXPECT_EQ(changes.error().code, ErrorCode::UsedWrongly);
}

TEST(Types, areReadStrictly)
{
    auto scenario =
        Scenario::of(R"x(<data id="t"><i/><d/><t/><w/></data>)x",
                     R"x(<bind nodeset="/data/i" type="int"/><bind nodeset="/data/d" type="date"/>
<bind nodeset="/data/t" type="dateTime"/><bind nodeset="/data/w" type="geopoint"/>)x",
                     inputs({"/data/i", "/data/d", "/data/t", "/data/w"}));
    EXPECT_EQ(scenario.refusal("/data/i", "2147483648"), ErrorCode::AnswerWrongType);
    EXPECT_EQ(scenario.refusal("/data/i", "1.5"), ErrorCode::AnswerWrongType);
    EXPECT_EQ(scenario.refusal("/data/d", "2026-04-31"), ErrorCode::AnswerWrongType);
    EXPECT_EQ(scenario.refusal("/data/w", "91 0"), ErrorCode::AnswerWrongType);
    scenario.answer("/data/t", "2026-01-01T03:00:00Z");
    EXPECT_EQ(scenario.value("/data/t"), "2025-12-31T20:00:00.000-07:00");
}

TEST(Repeats, areCountedSummedAndNumbered)
{
    auto scenario = working();
    EXPECT_EQ(scenario.value("/data/count"), "0");
    scenario.addRepeat("/data/job");
    scenario.addRepeat("/data/job");
    scenario.addRepeat("/data/job");
    scenario.answer("/data/job[1]/hours", "8");
    scenario.answer("/data/job[2]/hours", "4");
    scenario.answer("/data/job[3]/hours", "2");
    EXPECT_EQ(scenario.value("/data/total"), "14");
    EXPECT_EQ(scenario.value("/data/count"), "3");
    EXPECT_EQ(scenario.value("/data/job[3]/n"), "3");
    EXPECT_EQ(scenario.value("/data/job[3]/before"), "4");
    scenario.removeRepeat("/data/job[1]");
    EXPECT_EQ(scenario.value("/data/total"), "6");
    EXPECT_EQ(scenario.value("/data/count"), "2");
    EXPECT_EQ(scenario.value("/data/job[2]/n"), "2");
    EXPECT_EQ(scenario.value("/data/job[2]/before"), "4");
    EXPECT_EQ(scenario.value("/data/job[1]/before"), "");
}

TEST(Repeats, thatNobodyAddedAreNotThere)
{
    auto scenario = working();
    EXPECT_EQ(scenario.value("/data/job[1]/hours"), "answer.unknown-path");
    EXPECT_FALSE(scenario.interview().removeRepeat("/data/job[1]"));
    EXPECT_FALSE(scenario.interview().addRepeat("/data/total"));
}

TEST(Repeats, followTheirCountAndAreNeverTakenAwayByIt)
{
    auto scenario = Scenario::of(
        R"x(<data id="c"><n/><r jr:template=""><x/></r></data>)x",
        R"x(<bind nodeset="/data/n" type="int"/><bind nodeset="/data/r/x" type="int"/>)x",
        R"x(<input ref="/data/n"><label>n</label></input><group ref="/data/r"><label>r</label>
<repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/x"><label>x</label></input></repeat>
</group>)x");
    EXPECT_EQ(scenario.count("/data/r"), 0U);
    scenario.answer("/data/n", "3");
    EXPECT_EQ(scenario.count("/data/r"), 3U);
    scenario.answer("/data/r[3]/x", "9");
    scenario.answer("/data/n", "1");
    EXPECT_EQ(scenario.count("/data/r"), 3U);
    EXPECT_EQ(scenario.interview().addRepeat("/data/r").error().code, ErrorCode::AnswerRepeatCount);
}

namespace {

Scenario cascade()
{
    return Scenario::of(
        R"x(<data id="k"><p/><t/></data>)x",
        R"x(<instance id="towns"><root><item><name>a1</name><label>A1</label><in>a</in></item>
<item><name>a2</name><label>A2</label><in>a</in></item>
<item><name>b1</name><label>B1</label><in>b</in></item></root></instance>
<bind nodeset="/data/p" type="string"/><bind nodeset="/data/t" type="string"/>)x",
        R"x(<input ref="/data/p"><label>p</label></input><select1 ref="/data/t"><label>t</label>
<itemset nodeset="instance('towns')/root/item[in = /data/p]"><value ref="name"/><label ref="label"/>
</itemset></select1>)x");
}

} // namespace

TEST(Choices, areFilteredAndAStaleAnswerIsCleared)
{
    auto scenario = cascade();
    scenario.answer("/data/p", "a");
    EXPECT_THAT(scenario.choices("/data/t"), ElementsAre("a1", "a2"));
    EXPECT_EQ(scenario.refusal("/data/t", "b1"), ErrorCode::AnswerNotOffered);
    scenario.answer("/data/t", "a2");
    EXPECT_THAT(scenario.interview().state("/data/t")->selectedLabels, ElementsAre("A2"));
    scenario.answer("/data/p", "b");
    EXPECT_EQ(scenario.value("/data/t"), "");
    EXPECT_THAT(scenario.choices("/data/t"), ElementsAre("b1"));
}

TEST(Cycle, isFoundAndNamed)
{
    const auto loaded = loadForm(test::xform(R"x(<data id="x"><a/><b/><c/></data>)x",
                                             R"x(<bind nodeset="/data/a" calculate="/data/c + 1"/>
<bind nodeset="/data/b" calculate="/data/a"/><bind nodeset="/data/c" calculate="/data/b"/>)x",
                                             ""));
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::FormCycle);
    EXPECT_THAT(loaded.error().args, ElementsAre("/data/a", "/data/b", "/data/c"));
}

TEST(Cycle, isNoneWhereTwoAreRelevantByEachOther)
{
    auto scenario = Scenario::of(R"x(<data id="x"><a/><b/></data>)x",
                                 R"x(<bind nodeset="/data/a" relevant="/data/b = ''"/>
<bind nodeset="/data/b" relevant="/data/a = ''"/>)x",
                                 inputs({"/data/a", "/data/b"}));
    scenario.answer("/data/a", "x");
    EXPECT_FALSE(scenario.isRelevant("/data/b"));
}

// A value that nobody can compute is empty. But nobody is shown or asked by it.
TEST(UnknownFunction, isRefusedWhereItDecides)
{
    constexpr std::string_view instance = R"x(<data id="u"><a/><b/></data>)x";
    const auto check = checkForm(
        test::xform(instance, R"x(<bind nodeset="/data/b" relevant="selectd(/data/a, 'x')"/>)x",
                    inputs({"/data/a", "/data/b"})));
    ASSERT_EQ(check.errors.size(), 1U);
    EXPECT_EQ(check.errors.front().code, ErrorCode::FormUnknownFunction);
    EXPECT_THAT(check.errors.front().args, ElementsAre("selectd"));
    const auto calculated = checkForm(test::xform(
        instance, R"x(<bind nodeset="/data/b" calculate="moon(/data/a)"/>)x", inputs({"/data/a"})));
    EXPECT_TRUE(calculated.loads());
    ASSERT_EQ(calculated.warnings.size(), 1U);
    EXPECT_EQ(calculated.warnings.front().code, ErrorCode::FormUnknownFunction);
}

TEST(SetValue, setsTheInstanceThatItsPredicateNames)
{
    auto scenario = Scenario::of(
        R"x(<data id="s"><source/><row><to/></row></data>)x", "",
        R"x(<input ref="/data/source"><label>s</label><setvalue event="xforms-value-changed"
 ref="/data/row[position()=2]/to" value="/data/source"/></input>
<repeat nodeset="/data/row"><input ref="/data/row/to"><label>t</label></input></repeat>)x");
    scenario.addRepeat("/data/row");
    scenario.addRepeat("/data/row");
    scenario.answer("/data/source", "here");
    EXPECT_EQ(scenario.value("/data/row[1]/to"), "");
    EXPECT_EQ(scenario.value("/data/row[2]/to"), "here");
    EXPECT_EQ(scenario.value("/data/row[3]/to"), "");
}

TEST(Pulldata, readsAFileThatNoInstanceNames)
{
    auto source = test::xform(R"x(<data id="p"><k/><v/></data>)x",
                              R"x(<bind nodeset="/data/v"
 calculate="pulldata('prices', 'price', 'fruit', /data/k)"/>)x",
                              inputs({"/data/k"}));
    source.files["media/prices.csv"] = "fruit;price\nmango;1,50\n";
    auto scenario = Scenario::of(source);
    scenario.answer("/data/k", "mango");
    EXPECT_EQ(scenario.value("/data/v"), "1,50");
}

TEST(Undo, takesAnActBackWhole)
{
    auto scenario = working();
    scenario.addRepeat("/data/job");
    scenario.answer("/data/job[1]/hours", "8");
    const std::string before = scenario.interview().instanceXml();
    const Position at = scenario.interview().at();
    ASSERT_TRUE(scenario.interview().set("/data/job[1]/hours", "9"));
    ASSERT_TRUE(scenario.interview().undoLast());
    EXPECT_EQ(scenario.interview().instanceXml(), before);
    ASSERT_TRUE(scenario.interview().addRepeat("/data/job"));
    ASSERT_TRUE(scenario.interview().undoLast());
    EXPECT_EQ(scenario.interview().instanceXml(), before);
    ASSERT_TRUE(scenario.interview().removeRepeat("/data/job[1]"));
    ASSERT_TRUE(scenario.interview().undoLast());
    EXPECT_EQ(scenario.interview().instanceXml(), before);
    EXPECT_EQ(scenario.interview().at(), at);
    EXPECT_FALSE(scenario.interview().undoLast()) << "once";
}

TEST(Navigation, goesByScreenAndBackTheSameWay)
{
    auto scenario = working();
    scenario.addRepeat("/data/job");
    EXPECT_EQ(scenario.where(), "repeat /data/job[1]");
    scenario.interview().jumpToBeginning();
    std::vector<std::string> way{scenario.where()};
    while (!scenario.interview().next()->stayed)
        way.push_back(scenario.where());
    EXPECT_THAT(way,
                ElementsAre("beginning", "question /data/job[1]/hours", "prompt /data/job", "end"));
    for (auto at = way.rbegin() + 1; at != way.rend(); ++at) {
        scenario.interview().previous();
        EXPECT_EQ(scenario.where(), *at);
    }
}

TEST(Navigation, showsAFieldListAsOneScreen)
{
    auto scenario = Scenario::of(R"x(<data id="f"><g><a/><b/></g><z/></data>)x",
                                 R"x(<bind nodeset="/data/g/b" relevant="/data/g/a = '1'"/>)x",
                                 R"x(<group ref="/data/g" appearance="field-list"><label>g</label>
<input ref="/data/g/a"><label>a</label></input><input ref="/data/g/b"><label>b</label></input></group>
<input ref="/data/z"><label>z</label></input>)x");
    const auto screen = scenario.interview().next();
    ASSERT_TRUE(screen);
    EXPECT_THAT(screen->screen, ElementsAre("/data/g/a"));
    scenario.answer("/data/g/a", "1");
    EXPECT_THAT(scenario.interview().at().screen, ElementsAre("/data/g/a", "/data/g/b"));
    ASSERT_TRUE(scenario.interview().next());
    EXPECT_EQ(scenario.where(), "question /data/z");
}

// Which way a text runs is its own language's matter.
TEST(Texts, sayWhichLanguageTheyAreIn)
{
    FormSource source;
    source.kind = FormSource::Kind::CsvFolder;
    source.name = "f";
    source.files["survey.csv"] =
        "type,name,label::English (en),label::Arabic (ar),hint::English (en)\n"
        "select_one c,a,Where? \u0623\u064a\u0646,\u0623\u064a\u0646\u061f,Say it\n";
    source.files["choices.csv"] = "list_name,name,label::English (en),label::Arabic (ar)\n"
                                  "c,home,Home,\u0628\u064a\u062a\nc,work,Work,\n";
    auto scenario = test::Scenario::of(source);
    const auto state = scenario.interview().state("/data/a", "ar");
    ASSERT_TRUE(state);
    EXPECT_EQ(state->language, "Arabic (ar)");
    EXPECT_EQ(state->labelLanguage, "Arabic (ar)");
    EXPECT_EQ(state->hint, "Say it");
    EXPECT_EQ(state->hintLanguage, "English (en)");
    const auto choices = scenario.interview().choices("/data/a", "ar");
    ASSERT_TRUE(choices);
    EXPECT_EQ(choices->at(0).language, "Arabic (ar)");
    EXPECT_EQ(choices->at(1).label, "Work");
    EXPECT_EQ(choices->at(1).language, "English (en)");
    EXPECT_TRUE(scenario.form().runsRightToLeft("Arabic (ar)"));
    EXPECT_TRUE(scenario.form().runsRightToLeft("ar"));
    // Arabic letters in an English text do not turn it round.
    EXPECT_FALSE(scenario.form().runsRightToLeft("English (en)"));
    EXPECT_FALSE(scenario.form().runsRightToLeft("Unheard of"));
}

TEST(Snapshot, bringsBackAnswersAndPlace)
{
    auto scenario = working();
    scenario.addRepeat("/data/job");
    scenario.answer("/data/job[1]/hours", "8");
    scenario.addRepeat("/data/job");
    const InterviewSnapshot kept = scenario.interview().snapshot();
    auto again = Interview::fromSnapshot(scenario.form(), scenario.options(), kept);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->instanceXml(), scenario.interview().instanceXml());
    EXPECT_EQ(again->at(), scenario.interview().at());
}

TEST(Restore, refusesAJournalOfAnotherForm)
{
    auto scenario = well();
    Change change;
    change.path = "/data/nothing";
    const auto restored =
        Interview::restore(scenario.form(), scenario.options(), std::vector{change});
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, ErrorCode::AnswerBadSnapshot);
}

TEST(Outline, listsWhatIsAskedNow)
{
    auto scenario = well();
    ASSERT_EQ(scenario.interview().outline().size(), 1U);
    scenario.answer("/data/has_well", "yes");
    const auto entries = scenario.interview().outline();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].status, AnswerStatus::Answered);
    EXPECT_EQ(entries[1].path, "/data/depth");
    EXPECT_TRUE(entries[1].required);
    scenario.interview().jumpToFirstOpen();
    EXPECT_EQ(scenario.where(), "question /data/depth");
}

TEST(Instance, keepsSiblingsOfOneNameInTheirOrder)
{
    auto scenario = Scenario::of(
        R"(<data id="t" xmlns:o="http://o"><a>1</a><b/><a>2</a><o:a>3</o:a><c/><a>4</a></data>)",
        R"(<bind nodeset="/data/b" type="string"/>)",
        R"(<input ref="/data/b"><label>b</label></input>)"
        R"(<input ref="/data/c"><label>c</label></input>)");
    scenario.answer("/data/b", "x");
    scenario.answer("/data/c", "y");
    EXPECT_EQ(scenario.interview().instanceXml(),
              R"(<data xmlns:o="http://o" id="t"><a>1</a><b>x</b><a>2</a><o:a>3</o:a><c>y</c>)"
              R"(<a>4</a></data>)");
}

TEST(Texts, setAnswersApartWhereTheyAreShown)
{
    auto scenario = Scenario::of(
        R"(<data id="t"><a/><b/></data>)", R"(<bind nodeset="/data/a" type="string"/>)",
        R"(<input ref="/data/a"><label>a</label></input>)"
        R"(<input ref="/data/b"><label>With <output value="/data/a"/>?</label></input>)");
    scenario.answer("/data/a", "Ana");
    EXPECT_EQ(scenario.interview().state("/data/b")->label, "With Ana?");
    InterviewOptions options = scenario.options();
    options.isolateAnswers = true;
    auto shown = Interview::begin(scenario.form(), options);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->state("/data/b")->label, "With ?");
    ASSERT_TRUE(shown->set("/data/a", "Ana"));
    EXPECT_EQ(shown->state("/data/b")->label, "With \u2068Ana\u2069?");
}
