// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"
#include "fieldwork/approve_release.h"
#include "fieldwork/make_release.h"
#include "fieldwork/withdraw.h"
#include "vault/audit_log.h"
#include "vault/people.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cuaderno {
namespace {

// A live vault whose lead let two people in. Few talks: where approvals are enough, it is their
// number that is said next.
class Approval : public testing::Test
{
protected:
    Approval() : field(VaultKind::Live)
    {
        field.proveSecondWay();
        field.whole("young", "woman");
        last = field.whole("old", "man");
        for (const auto& [person, words] :
             {std::pair{&peer, peersWords}, std::pair{&steward, stewardsWords}}) {
            const Status added = field.vault().people().add(*person, Secret::fromText(words));
            EXPECT_TRUE(added) << codeText(added.error().code);
        }
    }

    Policy policy(int k = 3)
    {
        return proposedPolicy(field.vault().instruments().load(field.instrument).value(), k)
            .value();
    }

    Result<Approvals> agree(const char* words, int k = 3)
    {
        const Policy wanted = policy(k);
        field.reopenBy(words);
        auto approvals = approveRelease(field.vault(), field.instrument, wanted);
        field.reopen();
        return approvals;
    }

    Result<MadeRelease> release(int k = 3)
    {
        return makeRelease(field.vault(), field.clock, field.instrument, policy(k));
    }

    ErrorCode refusal(int k = 3)
    {
        auto made = release(k);
        return made ? ErrorCode::UsedWrongly : made.error().code;
    }

    static constexpr auto enough = ErrorCode::ReleaseTooFewRows;
    static constexpr const char* peersWords = "a boat of green paper";
    static constexpr const char* stewardsWords = "goats like the old wall";
    test::Field field;
    Enrolment last;
    CoResearcher peer{CoResearcherId::random(), "Ines", {TeamRole::Peer}, {}};
    CoResearcher steward{CoResearcherId::random(), "Noor", {TeamRole::DataSteward}, {}};
};

TEST_F(Approval, byTwoPeopleLetsAReleaseOut)
{
    EXPECT_EQ(refusal(), ErrorCode::ReleaseNotApproved);
    const auto leads = approveRelease(field.vault(), field.instrument, policy());
    ASSERT_TRUE(leads);
    EXPECT_EQ(leads->given, 1);
    EXPECT_FALSE(leads->enough());
    EXPECT_EQ(refusal(), ErrorCode::ReleaseNotApproved);
    // Once more by the same person is not two.
    EXPECT_EQ(approveRelease(field.vault(), field.instrument, policy())->given, 1);
    const auto second = agree(peersWords);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->enough());
    EXPECT_EQ(refusal(), enough);
}

TEST_F(Approval, ofFiftyTalksMakesARealRelease)
{
    for (int i = 0; i < 25; ++i) {
        field.whole("young", "woman");
        field.whole("old", "man");
    }
    ASSERT_TRUE(approveRelease(field.vault(), field.instrument, policy()));
    ASSERT_TRUE(agree(peersWords)->enough());
    const auto made = release();
    ASSERT_TRUE(made) << codeText(made.error().code) << " " << made.error().detail;
    EXPECT_EQ(made->release.content().peopleIn, 52U);
    EXPECT_FALSE(made->release.content().facts.synthetic);
    EXPECT_EQ(field.vault().releases().all()->size(), 1U);
}

TEST_F(Approval, needsACoResearcherWhereGovernanceSaysSo)
{
    ASSERT_TRUE(approveRelease(field.vault(), field.instrument, policy()));
    // Who holds no answers can agree to the rule.
    const auto stewards = agree(stewardsWords);
    ASSERT_TRUE(stewards) << codeText(stewards.error().code);
    EXPECT_EQ(stewards->given, 2);
    EXPECT_TRUE(stewards->coResearcherMissing);
    EXPECT_EQ(refusal(), ErrorCode::ReleaseNotApproved);
    auto project = field.vault().project().load();
    (*project)->governance.coResearcherApproves = false;
    ASSERT_TRUE(field.vault().project().save(**project));
    EXPECT_EQ(refusal(), enough);
}

TEST_F(Approval, isForThisPolicyOnTheseTalksAndNoOther)
{
    ASSERT_TRUE(approveRelease(field.vault(), field.instrument, policy()));
    ASSERT_TRUE(agree(peersWords)->enough());
    EXPECT_EQ(refusal(4), ErrorCode::ReleaseNotApproved) << "another policy";
    ASSERT_TRUE(withdraw(field.vault(), field.clock, last.words.text()));
    EXPECT_EQ(refusal(), ErrorCode::ReleaseNotApproved) << "one talk less";
    ASSERT_TRUE(approveRelease(field.vault(), field.instrument, policy()));
    ASSERT_TRUE(agree(peersWords)->enough());
    field.whole("old", "man");
    EXPECT_EQ(refusal(), ErrorCode::ReleaseNotApproved) << "one talk more";
}

TEST_F(Approval, ofWhoWasTakenAwayCountsNoLonger)
{
    ASSERT_TRUE(approveRelease(field.vault(), field.instrument, policy()));
    ASSERT_TRUE(agree(peersWords)->enough());
    ASSERT_TRUE(field.vault().people().remove(peer.id));
    EXPECT_EQ(refusal(), ErrorCode::ReleaseNotApproved);
}

TEST_F(Approval, isInTheAuditLogWithTheWayInThatWasUsed)
{
    ASSERT_TRUE(agree(peersWords));
    const auto rows = field.vault().audit().rows();
    const auto row = std::ranges::find(*rows, AuditVerb::Approve, &AuditRow::verb);
    ASSERT_NE(row, rows->end());
    EXPECT_EQ(row->actor, "slot 2") << "the first is the lead's passphrase, the second her card";
    EXPECT_EQ(row->object, "release");
}

TEST_F(Approval, isNothingForPractice)
{
    test::Field practice(VaultKind::Practice);
    EXPECT_EQ(approveRelease(practice.vault(), practice.instrument, policy()).error().code,
              ErrorCode::ReleaseFromPractice);
}

} // namespace
} // namespace cuaderno
