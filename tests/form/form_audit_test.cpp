// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_audit.h"
#include "form/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cuaderno {
namespace {

using namespace std::chrono_literals;
using test::Scenario;

constexpr std::int64_t begin = 1768505696789;

FormSource walk(std::string_view attributes)
{
    return test::xform(R"(<data id="f"><a/><g><b/><c/></g><job jr:template=""><h/></job>)"
                       R"(<meta><audit/><instanceID/></meta></data>)",
                       R"x(<bind nodeset="/data/a" type="string" required="true()"/>)x"
                       R"(<bind nodeset="/data/meta/audit" type="binary" )"
                           + std::string(attributes) + "/>",
                       R"(<input ref="/data/a"/><group ref="/data/g" appearance="field-list">)"
                       R"(<input ref="/data/g/b"/><input ref="/data/g/c"/></group>)"
                       R"(<group ref="/data/job"><label>Job</label><repeat nodeset="/data/job">)"
                       R"(<input ref="/data/job/h"/></repeat></group>)");
}

std::string audit(Scenario& scenario)
{
    return scenario.interview().auditCsv().value_or("none");
}

// Times as milliseconds since the beginning.
std::string at(std::int64_t milliseconds)
{
    return std::to_string(begin + milliseconds);
}

TEST(FormAudit, isOffUnlessTheFormAsksAndTheProgramAllows)
{
    auto plain = Scenario::of("<data id='f'><a/></data>", "", "<input ref='/data/a'/>");
    EXPECT_EQ(audit(plain), "none");
    auto scenario = Scenario::of(walk(""));
    EXPECT_NE(audit(scenario), "none");
    InterviewOptions options = scenario.options();
    options.audit = false;
    auto silent = Interview::begin(scenario.form(), options);
    ASSERT_TRUE(silent);
    EXPECT_FALSE(silent->auditCsv());
    ASSERT_TRUE(silent->set("/data/a", "x"));
    const auto submission = silent->finish();
    ASSERT_TRUE(submission);
    EXPECT_EQ(submission->find("audit.csv"), std::string::npos) << *submission;
}

TEST(FormAudit, logsScreensWithTheirTimes)
{
    auto scenario = Scenario::of(walk(""));
    Interview& interview = scenario.interview();
    scenario.clock().advance(1s);
    ASSERT_TRUE(interview.next());
    scenario.answer("/data/a", "secret");
    scenario.clock().advance(2s);
    ASSERT_TRUE(interview.next());
    scenario.answer("/data/g/c", "more");
    scenario.clock().advance(250ms);
    ASSERT_TRUE(interview.next());
    scenario.clock().advance(50ms);
    scenario.addRepeat("/data/job");
    ASSERT_TRUE(interview.next());
    scenario.clock().advance(10ms);
    ASSERT_TRUE(interview.jumpTo("/data/a"));
    scenario.clock().advance(10ms);
    interview.jumpToEnd();
    scenario.removeRepeat("/data/job[1]");
    const auto submission = interview.finish();
    ASSERT_TRUE(submission);
    EXPECT_NE(submission->find("<audit>audit.csv</audit>"), std::string::npos) << *submission;
    EXPECT_EQ(audit(scenario), "event,node,start,end\n"
                               "form start,,"
                                   + at(0) + ",\n" + "question,/data/a," + at(1000) + "," + at(3000)
                                   + "\n" + "group questions,/data/g," + at(3000) + "," + at(3250)
                                   + "\n" + "add repeat,/data/job[1]," + at(3250) + "," + at(3300)
                                   + "\n" + "question,/data/job[1]/h," + at(3300) + "," + at(3310)
                                   + "\n" + "jump,," + at(3310) + ",\n" + "question,/data/a,"
                                   + at(3310) + "," + at(3320) + "\n" + "jump,," + at(3320) + ",\n"
                                   + "delete repeat,/data/job[1]," + at(3320) + "," + at(3320)
                                   + "\n" + "end screen,," + at(3320) + "," + at(3320) + "\n"
                                   + "form save,," + at(3320) + ",\n" + "form exit,," + at(3320)
                                   + ",\n" + "form finalize,," + at(3320) + ",\n");
}

TEST(FormAudit, holdsAnswersOnlyWhereTheFormAsksForThem)
{
    auto scenario = Scenario::of(walk(R"(odk:track-changes="true")"));
    Interview& interview = scenario.interview();
    ASSERT_TRUE(interview.next());
    scenario.answer("/data/a", "one, \"two\"");
    ASSERT_TRUE(interview.next());
    scenario.answer("/data/g/c", "more");
    interview.previous();
    scenario.answer("/data/a", "three");
    // Not on this screen.
    scenario.answer("/data/g/b", "elsewhere");
    // Changed and changed back is no change.
    ASSERT_TRUE(interview.jumpTo("/data/g"));
    scenario.answer("/data/g/c", "else");
    scenario.answer("/data/g/c", "more");
    interview.jumpToEnd();
    const std::string now = at(0);
    const std::string both = "," + now + "," + now + ",";
    EXPECT_EQ(audit(scenario),
              "event,node,start,end,old-value,new-value\n"
              "form start,,"
                  + now + ",,,\n" + "question,/data/a" + both + ",\"one, \"\"two\"\"\"\n"
                  + "group questions,/data/g" + both + ",\n" + "question,/data/g/c" + both
                  + ",more\n" + "question,/data/g/b" + both + ",elsewhere\n" + "question,/data/a"
                  + both + "\"one, \"\"two\"\"\",three\n" + "jump,," + now + ",,,\n"
                  + "group questions,/data/g" + both + ",\n" + "jump,," + now + ",,,\n");
}

TEST(FormAudit, hasTheColumnsThatTheFormAsksFor)
{
    auto scenario = Scenario::of(walk(R"(odk:location-priority="balanced" odk:identify-user="true")"
                                      R"( odk:track-changes-reasons="on-form-edit")"));
    InterviewOptions options = scenario.options();
    options.properties["username"] = "peer 7";
    auto edited = Interview::edit(scenario.form(), options,
                                  "<data id='f'><a>1</a><meta><instanceID>uuid:1</instanceID>"
                                  "</meta></data>");
    ASSERT_TRUE(edited);
    edited->giveChangeReason("a slip of the pen");
    EXPECT_EQ(*edited->auditCsv(),
              "event,node,start,end,latitude,longitude,accuracy,user,change-reason\n"
              "form resume,,"
                  + at(0) + ",,,,,peer 7,\n" + "change reason,," + at(0)
                  + ",,,,,peer 7,a slip of the pen\n");
}

TEST(FormAudit, survivesASnapshot)
{
    auto scenario = Scenario::of(walk(""));
    ASSERT_TRUE(scenario.interview().next());
    scenario.clock().advance(1s);
    const InterviewSnapshot kept = scenario.interview().snapshot();
    // The clock was set back meanwhile; time here is not.
    scenario.clock().advance(-1min);
    auto again = Interview::fromSnapshot(scenario.form(), scenario.options(), kept);
    ASSERT_TRUE(again);
    again->jumpToEnd();
    EXPECT_EQ(*again->auditCsv(), "event,node,start,end\n"
                                  "form start,,"
                                      + at(0) + ",\n" + "question,/data/a," + at(0) + "," + at(1000)
                                      + "\n" + "form save,," + at(1000) + ",\n" + "form exit,,"
                                      + at(1000) + ",\n" + "form resume,," + at(1000) + ",\n"
                                      + "question,/data/a," + at(1000) + "," + at(1000) + "\n"
                                      + "jump,," + at(1000) + ",\n");
}

TEST(FormAudit, saysThatFinishingWasRefused)
{
    auto scenario = Scenario::of(walk(""));
    EXPECT_FALSE(scenario.interview().finish());
    EXPECT_THAT(audit(scenario), testing::EndsWith("constraint error,," + at(0) + ",\n"));
}

TEST(FormAudit, forgetsAChangeThatWasTakenBack)
{
    auto scenario = Scenario::of(walk(R"(odk:track-changes="true")"));
    ASSERT_TRUE(scenario.interview().next());
    scenario.answer("/data/a", "wrong");
    ASSERT_TRUE(scenario.interview().undoLast());
    scenario.interview().jumpToEnd();
    EXPECT_EQ(audit(scenario).find("wrong"), std::string::npos);
}

TEST(FormAudit, isReadFromAWorkbookToo)
{
    FormSource source;
    source.kind = FormSource::Kind::CsvFolder;
    source.name = "f";
    source.files["survey.csv"] = "type,name,label,parameters\ntext,a,A,\n"
                                 "audit,audit,,track-changes=true identify-user=true\n";
    auto scenario = Scenario::of(source);
    const auto settings = formAuditSettings(scenario.form());
    ASSERT_TRUE(settings);
    EXPECT_TRUE(settings->values);
    EXPECT_TRUE(settings->user);
    EXPECT_FALSE(settings->location);
    const auto submission = scenario.interview().finish();
    ASSERT_TRUE(submission);
    EXPECT_NE(submission->find("<meta><audit>audit.csv</audit><instanceID>uuid:"),
              std::string::npos)
        << *submission;
}

} // namespace
} // namespace cuaderno
