// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/make_release.h"
#include "fieldwork/withdraw.h"
#include "vault/audit_log.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cuaderno {
namespace {

using namespace std::chrono_literals;
using enum DecisionValue;

// Five young women and four old men: two groups above k = 3.
void fillWithNine(test::Field& field)
{
    for (int i = 0; i < 5; ++i)
        field.whole("young", "woman");
    for (int i = 0; i < 4; ++i)
        field.whole("old", "man");
}

Policy policyOf(test::Field& field, int k = 3)
{
    return proposedPolicy(field.vault().instruments().load(field.instrument).value(), k).value();
}

Result<MadeRelease> release(test::Field& field)
{
    return makeRelease(field.vault(), field.clock, field.instrument, policyOf(field));
}

bool holds(const Release& made, std::string_view text)
{
    return std::ranges::any_of(made.tables(), [&](const Table& table) {
        return std::ranges::any_of(table.rows, [&](const Row& row) {
            return std::ranges::any_of(
                row, [&](const Cell& cell) { return cell.text.find(text) != std::string::npos; });
        });
    });
}

TEST(MakeRelease, letsOutWhoAgreedAndNobodyElse)
{
    test::Field field;
    fillWithNine(field);
    field.whole("young", "woman", {{Scope::StatsUse, No}});
    const auto later = field.whole("young", "woman");
    const auto expiring = field.whole("young", "woman");
    ASSERT_TRUE(changeDecisions(field.vault(), later.participant.id,
                                {{Scope::StatsUse, {No, field.clock.now(), {}}}}));
    ASSERT_TRUE(
        changeDecisions(field.vault(), expiring.participant.id,
                        {{Scope::StatsUse, {Yes, field.clock.now(), field.clock.now() + 1h}}}));
    const auto back = field.whole("old", "man");
    ASSERT_TRUE(withdraw(field.vault(), field.clock, back.words.text()));
    auto stopped = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(stopped.stopAndDelete());
    auto unfinished = field.begin(field.enrol().participant.id);
    ASSERT_TRUE(unfinished.pause());
    field.clock.advance(2h);

    const auto made = release(field);
    ASSERT_TRUE(made) << codeText(made.error().code) << " " << made.error().detail;
    EXPECT_EQ(made->release.content().peopleIn, 9u);
    const std::map<std::string, std::size_t> out = {{"no_consent", 2},
                                                    {"expired", 1},
                                                    {"withdrawn", 1},
                                                    {"stopped_deleted", 1},
                                                    {"unfinished", 1}};
    EXPECT_EQ(made->release.content().outByReason, out);
}

TEST(MakeRelease, keepsWordsAndDroppedColumnsIn)
{
    test::Field field;
    fillWithNine(field);
    const auto made = release(field);
    ASSERT_TRUE(made) << codeText(made.error().code);
    EXPECT_FALSE(holds(made->release, "ZANAHORIA"));
    for (const Table& table : made->release.tables()) {
        for (const char* column : {"words", "town", "boss", "total", "why"})
            EXPECT_FALSE(table.findColumn(column)) << column;
    }
    EXPECT_TRUE(made->release.tables().front().findColumn("age"));
    ASSERT_GE(made->release.tables().size(), 2u);
    EXPECT_TRUE(made->release.content().facts.synthetic);
}

TEST(MakeRelease, isSmallerByOneAfterAWithdrawalAndSaysWhichReleasesHadThem)
{
    test::Field field;
    fillWithNine(field);
    const auto tenth = field.whole("young", "woman");
    const auto first = release(field);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->release.content().peopleIn, 10u);
    const auto outcome = withdraw(field.vault(), field.clock, tenth.words.text());
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->inReleases, std::vector{first->record.id});
    const auto second = release(field);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->release.content().peopleIn, 9u);
    EXPECT_EQ(second->release.content().outByReason.at("withdrawn"), 1u);
    EXPECT_EQ(field.vault().releases().all()->size(), 2u);
}

TEST(MakeRelease, readsSealedSessionsAfterALock)
{
    test::Field field;
    fillWithNine(field);
    field.reopen();
    const auto made = release(field);
    ASSERT_TRUE(made) << codeText(made.error().code);
    EXPECT_EQ(made->release.content().peopleIn, 9u);
}

TEST(MakeRelease, leavesOneTraceOfHavingReadSealedTalks)
{
    test::Field field;
    fillWithNine(field);
    const auto readings = [&] {
        const auto rows = field.vault().audit().rows().value();
        return std::ranges::count(rows, AuditVerb::OpenSealed, &AuditRow::verb);
    };
    EXPECT_EQ(readings(), 0);
    ASSERT_TRUE(release(field));
    EXPECT_EQ(readings(), 1);
    ASSERT_TRUE(release(field));
    EXPECT_EQ(readings(), 2);
}

TEST(MakeRelease, countsWhatItCannotRead)
{
    test::Field field;
    fillWithNine(field);
    int damaged = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(field.vault().folder() / "sealed")) {
        if (damaged++ > 0)
            break;
        std::filesystem::resize_file(entry.path(), 100);
    }
    const auto made = release(field);
    ASSERT_TRUE(made) << codeText(made.error().code);
    EXPECT_EQ(made->release.content().outByReason.at("unreadable"), 1u);
    EXPECT_EQ(made->release.content().peopleIn, 8u);
}

TEST(MakeRelease, leavesNoPracticeVaultAndNoLiveOneWithoutApprovals)
{
    test::Field practice(VaultKind::Practice);
    practice.whole("young", "woman");
    EXPECT_EQ(release(practice).error().code, ErrorCode::ReleaseFromPractice);
    test::Field live(VaultKind::Live);
    live.proveSecondWay();
    live.whole("young", "woman");
    EXPECT_EQ(release(live).error().code, ErrorCode::ReleaseNotApproved);
    EXPECT_TRUE(live.vault().releases().all()->empty());
}

TEST(MakeRelease, holdsThePolicyToWhatTheProjectPromised)
{
    test::Field field;
    fillWithNine(field);
    EXPECT_EQ(
        makeRelease(field.vault(), field.clock, field.instrument, policyOf(field, 2)).error().code,
        ErrorCode::PolicyKTooLow);
    Policy many = policyOf(field);
    for (PolicyColumn& column : many.columns)
        column.role = Role::QuasiIdentifier;
    EXPECT_EQ(makeRelease(field.vault(), field.clock, field.instrument, many).error().code,
              ErrorCode::PolicyTooManyQuasiIdentifiers);
}

TEST(MakeRelease, stopsAtAColumnThatThePolicyForgot)
{
    test::Field field;
    fillWithNine(field);
    Policy policy = policyOf(field);
    std::erase_if(policy.columns, [](const PolicyColumn& column) { return column.name == "pay"; });
    const auto made = makeRelease(field.vault(), field.clock, field.instrument, policy);
    EXPECT_EQ(made.error().code, ErrorCode::PolicyColumnMissing);
    EXPECT_TRUE(field.vault().releases().all()->empty());
}

TEST(MakeRelease, entersTheLedgerBeforeItIsHandedOut)
{
    test::Field field;
    fillWithNine(field);
    {
        const test::FullDisk full;
        EXPECT_FALSE(release(field));
    }
    ASSERT_TRUE(release(field));
    const auto ledger = field.vault().releases().all().value();
    ASSERT_EQ(ledger.size(), 1u);
    EXPECT_EQ(ledger.front().sessions.size(), 9u);
    EXPECT_EQ(ledger.front().k, 3);
}

} // namespace
} // namespace cuaderno
