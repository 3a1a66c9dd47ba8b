// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cuaderno {
namespace {

using namespace std::chrono_literals;

TEST(ConductSession, keepsAnswersRefusalsAndWhatFollowsFromThem)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    const auto changes = session.answer("/data/pay", "8").value();
    ASSERT_FALSE(changes.empty());
    EXPECT_EQ(changes.front().path, "/data/pay");
    EXPECT_TRUE(session.refuse("/data/words", AnswerStatus::DontKnow));
    const auto all = test::held(session.interview());
    EXPECT_EQ(all.at("/data/pay"), "8");
    EXPECT_EQ(all.at("/data/total"), "16");
    EXPECT_EQ(all.at("/data/words"), "dont_know");
    EXPECT_TRUE(session.interview().state("/data/more/why")->relevant);
}

TEST(ConductSession, pausesAndGoesOnWhereItWas)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(session.answer("/data/pay", "8"));
    ASSERT_TRUE(session.jumpTo("/data/words"));
    ASSERT_TRUE(session.pause());
    EXPECT_EQ(session.session().status, SessionStatus::Paused);
    const SessionId id = session.session().id;
    field.clock.advance(12min);
    field.reopen();
    auto again = ConductSession::resume(field.vault(), field.clock, id);
    ASSERT_TRUE(again) << codeText(again.error().code);
    EXPECT_EQ(again->session().status, SessionStatus::Paused);
    EXPECT_EQ(again->at().path, "/data/words");
    ASSERT_TRUE(again->answer("/data/words", "later"));
    EXPECT_EQ(again->session().status, SessionStatus::Running);
    const auto events = field.vault().sessions().journal(id)->events;
    std::vector<SessionEvent::Kind> kinds;
    for (const SessionEvent& event : events)
        kinds.push_back(event.kind);
    EXPECT_EQ(kinds, (std::vector{SessionEvent::Kind::Begin, SessionEvent::Kind::Pause,
                                  SessionEvent::Kind::Resume}));
}

TEST(ConductSession, knowsWhetherTheCodeCardIsStillToBeShown)
{
    test::Field field;
    const Enrolment person = field.enrol();
    NewSession wanted;
    wanted.participant = person.participant.id;
    wanted.instrument = field.instrument;
    wanted.precheck.adult = true;
    EXPECT_FALSE(ConductSession::begin(field.vault(), field.clock, wanted)->isCardDue());
    wanted.cardDue = true;
    const SessionId id = ConductSession::begin(field.vault(), field.clock, wanted)->session().id;
    const auto find = [&](const WithdrawalWords& words) {
        auto& people = field.vault().participants();
        return people.findByWords(people.hashWords(canonicalWords(words.text()))).value();
    };
    {
        auto again = ConductSession::resume(field.vault(), field.clock, id);
        ASSERT_TRUE(again);
        EXPECT_TRUE(again->isCardDue());
        const auto words = renewWords(field.vault(), person.participant.id, {});
        ASSERT_TRUE(words);
        EXPECT_FALSE(find(person.words)) << "nobody has seen them, and they open nothing";
        EXPECT_TRUE(find(*words));
        ASSERT_TRUE(again->settleCard(true));
        EXPECT_FALSE(again->isCardDue());
        ASSERT_TRUE(again->settleCard(false)) << "said once";
        EXPECT_TRUE(find(*words));
    }
    EXPECT_FALSE(ConductSession::resume(field.vault(), field.clock, id)->isCardDue());
}

TEST(ConductSession, forgetsTheWordsOfACardThatIsNotWanted)
{
    test::Field field;
    const Enrolment person = field.enrol();
    NewSession wanted;
    wanted.participant = person.participant.id;
    wanted.instrument = field.instrument;
    wanted.precheck.adult = true;
    wanted.cardDue = true;
    auto session = ConductSession::begin(field.vault(), field.clock, wanted);
    ASSERT_TRUE(session);
    ASSERT_TRUE(session->settleCard(false));
    EXPECT_TRUE(field.vault().participants().load(person.participant.id)->words.isNull());
    EXPECT_FALSE(session->isCardDue());
}

