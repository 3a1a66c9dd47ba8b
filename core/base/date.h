// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cuaderno {

// In a namespace of their own, which nobody has to name: GCC 12 takes an enumerator Date of a
// scoped enum for one that shadows them (-Wshadow).
inline namespace calendar {

using Date = std::chrono::year_month_day;

// A point in time with the offset it was written with.
struct DateTime
{
    Instant instant;
    std::chrono::minutes offset{};
    bool operator==(const DateTime&) const = default;
};

} // namespace calendar

// ISO 8601, proleptic Gregorian. "2026-01-15"; the years 0001 to 9999, and only days that exist.
Result<Date> parseDate(std::string_view text);
std::string formatDate(Date date);

// "2026-01-15T14:30:00.000-07:00"; seconds, their fraction and the offset may be missing (then
// `local` is taken), 'Z' is +00:00. Written with milliseconds and offset, as ODK does; for offset 0
// "Z" or "+00:00" by `zulu`.
Result<DateTime> parseDateTime(std::string_view text, std::chrono::minutes local = {});
std::string formatDateTime(DateTime dateTime, bool zulu = true);

// Milliseconds since midnight, and the offset if one was written. "14:30", "14:30:00",
// "14:30:00.000-07:00".
struct TimeOfDay
{
    std::chrono::milliseconds sinceMidnight{};
    std::optional<std::chrono::minutes> offset;
};

Result<TimeOfDay> parseTime(std::string_view text);
std::string formatTime(TimeOfDay time);

// The day on which an instant falls at an offset.
Date dayOf(Instant instant, std::chrono::minutes offset);

// The week of ISO 8601: it belongs to the year that holds its Thursday. What Cuaderno keeps of when
// a session was.
struct Week
{
    int year = 0;
    int number = 0;
    auto operator<=>(const Week&) const = default;
};

Week weekOf(Date date);
// "2026-W03".
std::string formatWeek(Week week);
Result<Week> parseWeek(std::string_view text);

// "2026-01".
std::string formatMonth(std::chrono::year_month month);
Result<std::chrono::year_month> parseMonth(std::string_view text);

} // namespace cuaderno
