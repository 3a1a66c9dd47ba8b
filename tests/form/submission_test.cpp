// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/scenario.h"
#include "form/submission.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cuaderno {
namespace {

using test::Scenario;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

Scenario pictures(std::string_view meta = "<meta><instanceID/><instanceName/></meta>")
{
    return Scenario::of(
        "<data id='f' version='3'><a/><photo/><pet jr:template=''><sound/></pet>"
            + std::string(meta) + "</data>",
        R"(<bind nodeset="/data/photo" type="binary" relevant="/data/a != 'no'"/>)"
        R"(<bind nodeset="/data/pet/sound" type="binary"/>)"
            + (meta.empty()
                   ? ""
                   : std::string(R"(<bind nodeset="/data/meta/instanceID" jr:preload="uid"/>)"
                                 R"(<bind nodeset="/data/meta/instanceName" )"
                                 R"x(calculate="concat('About ', /data/a)"/>)x")),
        R"(<input ref="/data/a"/><upload ref="/data/photo" mediatype="image/*"/>)"
        R"(<group ref="/data/pet"><label>P</label><repeat nodeset="/data/pet">)"
        R"(<upload ref="/data/pet/sound" mediatype="audio/*"/></repeat></group>)");
}

Result<Submission> finished(Scenario& scenario)
{
    auto xml = scenario.interview().finish();
    if (!xml)
        return xml.failure();
    return readSubmission(scenario.form(), std::move(*xml));
}

TEST(Submission, saysWhatItIs)
{
    auto scenario = pictures();
    scenario.answer("/data/a", "Ana");
    const auto submission = finished(scenario);
    ASSERT_TRUE(submission);
    EXPECT_EQ(submission->formId, "f");
    EXPECT_EQ(submission->formVersion, "3");
    EXPECT_THAT(submission->instanceId, StartsWith("uuid:"));
    EXPECT_EQ(submission->instanceName, "About Ana");
    EXPECT_EQ(submission->deprecatedId, "");
    EXPECT_THAT(submission->attachments, ElementsAre());
}

TEST(Submission, namesItsFilesOnceInTheirOrder)
{
    auto scenario = pictures();
    scenario.answer("/data/photo", "Well.JPG");
    for (const char* name : {"a.m4a", "Well.JPG", "b.unheard-of"}) {
        scenario.addRepeat("/data/pet");
        scenario.answer(scenario.interview().at().path + "/sound", name);
    }
    const auto submission = finished(scenario);
    ASSERT_TRUE(submission);
    EXPECT_THAT(
        submission->attachments,
        ElementsAre(Attachment{"Well.JPG", "image/jpeg", "/data/photo"},
                    Attachment{"a.m4a", "audio/mp4", "/data/pet/sound"},
                    Attachment{"b.unheard-of", "application/octet-stream", "/data/pet/sound"}));
}

TEST(Submission, leavesOutFilesOfWhatIsNotRelevant)
{
    auto scenario = pictures();
    scenario.answer("/data/photo", "a.jpg");
    scenario.answer("/data/a", "no");
    const auto submission = finished(scenario);
    ASSERT_TRUE(submission);
    EXPECT_TRUE(submission->attachments.empty());
}

TEST(Submission, refusesNamesThatReachOutOfItsFolder)
{
    for (const char* name :
         {"../a.jpg", "a/b.jpg", "..", ".", "c:\\x.jpg", "submission.xml", "Submission.XML.enc"}) {
        auto scenario = pictures();
        scenario.answer("/data/photo", name);
        const auto submission = finished(scenario);
        ASSERT_FALSE(submission) << name;
        EXPECT_EQ(submission.error().code, ErrorCode::SubmissionBadName);
        EXPECT_EQ(submission.error().where.path, "/data/photo");
        EXPECT_TRUE(submission.error().args.empty());
    }
}

TEST(Submission, refusesTwoFilesThatSomeDisksTakeForOne)
{
    auto scenario = pictures();
    scenario.answer("/data/photo", "a.jpg");
    scenario.addRepeat("/data/pet");
    scenario.answer("/data/pet[1]/sound", "A.JPG");
    const auto submission = finished(scenario);
    ASSERT_FALSE(submission);
    EXPECT_EQ(submission.error().code, ErrorCode::SubmissionBadName);
}

TEST(Submission, getsAnIdWhereItsFormHasNoPlaceForOne)
{
    auto scenario = pictures("");
    scenario.answer("/data/a", "<&>");
    const auto submission = finished(scenario);
    ASSERT_TRUE(submission);
    EXPECT_THAT(submission->instanceId, StartsWith("uuid:"));
    EXPECT_THAT(submission->xml,
                HasSubstr("<orx:meta xmlns:orx=\"http://openrosa.org/xforms\"><orx:instanceID>"
                          + submission->instanceId + "</orx:instanceID></orx:meta></data>"));
    EXPECT_THAT(submission->xml, HasSubstr("<a>&lt;&amp;&gt;</a>"));
    const auto again = readSubmission(scenario.form(), submission->xml);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->instanceId, submission->instanceId);
}

TEST(Submission, namesWhatItTakesThePlaceOf)
{
    auto scenario = pictures();
    const auto first = finished(scenario);
    ASSERT_TRUE(first);
    InterviewOptions options = scenario.options();
    options.seed = 8; // ids are random numbers too
    auto edited = Interview::edit(scenario.form(), options, first->xml);
    ASSERT_TRUE(edited);
    const auto second = readSubmission(scenario.form(), edited->finish().value());
    ASSERT_TRUE(second);
    EXPECT_EQ(second->deprecatedId, first->instanceId);
    EXPECT_NE(second->instanceId, first->instanceId);
}

// The form was changed since: a choice went, the others moved up, and a list became shorter.
TEST(Submission, keepsAnswersThatItsFormOffersNoLonger)
{
    auto scenario =
        Scenario::of(R"(<data id="t"><job/><jobs/><order/><meta><instanceID/></meta></data>)",
                     R"(<bind nodeset="/data/order" type="odk:rank"/>)",
                     R"(<select1 ref="/data/job"><label>Job</label>
             <item><label>Care</label><value>care</value></item>
             <item><label>Farm</label><value>farm</value></item></select1>
           <select ref="/data/jobs"><label>Jobs</label>
             <item><label>Care</label><value>care</value></item>
             <item><label>Farm</label><value>farm</value></item></select>
           <odk:rank xmlns:odk="http://www.opendatakit.org/xforms" ref="/data/order">
             <label>Order</label>
             <item><label>Care</label><value>care</value></item>
             <item><label>Farm</label><value>farm</value></item></odk:rank>)");
    auto edited = Interview::edit(
        scenario.form(), scenario.options(),
        R"(<data id="t"><job>ship</job><jobs>ship care</jobs><order>farm ship care</order>)"
        R"(<meta><instanceID>uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7</instanceID></meta></data>)");
    ASSERT_TRUE(edited);
    EXPECT_EQ(edited->state("/data/job")->value, "ship");
    EXPECT_THAT(edited->state("/data/job")->selectedLabels, testing::ElementsAre("ship"));
    EXPECT_THAT(edited->state("/data/jobs")->selectedLabels, testing::ElementsAre("ship", "Care"));
    EXPECT_EQ(edited->state("/data/order")->value, "farm ship care");
    const auto offered = edited->choices("/data/job");
    ASSERT_TRUE(offered);
    for (const ChoiceView& choice : *offered)
        EXPECT_FALSE(choice.chosen) << choice.value;
    // Looking at it is no answer, and what is answered beside it leaves it alone.
    ASSERT_TRUE(edited->next());
    ASSERT_TRUE(edited->set("/data/jobs", "care farm"));
    const auto xml = edited->finish(true);
    ASSERT_TRUE(xml);
    EXPECT_THAT(*xml, HasSubstr("<job>ship</job><jobs>care farm</jobs><order>farm ship care"));
    // It can be replaced, and not chosen anew.
    EXPECT_FALSE(edited->set("/data/jobs", "ship"));
    EXPECT_TRUE(edited->set("/data/job", "farm"));
}

TEST(Submission, isOfItsForm)
{
    auto scenario = pictures();
    EXPECT_FALSE(readSubmission(scenario.form(), "<data id='other'/>"));
    EXPECT_FALSE(readSubmission(scenario.form(), "no XML"));
}

} // namespace
} // namespace cuaderno