TEST(ConductSession, takesBackWhatTheVaultCouldNotKeep)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(session.answer("/data/pay", "8"));
    const auto before = test::held(session.interview());
    {
        const test::FullDisk full;
        EXPECT_FALSE(session.answer("/data/pay", "50"));
        EXPECT_FALSE(session.refuse("/data/words", AnswerStatus::Skipped));
        EXPECT_FALSE(session.addRepeat("/data/work/job"));
        const std::vector<ConductSession::Given> page = {{"/data/words", "a"}, {"/data/pay", "9"}};
        EXPECT_FALSE(session.answerAll(page));
        EXPECT_FALSE(session.skipSection(0));
        EXPECT_FALSE(session.finish({.keepWhatDoesNotFit = true}));
        EXPECT_EQ(test::held(session.interview()), before);
        EXPECT_EQ(session.interview().instances("/data/work/job")->size(), 1u);
    }
    // Room again: nothing has to be done over.
    EXPECT_TRUE(session.answer("/data/pay", "50"));
    const auto kept = field.vault().sessions().journal(session.session().id)->changes;
    EXPECT_TRUE(
        std::ranges::any_of(kept, [](const Change& change) { return change.value == "50"; }));
    EXPECT_TRUE(
        std::ranges::none_of(kept, [](const Change& change) { return change.value == "9"; }));
}

TEST(ConductSession, keepsAPageWhollyOrNotAtAll)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    const std::vector<ConductSession::Given> bad = {{"/data/words", "a"}, {"/data/pay", "much"}};
    auto kept = session.answerAll(bad);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::AnswerWrongType);
    EXPECT_EQ(kept.error().where.path, "/data/pay");
    EXPECT_FALSE(test::held(session.interview()).contains("/data/words"));
    const std::vector<ConductSession::Given> good = {{"/data/words", "a"},
                                                     {"/data/pay", "", AnswerStatus::PreferNot}};
    ASSERT_TRUE(session.answerAll(good));
    EXPECT_EQ(test::held(session.interview()).at("/data/pay"), "prefer_not");
}

TEST(ConductSession, deletesEverythingAtAnyMomentAndKeepsACount)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    const SessionId id = session.session().id;
    ASSERT_TRUE(session.answer("/data/words", "ZANAHORIA-77"));
    ASSERT_TRUE(session.pause());
    ASSERT_TRUE(session.stopAndDelete());
    EXPECT_FALSE(session.isOpen());
    EXPECT_EQ(session.answer("/data/words", "x").error().code, ErrorCode::SessionNotRunning);
    field.reopen();
    EXPECT_EQ(field.sessions(), 0);
    EXPECT_FALSE(ConductSession::resume(field.vault(), field.clock, id));
    EXPECT_FALSE(field.vault().sessions().journal(id));
    // No code, no words, no consent: only that one talk was stopped.
    EXPECT_TRUE(field.vault().participants().all()->people.empty());
    EXPECT_EQ(field.vault().sessions().erasedCounts()->at(EraseReason::StoppedAndDeleted), 1);
}

TEST(ConductSession, deletesOnAFullDiskToo)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(session.answer("/data/words", "ZANAHORIA-77"));
    const SessionId id = session.session().id;
    {
        const test::FullDisk full;
        (void)session.stopAndDelete();
    }
    EXPECT_TRUE(session.stopAndDelete()) << "it can be repeated";
    EXPECT_FALSE(field.vault().sessions().load(id));
}

TEST(ConductSession, leavesSomebodyTheirEarlierTalk)
{
    test::Field field;
    const auto person = field.whole("young", "woman");
    auto second = field.begin(person.participant.id);
    ASSERT_TRUE(second.stopAndDelete());
    EXPECT_EQ(field.sessions(), 1);
    EXPECT_EQ(field.vault().participants().all()->people.size(), 1u);
}

TEST(ConductSession, beginsAlthoughSomebodyElseCannotBeReadAnyMore)
{
    test::Field field;
    (void)field.whole("young", "woman");
    (void)field.whole("old", "man");
    field.damageSomebody();
    EXPECT_EQ(field.vault().participants().all()->unreadable, 1);
    auto session = field.begin(field.enrol().participant.id);
    EXPECT_TRUE(session.answer("/data/pay", "50"));
}

TEST(ConductSession, cannotBeOpenedAgainOnceItIsSealed)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    const SessionId id = session.session().id;
    ASSERT_TRUE(session.answer("/data/work/job[1]/boss", "fine"));
    ASSERT_TRUE(session.finish());
    EXPECT_EQ(session.session().status, SessionStatus::Sealed);
    EXPECT_EQ(session.answer("/data/pay", "1").error().code, ErrorCode::SessionNotRunning);
    EXPECT_EQ(ConductSession::resume(field.vault(), field.clock, id).error().code,
              ErrorCode::SessionSealed);
    EXPECT_EQ(eraseSession(field.vault(), id).error().code, ErrorCode::SessionSealed);
    EXPECT_FALSE(field.vault().sessions().journal(id));
}

