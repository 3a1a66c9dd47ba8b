// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/consent.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

using namespace std::chrono_literals;
using enum DecisionValue;

const Instant now{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + 10h};

Consent consentOf(std::map<Scope, Decision> decisions)
{
    Consent consent;
    consent.id = ConsentId::random();
    consent.participant = ParticipantId::random();
    consent.decisions = std::move(decisions);
    return consent;
}

Consent takingPart(std::map<Scope, Decision> more = {})
{
    more[Scope::TakePart] = {Yes, now, {}};
    return consentOf(std::move(more));
}

ErrorCode whyNot(const Consent& consent, Scope scope, Instant when)
{
    const Status status = consent.check(scope, when);
    EXPECT_FALSE(status);
    return status ? ErrorCode::AppFailed : status.error().code;
}

TEST(Consent, coversWhatWasAgreedTo)
{
    const Consent consent = takingPart({{Scope::StatsUse, {Yes, now, {}}}});
    EXPECT_TRUE(consent.covers(Scope::TakePart, now));
    EXPECT_TRUE(consent.covers(Scope::StatsUse, now + 24h * 365 * 10));
}

TEST(Consent, coversNothingThatWasNotAsked)
{
    const Consent consent = takingPart();
    for (const Scope scope : allScopes)
        EXPECT_EQ(consent.covers(scope, now), scope == Scope::TakePart) << scopeName(scope);
    EXPECT_EQ(whyNot(consent, Scope::Audio, now), ErrorCode::ConsentMissing);
    EXPECT_FALSE(Consent().covers(Scope::TakePart, now));
}

TEST(Consent, takesAskMeLaterForNoYes)
{
    const Consent consent = takingPart({{Scope::StatsUse, {AskLater, now, {}}}});
    EXPECT_EQ(whyNot(consent, Scope::StatsUse, now), ErrorCode::ConsentMissing);
    EXPECT_EQ(consent.openDecisions(), std::vector{Scope::StatsUse});
}

TEST(Consent, tellsARefusalFromAMissingAnswer)
{
    const Consent consent = takingPart({{Scope::StatsUse, {No, now, {}}}});
    EXPECT_EQ(whyNot(consent, Scope::StatsUse, now), ErrorCode::ConsentRefused);
}

TEST(Consent, coversNothingWithoutTakingPart)
{
    const Consent refused =
        consentOf({{Scope::TakePart, {No, now, {}}}, {Scope::StatsUse, {Yes, now, {}}}});
    EXPECT_EQ(whyNot(refused, Scope::StatsUse, now), ErrorCode::ConsentRefused);
    const Consent silent = consentOf({{Scope::StatsUse, {Yes, now, {}}}});
    EXPECT_EQ(whyNot(silent, Scope::StatsUse, now), ErrorCode::ConsentMissing);
}

TEST(Consent, stopsCoveringAtTheInstantItRunsOut)
{
    const Consent consent = takingPart({{Scope::Audio, {Yes, now, now + 24h * 90}}});
    EXPECT_TRUE(consent.covers(Scope::Audio, now + 24h * 90 - 1ms));
    EXPECT_EQ(whyNot(consent, Scope::Audio, now + 24h * 90), ErrorCode::ConsentExpired);
}

TEST(Consent, runsOutAltogetherWhenTakingPartDoes)
{
    Consent consent = takingPart({{Scope::StatsUse, {Yes, now, {}}}});
    consent.decisions[Scope::TakePart].expires = now + 1h;
    EXPECT_EQ(whyNot(consent, Scope::StatsUse, now + 1h), ErrorCode::ConsentExpired);
}

TEST(Consent, stopsCoveringWhenWithdrawn)
{
    const Consent consent = takingPart({{Scope::StatsUse, {Yes, now, {}}}});
    const Consent gone = withdrawn(consent, now + 5min);
    for (const Scope scope : allScopes)
        EXPECT_EQ(whyNot(gone, scope, now + 6min), ErrorCode::ConsentWithdrawn);
    // Nor before: a row that is made today of yesterday's answers is made today.
    EXPECT_FALSE(gone.covers(Scope::StatsUse, now));
    EXPECT_EQ(gone.supersedes, consent.id);
    EXPECT_NE(gone.id, consent.id);
}

TEST(Consent, isNotMadeYoungAgainByAClockThatWentBack)
{
    const Consent consent = takingPart({{Scope::Audio, {Yes, now, now + 24h * 90}}});
    EXPECT_TRUE(consent.covers(Scope::Audio, now - 1h)) << "clocks differ a little";
    EXPECT_FALSE(consent.covers(Scope::Audio, now - 48h));
    EXPECT_FALSE(consent.covers(Scope::Audio, Instant{}));
}

TEST(Consent, includesRetellingInAYesToExactWords)
{
    const Consent exact = takingPart({{Scope::QuoteExact, {Yes, now, {}}}});
    EXPECT_TRUE(exact.covers(Scope::QuoteParaphrase, now));
    const Consent retold = takingPart({{Scope::QuoteParaphrase, {Yes, now, {}}}});
    EXPECT_FALSE(retold.covers(Scope::QuoteExact, now));
    const Consent both =
        takingPart({{Scope::QuoteExact, {Yes, now, {}}}, {Scope::QuoteParaphrase, {No, now, {}}}});
    EXPECT_FALSE(both.covers(Scope::QuoteParaphrase, now));
}

TEST(Consent, isSupersededAndNeverChanged)
{
    const Consent first = takingPart({{Scope::StatsUse, {Yes, now, {}}}});
    const Consent second = supersede(first, {{Scope::StatsUse, {No, now + 1h, {}}}});
    EXPECT_TRUE(first.covers(Scope::StatsUse, now));
    EXPECT_EQ(consentInForce({first, second})->id, second.id);
    EXPECT_EQ(consentInForce({second, first})->id, second.id) << "whatever the order";
    EXPECT_FALSE(checkConsents({first, second}, Scope::StatsUse, now + 2h));
    EXPECT_TRUE(checkConsents({first, second}, Scope::TakePart, now + 2h));
}

TEST(Consent, needsBothWhereTwoAreInForce)
{
    const Consent first = takingPart({{Scope::StatsUse, {Yes, now, {}}}});
    const Consent here = supersede(first, {{Scope::StatsUse, {Yes, now, {}}}});
    const Consent elsewhere = supersede(first, {{Scope::StatsUse, {No, now, {}}}});
    EXPECT_FALSE(checkConsents({first, here, elsewhere}, Scope::StatsUse, now));
    EXPECT_FALSE(checkConsents({first, elsewhere, here}, Scope::StatsUse, now));
}

TEST(Consent, isMissingForSomebodyWhoGaveNone)
{
    EXPECT_EQ(consentInForce({}), nullptr);
    EXPECT_EQ(checkConsents({}, Scope::TakePart, now).error().code, ErrorCode::ConsentMissing);
}

TEST(Scope, hasOneNameEach)
{
    for (const Scope scope : allScopes)
        EXPECT_EQ(findScope(scopeName(scope)), scope);
    EXPECT_FALSE(findScope("everything"));
    EXPECT_FALSE(findScope(""));
}

} // namespace
} // namespace cuaderno
