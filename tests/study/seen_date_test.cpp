// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/seen_date.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

using namespace std::chrono;

constexpr Date day(int number)
{
    return Date(sys_days(year(2026) / 11 / 1) + days(number - 1));
}

constexpr BootId first{std::byte{1}};
constexpr BootId second{std::byte{2}};
constexpr BootId third{std::byte{3}};

TEST(SeenDate, isPastOnlyWhenTwoBootsShowedIt)
{
    auto trust = lookAtDate(std::nullopt, day(10), first, false);
    EXPECT_FALSE(trust.pastUntil) << "a new notebook has seen nothing";
    trust = lookAtDate(trust.seen, day(20), first, false);
    EXPECT_FALSE(trust.pastUntil) << "the same boot again";
    trust = lookAtDate(trust.seen, day(21), second, false);
    EXPECT_EQ(trust.pastUntil, day(20));
    trust = lookAtDate(trust.seen, day(30), second, false);
    EXPECT_EQ(trust.pastUntil, day(20)) << "until it is started anew";
    trust = lookAtDate(trust.seen, day(30), third, false);
    EXPECT_EQ(trust.pastUntil, day(30));
}

TEST(SeenDate, thatWentBackIsNotPast)
{
    const SeenDates before{day(25), first, day(24)};
    const auto trust = lookAtDate(before, day(3), second, false);
    EXPECT_EQ(trust.pastUntil, day(3));
    EXPECT_FALSE(trust.jumped);
    EXPECT_EQ(trust.seen->last, day(3));
}

TEST(SeenDate, thatJumpsByMoreThanThirtyDaysIsForAPersonToConfirm)
{
    const SeenDates before{day(1), first, day(1)};
    EXPECT_FALSE(lookAtDate(before, day(31), second, false).jumped);
    auto trust = lookAtDate(before, day(32), second, false);
    EXPECT_TRUE(trust.jumped);
    EXPECT_FALSE(trust.pastUntil);
    EXPECT_EQ(trust.seen, before) << "a wrong date is not remembered";
    trust = lookAtDate(before, day(400), second, true);
    EXPECT_FALSE(trust.jumped);
    EXPECT_EQ(trust.pastUntil, day(400));
    EXPECT_FALSE(lookAtDate(trust.seen, day(401), third, false).jumped);
}

TEST(SeenDate, isReadBackAsItWasWritten)
{
    const SeenDates seen{day(9), second, day(4)};
    EXPECT_EQ(parseSeenDates(formatSeenDates(seen)).value(), seen);
    const SeenDates fresh{day(9), second, std::nullopt};
    EXPECT_EQ(parseSeenDates(formatSeenDates(fresh)).value(), fresh);
    const std::string text = formatSeenDates(seen);
    for (std::size_t size = 0; size < text.size(); ++size)
        EXPECT_FALSE(parseSeenDates(text.substr(0, size))) << size;
}

TEST(SeenDate, knowsWhereWeeksAndMonthsEnd)
{
    EXPECT_EQ(endOf({2026, 1}), Date(year(2026) / 1 / 5));
    EXPECT_EQ(endOf({2026, 53}), Date(year(2027) / 1 / 4));
    EXPECT_EQ(weekOf(endOf({2026, 20})), (Week{2026, 21}));
    EXPECT_EQ(monthsAfter(year(2026) / 1 / 31, 1), Date(year(2026) / 2 / 28));
    EXPECT_EQ(monthsAfter(year(2026) / 11 / 30, 24), Date(year(2028) / 11 / 30));
}

} // namespace
} // namespace cuaderno