TEST(ConductSession, sealsWhatWasAnsweredAndSubmitsWhatIsRelevant)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(session.answer("/data/pay", "8"));
    ASSERT_TRUE(session.answer("/data/more/why", "hidden later"));
    ASSERT_TRUE(session.answer("/data/pay", "80"));
    ASSERT_TRUE(session.answer("/data/work/job[1]/boss", "fine"));
    ASSERT_TRUE(session.finish());
    const auto sealed = field.vault().sessions().openSealed(session.session().id).value();
    std::map<std::string, SealedAnswer> answers;
    for (const SealedAnswer& answer : sealed.answers)
        answers[answer.path] = answer;
    EXPECT_EQ(answers.at("/data/pay").value, "80");
    EXPECT_EQ(answers.at("/data/total").value, "160");
    EXPECT_TRUE(answers.at("/data/total").byForm);
    EXPECT_FALSE(answers.contains("/data/more/why"));
    EXPECT_EQ(sealed.submission.find("hidden later"), std::string::npos);
    EXPECT_NE(sealed.submission.find("<pay>80</pay>"), std::string::npos);
    EXPECT_EQ(sealed.consents.size(), 1u);
    EXPECT_EQ(sealed.events.back().kind, SessionEvent::Kind::Finish);
}

TEST(ConductSession, asksAtTheEndWhatWasPutOff)
{
    test::Field field;
    auto session =
        field.begin(field.enrol({{Scope::StatsUse, DecisionValue::AskLater}}).participant.id);
    ASSERT_TRUE(session.answer("/data/work/job[1]/boss", "fine"));
    EXPECT_EQ(session.openDecisions(), std::vector{Scope::StatsUse});
    auto finished = session.finish();
    EXPECT_EQ(finished.error().code, ErrorCode::ConsentNotSettled);
    EXPECT_EQ(finished.error().args, std::vector<std::string>{"stats_use"});
    EXPECT_EQ(session.decide(Scope::TakePart, {}).error().code, ErrorCode::UsedWrongly);
    ASSERT_TRUE(session.decide(Scope::StatsUse, {DecisionValue::No, field.clock.now(), {}}));
    EXPECT_TRUE(session.openDecisions().empty());
    EXPECT_TRUE(session.finish());
}

TEST(ConductSession, wantsAReasonForAnEmptyRequiredQuestion)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    auto finished = session.finish({.keepWhatDoesNotFit = true});
    EXPECT_EQ(finished.error().code, ErrorCode::AnswerRequired);
    EXPECT_EQ(finished.error().where.path, "/data/work/job[1]/boss");
    ASSERT_TRUE(session.refuse("/data/work/job[1]/boss", AnswerStatus::Skipped));
    EXPECT_TRUE(session.finish());
}

TEST(ConductSession, keepsWhatDoesNotFitOnlyWhenAskedTo)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(session.answer("/data/work/job[1]/boss", "fine"));
    ASSERT_TRUE(session.answer("/data/pay", "500"));
    ASSERT_TRUE(session.jumpTo("/data/pay"));
    EXPECT_EQ(session.next().error().code, ErrorCode::AnswerConstraint);
    EXPECT_EQ(session.next(true)->event, Position::Event::EndOfForm);
    EXPECT_EQ(session.finish().error().code, ErrorCode::AnswerConstraint);
    EXPECT_TRUE(session.finish({.keepWhatDoesNotFit = true}));
}

TEST(ConductSession, keepsWhatWasSaidUpToTheStop)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(session.answer("/data/pay", "8"));
    ASSERT_TRUE(session.stopAndKeep());
    EXPECT_EQ(session.session().status, SessionStatus::Sealed);
    const auto sealed = field.vault().sessions().openSealed(session.session().id).value();
    EXPECT_EQ(sealed.session.status, SessionStatus::StoppedPartial);
    EXPECT_TRUE(std::ranges::any_of(
        sealed.answers, [](const SealedAnswer& answer) { return answer.value == "8"; }));
}

TEST(ConductSession, skipsAPartWithoutAReason)
{
    test::Field field;
    auto session = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(session.answer("/data/work/town", "quiet"));
    ASSERT_TRUE(session.skipSection(0));
    const auto all = test::held(session.interview());
    EXPECT_EQ(all.at("/data/work/town"), "quiet") << "what was said stays";
    EXPECT_EQ(all.at("/data/work/age"), "skipped");
    EXPECT_EQ(all.at("/data/work/job[1]/boss"), "skipped");
    EXPECT_FALSE(all.contains("/data/words"));
}

TEST(ConductSession, endsWhenAnswersAreTakenBackMeanwhile)
{
    test::Field field;
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    ASSERT_TRUE(field.vault().participants().erase(person.participant.id));
    EXPECT_FALSE(session.answer("/data/pay", "1"));
    EXPECT_FALSE(session.finish());
}

} // namespace
} // namespace cuaderno
