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

TEST(Submission, isOfItsForm)
{
    auto scenario = pictures();
    EXPECT_FALSE(readSubmission(scenario.form(), "<data id='other'/>"));
    EXPECT_FALSE(readSubmission(scenario.form(), "no XML"));
}

} // namespace
} // namespace cuaderno
