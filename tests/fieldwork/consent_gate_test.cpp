// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"
#include "vault/ways_in.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

using namespace std::chrono_literals;
using enum DecisionValue;

NewSession sessionWith(const test::Field& field, const ParticipantId& participant)
{
    NewSession wanted;
    wanted.participant = participant;
    wanted.instrument = field.instrument;
    wanted.precheck.adult = true;
    return wanted;
}

TEST(ConsentGate, keepsNothingOfSomebodyWhoSaysNotToday)
{
    test::Field field;
    ConsentDraft draft;
    draft.language = "en";
    draft.decisions = {{Scope::TakePart, No}, {Scope::StatsUse, Yes}, {Scope::Audio, No}};
    auto made = enrol(field.vault(), field.clock, field.text, draft, {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::ConsentRefused);
    EXPECT_TRUE(field.vault().participants().all()->people.empty());
    EXPECT_TRUE(countNotToday(field.vault()));
    EXPECT_TRUE(countNotToday(field.vault()));
    EXPECT_EQ(field.vault().settings().get("count.not_today").value(), "2");
}

TEST(ConsentGate, takesNoSilenceForAnAnswer)
{
    test::Field field;
    ConsentDraft draft;
    draft.language = "en";
    draft.decisions = {{Scope::TakePart, Yes}, {Scope::Audio, No}};
    EXPECT_EQ(undecided(field.text, draft), std::vector{Scope::StatsUse});
    auto made = enrol(field.vault(), field.clock, field.text, draft, {});
    EXPECT_EQ(made.error().code, ErrorCode::ConsentMissing);
    EXPECT_EQ(made.error().args, std::vector<std::string>{"stats_use"});
    draft.decisions = {{Scope::TakePart, AskLater}, {Scope::Audio, No}, {Scope::StatsUse, No}};
    EXPECT_EQ(enrol(field.vault(), field.clock, field.text, draft, {}).error().code,
              ErrorCode::ConsentMissing);
    EXPECT_TRUE(field.vault().participants().all()->people.empty());
}

TEST(ConsentGate, recordsOnlyWhatTheTextAsks)
{
    test::Field field;
    const auto person = field.enrol({{Scope::Archive, Yes}});
    EXPECT_FALSE(person.consent.decisions.contains(Scope::Archive));
    EXPECT_EQ(person.consent.decisions.at(Scope::Audio).expires, field.clock.now() + 24h * 90);
}

TEST(ConsentGate, needsTheTextInALanguageThatIsThere)
{
    test::Field field;
    ConsentDraft draft;
    draft.language = "ne";
    EXPECT_EQ(enrol(field.vault(), field.clock, field.text, draft, {}).error().code,
              ErrorCode::ConsentWrongLanguage);
}

TEST(ConsentGate, opensForNobodyWithoutConsent)
{
    test::Field field;
    auto begun = ConductSession::begin(field.vault(), field.clock,
                                       sessionWith(field, ParticipantId::random()));
    EXPECT_EQ(begun.error().code, ErrorCode::UnknownParticipant);
    const Participant silent{ParticipantId::random(), ParticipantCode::random(), {2026, 48}, {}};
    ASSERT_TRUE(field.vault().participants().save(silent));
    begun = ConductSession::begin(field.vault(), field.clock, sessionWith(field, silent.id));
    EXPECT_EQ(begun.error().code, ErrorCode::ConsentMissing);
    EXPECT_EQ(field.sessions(), 0);
}

TEST(ConsentGate, opensOnlyForAdults)
{
    test::Field field;
    auto wanted = sessionWith(field, field.enrol().participant.id);
    wanted.precheck.adult = false;
    EXPECT_EQ(ConductSession::begin(field.vault(), field.clock, wanted).error().code,
              ErrorCode::SessionNotAdult);
    EXPECT_EQ(field.sessions(), 0);
}

TEST(ConsentGate, opensForRealTalksOnceASecondWayInWasTried)
{
    test::Field field(VaultKind::Live);
    const auto wanted = sessionWith(field, field.enrol().participant.id);
    const auto refusal = [&] {
        return ConductSession::begin(field.vault(), field.clock, wanted).error().code;
    };
    EXPECT_EQ(refusal(), ErrorCode::RecoveryNotProved);
    const auto card = field.vault().waysIn().addKeyCard();
    EXPECT_EQ(refusal(), ErrorCode::RecoveryNotProved);
    EXPECT_EQ(field.sessions(), 0);
    ASSERT_TRUE(field.vault().waysIn().proveKeyCard(*card));
    SessionId running;
    {
        auto session = ConductSession::begin(field.vault(), field.clock, wanted);
        ASSERT_TRUE(session);
        running = session->session().id;
    }
    // What is running may be finished, whatever became of the card.
    ASSERT_TRUE(field.vault().waysIn().remove(1));
    EXPECT_EQ(refusal(), ErrorCode::RecoveryNotProved);
    EXPECT_TRUE(ConductSession::resume(field.vault(), field.clock, running));
}

TEST(ConsentGate, opensForRealTalksOnceSharesWereTried)
{
    test::Field field(VaultKind::Live);
    const auto wanted = sessionWith(field, field.enrol().participant.id);
    const auto texts = field.vault().waysIn().makeShares();
    EXPECT_FALSE(ConductSession::begin(field.vault(), field.clock, wanted));
    ASSERT_TRUE(field.vault().waysIn().proveShares(readShare((*texts)[2]).value(),
                                                   readShare((*texts)[0]).value()));
    EXPECT_TRUE(ConductSession::begin(field.vault(), field.clock, wanted));
}

TEST(ConsentGate, staysShutWhenConsentHasRunOut)
{
    test::Field field;
    field.text.scopes.front().validFor = std::chrono::days(30);
    const auto person = field.enrol();
    field.clock.advance(24h * 31);
    EXPECT_EQ(
        ConductSession::begin(field.vault(), field.clock, sessionWith(field, person.participant.id))
            .error()
            .code,
        ErrorCode::ConsentExpired);
}

TEST(ConsentGate, shutsInTheMiddleWhenConsentRunsOut)
{
    test::Field field;
    field.text.scopes.front().validFor = std::chrono::days(1);
    auto session = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(session.answer("/data/pay", "20"));
    field.clock.advance(25h);
    EXPECT_EQ(session.answer("/data/pay", "30").error().code, ErrorCode::ConsentExpired);
    EXPECT_EQ(session.finish().error().code, ErrorCode::ConsentExpired);
    EXPECT_EQ(test::held(session.interview()).at("/data/pay"), "20");
    // Deleting needs nobody's leave.
    EXPECT_TRUE(session.stopAndDelete());
    EXPECT_EQ(field.sessions(), 0);
}

TEST(ConsentGate, givesEachPersonACodeAndWordsOfTheirOwn)
{
    test::Field field;
    const auto first = field.enrol();
    const auto second = field.enrol();
    EXPECT_NE(first.participant.code, second.participant.code);
    EXPECT_NE(first.words.text(), second.words.text());
    const auto found = field.vault().participants().findByWords(
        field.vault().participants().hashWords(canonicalWords(second.words.text())));
    ASSERT_TRUE(found.value());
    EXPECT_EQ((*found)->id, second.participant.id);
}

TEST(ConsentGate, supersedesWhenSomebodyDecidesAgain)
{
    test::Field field;
    const auto person = field.enrol();
    const auto changed =
        changeDecisions(field.vault(), person.participant.id,
                        {{Scope::StatsUse, {No, field.clock.now(), std::nullopt}}});
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->supersedes, person.consent.id);
    const auto all = field.vault().consents().of(person.participant.id).value();
    EXPECT_EQ(all.size(), 2u);
    EXPECT_EQ(all.front(), person.consent) << "what was said stays as it was said";
    EXPECT_FALSE(checkConsents(all, Scope::StatsUse, field.clock.now()));
    EXPECT_EQ(changeDecisions(field.vault(), person.participant.id,
                              {{Scope::TakePart, {No, field.clock.now(), std::nullopt}}})
                  .error()
                  .code,
              ErrorCode::UsedWrongly);
}

} // namespace
} // namespace cuaderno
