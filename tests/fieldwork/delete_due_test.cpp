// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"
#include "fieldwork/conduct_media.h"
#include "fieldwork/delete_due.h"
#include "vault/media_store.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

using std::chrono::days;

constexpr BootId boot(int number)
{
    return {static_cast<std::byte>(number)};
}

// Each look in a boot of its own, 20 days after the one before, so that no date jumps.
DueDeletions waitAndDelete(test::Field& field, int wholeDays)
{
    static int number = 1;
    DueDeletions all;
    for (int waited = 0; waited < wholeDays; waited += 20) {
        field.clock.advance(days(20));
        const auto due = deleteDue(field.vault(), field.clock, {false, boot(++number)});
        EXPECT_TRUE(due);
        EXPECT_FALSE(due->dateUnsure);
        all.recordings += due->recordings;
        all.pictures += due->pictures;
        all.sessions += due->sessions;
    }
    return all;
}

TEST(DeleteDue, takesARecordingWhenItsDayWasSeenTwice)
{
    test::Field field(VaultKind::Practice);
    const auto person = field.enrol();
    auto session = field.begin(person.participant.id);
    auto writer = beginMedia(field.vault(), field.clock, session.session().id, MediaKind::Audio);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->write(asBytes("a voice")));
    ASSERT_TRUE(writer->finish());
    const int kept = (*field.vault().project().load())->retention.audioDays;
    ASSERT_EQ(kept, 90);
    EXPECT_TRUE(waitAndDelete(field, 100).none()) << "the hundredth day was seen once only";
    EXPECT_EQ(field.vault().media().all()->media.size(), 1u);
    EXPECT_EQ(waitAndDelete(field, 20).recordings, 1);
    EXPECT_TRUE(field.vault().media().all()->media.empty());
    EXPECT_EQ(field.sessions(), 1) << "the answers stay";
    EXPECT_TRUE(field.vault().check(true)->ok());
}

TEST(DeleteDue, takesWholeTalksWhenTheProjectsMonthsAreOver)
{
    test::Field field(VaultKind::Practice);
    (void)field.whole("young", "woman");
    const int months = (*field.vault().project().load())->retention.rawMonths;
    ASSERT_EQ(months, 24);
    const auto before = waitAndDelete(field, 720);
    EXPECT_EQ(before.sessions, 0);
    const auto after = waitAndDelete(field, 60);
    EXPECT_EQ(after.sessions, 1);
    EXPECT_EQ(field.sessions(), 0);
    EXPECT_EQ(field.vault().sessions().tombstones()->size(), 1u);
    EXPECT_EQ(field.vault().sessions().erasedCounts()->at(EraseReason::Expired), 1);
}

TEST(DeleteDue, doesNothingOnAJumpUntilSomebodySaysThatTheDateIsRight)
{
    test::Field field(VaultKind::Practice);
    (void)field.whole("young", "woman");
    ASSERT_TRUE(dueDeletions(field.vault(), field.clock, {false, boot(1)}));
    field.clock.advance(days(3000));
    for (int number = 2; number < 6; ++number) {
        const auto due = deleteDue(field.vault(), field.clock, {false, boot(number)});
        ASSERT_TRUE(due);
        EXPECT_TRUE(due->dateUnsure);
        EXPECT_TRUE(due->none());
    }
    EXPECT_EQ(field.sessions(), 1);
    EXPECT_EQ(dueDeletions(field.vault(), field.clock, {true, boot(6)})->sessions, 1);
    EXPECT_EQ(field.sessions(), 1) << "only looked";
    EXPECT_EQ(deleteDue(field.vault(), field.clock, {true, boot(6)})->sessions, 1);
    EXPECT_EQ(field.sessions(), 0);
}

TEST(DeleteDue, leavesASampleAsItIs)
{
    test::Field field(VaultKind::Sample);
    (void)field.whole("young", "woman");
    field.clock.advance(days(3000));
    EXPECT_TRUE(deleteDue(field.vault(), field.clock, {true, boot(1)})->none());
    EXPECT_EQ(field.sessions(), 1);
}

} // namespace
} // namespace cuaderno
