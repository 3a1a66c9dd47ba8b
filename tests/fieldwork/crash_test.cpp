// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "field.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

// S5: everything confirmed is there after the battery died, with its status and language.
TEST(Crash, losesNothingThatWasConfirmed)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(session.answer("/data/work/town", "quiet"));
    ASSERT_TRUE(session.answer("/data/work/age", "old"));
    ASSERT_TRUE(session.refuse("/data/work/gender", AnswerStatus::PreferNot));
    ASSERT_TRUE(session.addRepeat("/data/work/job"));
    ASSERT_TRUE(session.answer("/data/work/job[1]/hours", "11"));
    ASSERT_TRUE(session.answer("/data/work/job[2]/hours", "22"));
    ASSERT_TRUE(session.refuse("/data/work/job[2]/boss", AnswerStatus::DontKnow));
    ASSERT_TRUE(session.removeRepeat("/data/work/job[1]"));
    ASSERT_TRUE(session.refuse("/data/words", AnswerStatus::Skipped));
    ASSERT_TRUE(session.answer("/data/pay", "8"));

    test::Field after = field.afterCrash();
    auto again = ConductSession::resume(after.vault(), after.clock, session.session().id);
    ASSERT_TRUE(again) << codeText(again.error().code);
    EXPECT_EQ(test::held(again->interview()), test::held(session.interview()));
    const auto all = test::held(again->interview());
    EXPECT_EQ(all.at("/data/work/job[1]/hours"), "22");
    EXPECT_EQ(all.at("/data/work/gender"), "prefer_not");
    EXPECT_EQ(all.at("/data/work/job[1]/boss"), "dont_know");
    EXPECT_EQ(all.at("/data/words"), "skipped");
    EXPECT_EQ(again->at().path, "/data/pay");
}

// A law: whatever is done, and whatever fails, the Interview holds what its journal holds.
TEST(Crash, findsInTheJournalWhatTheInterviewHolds)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    SeededRandom random(20261124);
    const auto act = [&] {
        switch (random.below(7)) {
        case 0:
            (void)session.answer("/data/pay", std::to_string(random.below(120)));
            break;
        case 1:
            (void)session.refuse("/data/words", AnswerStatus::Skipped);
            break;
        case 2:
            (void)session.addRepeat("/data/work/job");
            break;
        case 3:
            (void)session.removeRepeat("/data/work/job[1]");
            break;
        case 4:
            (void)session.answer("/data/work/job[1]/hours", std::to_string(random.below(60)));
            break;
        case 5:
            (void)session.answer("/data/more/why", "w" + std::to_string(random.below(100)));
            break;
        default: {
            const std::vector<ConductSession::Given> page = {
                {"/data/words", "x" + std::to_string(random.below(9))},
                {"/data/pay", random.below(3) == 0 ? "no number" : "7"}};
            (void)session.answerAll(page);
            break;
        }
        }
    };
    for (int i = 0; i < 150; ++i) {
        if (random.below(5) == 0) {
            const test::FullDisk full;
            act();
        } else {
            act();
        }
        const auto journal = field.vault().sessions().journal(session.session().id).value();
        InterviewOptions options;
        options.clock = &field.clock;
        auto replayed = Interview::restore(session.form(), options, journal.changes);
        ASSERT_TRUE(replayed);
        ASSERT_EQ(test::held(*replayed), test::held(session.interview())) << "after act " << i;
    }
}

TEST(Crash, sealsLaterWhatCouldNotBeSealedThen)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    const SessionId id = session.session().id;
    ASSERT_TRUE(session.answer("/data/work/job[1]/boss", "fine"));
    ASSERT_TRUE(session.answer("/data/pay", "33"));
    // As if the power went after the session was finished and before it was sealed.
    Session finished = session.session();
    finished.status = SessionStatus::Finished;
    ASSERT_TRUE(field.vault().sessions().update(finished));
    test::Field after = field.afterCrash();
    EXPECT_EQ(ConductSession::resume(after.vault(), after.clock, id).error().code,
              ErrorCode::SessionFinished);
    EXPECT_EQ(sealFinished(after.vault(), after.clock).value(), 1);
    EXPECT_EQ(sealFinished(after.vault(), after.clock).value(), 0);
    const auto sealed = after.vault().sessions().openSealed(id).value();
    EXPECT_NE(sealed.submission.find("<pay>33</pay>"), std::string::npos);
}

TEST(Crash, beginsNothingThatCouldNotBeKept)
{
    test::Field field;
    const auto person = field.enrol();
    NewSession wanted;
    wanted.participant = person.participant.id;
    wanted.instrument = field.instrument;
    wanted.precheck.adult = true;
    {
        const test::FullDisk full;
        EXPECT_FALSE(ConductSession::begin(field.vault(), field.clock, wanted));
    }
    EXPECT_EQ(field.sessions(), 0);
    EXPECT_TRUE(ConductSession::begin(field.vault(), field.clock, wanted));
}

} // namespace
} // namespace cuaderno
