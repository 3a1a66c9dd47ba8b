// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

using namespace std::chrono_literals;

TEST(Date, isReadAndWrittenAlike)
{
    for (const char* text : {"2026-01-15", "2000-02-29", "0001-01-01", "9999-12-31", "1969-12-31"})
        EXPECT_EQ(formatDate(parseDate(text).value()), text);
}

TEST(Date, refusesDaysThatDoNotExist)
{
    for (const char* text :
         {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01"})
        EXPECT_FALSE(parseDate(text)) << text;
}

TEST(Date, refusesOtherWaysOfWriting)
{
    for (const char* text : {"", "2026", "2026-1-5", "15-01-2026", "2026-01-15 ", " 2026-01-15",
                             "2026-01-15T", "20-01-15"})
        EXPECT_FALSE(parseDate(text)) << text;
}

TEST(DateTime, keepsInstantAndOffset)
{
    const auto value = parseDateTime("2026-01-15T14:30:00.250-07:00").value();
    EXPECT_EQ(value.offset, -7h);
    EXPECT_EQ(formatDateTime(value), "2026-01-15T14:30:00.250-07:00");
    EXPECT_EQ(formatDateTime({value.instant, 0min}), "2026-01-15T21:30:00.250Z");
    EXPECT_EQ(formatDateTime({value.instant, 0min}, false), "2026-01-15T21:30:00.250+00:00");
}

TEST(DateTime, takesTheLocalOffsetWhereNoneIsWritten)
{
    EXPECT_EQ(parseDateTime("2026-01-15T10:00:00", 60min)->instant,
              parseDateTime("2026-01-15T09:00:00Z")->instant);
    EXPECT_EQ(parseDateTime("2026-01-15", 0min)->instant,
              parseDateTime("2026-01-15T00:00Z")->instant);
}

TEST(DateTime, worksBeforeTheEpoch)
{
    const auto value = parseDateTime("1969-12-31T23:59:59.999Z").value();
    EXPECT_EQ(value.instant.time_since_epoch(), -1ms);
    EXPECT_EQ(formatDateTime(value), "1969-12-31T23:59:59.999Z");
}

TEST(DateTime, refusesHoursAndOffsetsThatDoNotExist)
{
    for (const char* text :
         {"2026-01-15T25:00:00Z", "2026-01-15T10:60Z", "2026-01-15T10:00:00+99:00",
          "2026-01-15T10:00:00.Z", "2026-01-15T10", "2026-01-15X10:00"})
        EXPECT_FALSE(parseDateTime(text)) << text;
}

TEST(Time, isReadWithAndWithoutOffset)
{
    EXPECT_EQ(parseTime("14:30")->sinceMidnight, 14h + 30min);
    EXPECT_FALSE(parseTime("14:30")->offset.has_value());
    EXPECT_EQ(formatTime(parseTime("14:30:05.5+01:00").value()), "14:30:05.500+01:00");
    EXPECT_FALSE(parseTime("24:01"));
}

TEST(Week, followsIso8601AtTheTurnOfTheYear)
{
    const auto week = [](const char* text) { return formatWeek(weekOf(parseDate(text).value())); };
    EXPECT_EQ(week("2026-01-01"), "2026-W01");
    EXPECT_EQ(week("2021-01-03"), "2020-W53");
    EXPECT_EQ(week("2024-12-30"), "2025-W01");
    EXPECT_EQ(week("2026-11-24"), "2026-W48");
    EXPECT_EQ(parseWeek("2026-W48")->number, 48);
    EXPECT_FALSE(parseWeek("2026-W54"));
}

TEST(Month, isReadAndWritten)
{
    EXPECT_EQ(formatMonth(parseMonth("2026-11").value()), "2026-11");
    EXPECT_FALSE(parseMonth("2026-13"));
}

TEST(Clock, standsUntilItIsSet)
{
    FixedClock clock(Instant(1000ms), 60min);
    EXPECT_EQ(clock.now(), Instant(1000ms));
    clock.advance(5ms);
    EXPECT_EQ(clock.now(), Instant(1005ms));
    EXPECT_EQ(clock.offsetAt(clock.now()), 60min);
}

} // namespace
} // namespace cuaderno
