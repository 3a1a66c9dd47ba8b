// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"

#include <fmt/format.h>

#include <charconv>

namespace cuaderno {

namespace {

using namespace std::chrono;

// Reads from the front of a text; says once that something did not fit.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    int digits(std::size_t count)
    {
        if (m_rest.size() < count)
            return bad();
        int value = 0;
        for (const char c : m_rest.substr(0, count)) {
            if (c < '0' || c > '9')
                return bad();
            value = value * 10 + (c - '0');
        }
        m_rest.remove_prefix(count);
        return value;
    }

    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void want(char c)
    {
        if (!take(c))
            bad();
    }

    bool atEnd() const { return m_rest.empty(); }

    char front() const { return m_rest.empty() ? '\0' : m_rest.front(); }

    bool good() const { return m_good; }

    int bad()
    {
        m_good = false;
        return 0;
    }

private:
    std::string_view m_rest;
    bool m_good = true;
};

Date readDate(Reader& reader)
{
    const int y = reader.digits(4);
    reader.want('-');
    const int m = reader.digits(2);
    reader.want('-');
    const int d = reader.digits(2);
    const Date date{year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
    if (reader.good() && (!date.ok() || y == 0))
        reader.bad();
    return date;
}

milliseconds readFraction(Reader& reader)
{
    int value = 0;
    int count = 0;
    while (reader.front() >= '0' && reader.front() <= '9') {
        const int digit = reader.digits(1);
        if (count < 3)
            value = value * 10 + digit;
        ++count;
    }
    if (count == 0)
        reader.bad();
    for (; count < 3; ++count)
        value *= 10;
    return milliseconds(value);
}

milliseconds readTime(Reader& reader)
{
    const int h = reader.digits(2);
    reader.want(':');
    const int m = reader.digits(2);
    milliseconds time = hours(h) + minutes(m);
    int s = 0;
    if (reader.take(':')) {
        s = reader.digits(2);
        time += seconds(s);
        if (reader.take('.') || reader.take(','))
            time += readFraction(reader);
    }
    if (h > 24 || m > 59 || s > 59 || time > hours(24))
        reader.bad();
    return time;
}

std::optional<minutes> readOffset(Reader& reader)
{
    if (reader.take('Z') || reader.take('z'))
        return minutes(0);
    const bool west = reader.front() == '-';
    if (!west && reader.front() != '+')
        return std::nullopt;
    reader.take(reader.front());
    const int h = reader.digits(2);
    int m = 0;
    if (reader.take(':') || !reader.atEnd())
        m = reader.digits(2);
    if (h > 15 || m > 59)
        reader.bad();
    const minutes offset = hours(h) + minutes(m);
    return west ? -offset : offset;
}

std::string formatOffset(minutes offset, bool zulu)
{
    if (zulu && offset == minutes(0))
        return "Z";
    const char sign = offset < minutes(0) ? '-' : '+';
    const auto size = abs(offset).count();
    return fmt::format("{}{:02}:{:02}", sign, size / 60, size % 60);
}

std::string formatClock(milliseconds time)
{
    const hh_mm_ss parts(time);
    return fmt::format("{:02}:{:02}:{:02}.{:03}", parts.hours().count(), parts.minutes().count(),
                       parts.seconds().count(), parts.subseconds().count());
}

tl::unexpected<Error> unreadable(const char* what)
{
    return fail(ErrorCode::DateUnreadable, what);
}

} // namespace

Result<Date> parseDate(std::string_view text)
{
    Reader reader(text);
    const Date date = readDate(reader);
    if (!reader.good() || !reader.atEnd())
        return unreadable("date");
    return date;
}

std::string formatDate(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Result<DateTime> parseDateTime(std::string_view text, minutes local)
{
    Reader reader(text);
    const Date date = readDate(reader);
    milliseconds time{};
    minutes offset = local;
    if (reader.good() && !reader.atEnd()) {
        if (!reader.take('T'))
            reader.want(' ');
        time = readTime(reader);
        offset = readOffset(reader).value_or(local);
    }
    if (!reader.good() || !reader.atEnd())
        return unreadable("dateTime");
    return DateTime{Instant(sys_days(date)) + time - offset, offset};
}

std::string formatDateTime(DateTime dateTime, bool zulu)
{
    const auto local = dateTime.instant + dateTime.offset;
    const auto midnight = floor<days>(local);
    return formatDate(Date(midnight)) + "T" + formatClock(local - midnight)
           + formatOffset(dateTime.offset, zulu);
}

Result<TimeOfDay> parseTime(std::string_view text)
{
    Reader reader(text);
    TimeOfDay time;
    time.sinceMidnight = readTime(reader);
    time.offset = readOffset(reader);
    if (!reader.good() || !reader.atEnd())
        return unreadable("time");
    return time;
}

std::string formatTime(TimeOfDay time)
{
    return formatClock(time.sinceMidnight)
           + (time.offset ? formatOffset(*time.offset, true) : std::string());
}

Date dayOf(Instant instant, minutes offset)
{
    return Date(floor<days>(instant + offset));
}

Week weekOf(Date date)
{
    const sys_days day = date;
    const unsigned weekday = std::chrono::weekday(day).iso_encoding();
    const sys_days thursday = day + days(4 - static_cast<int>(weekday));
    const Date inYear(thursday);
    const sys_days newYear = inYear.year() / January / 1;
    return {static_cast<int>(inYear.year()),
            static_cast<int>((thursday - newYear).count() / 7 + 1)};
}

std::string formatWeek(Week week)
{
    return fmt::format("{:04}-W{:02}", week.year, week.number);
}

Result<Week> parseWeek(std::string_view text)
{
    Reader reader(text);
    Week week;
    week.year = reader.digits(4);
    reader.want('-');
    reader.want('W');
    week.number = reader.digits(2);
    if (!reader.good() || !reader.atEnd() || week.number < 1 || week.number > 53)
        return unreadable("week");
    return week;
}

std::string formatMonth(year_month month)
{
    return fmt::format("{:04}-{:02}", static_cast<int>(month.year()),
                       static_cast<unsigned>(month.month()));
}

Result<year_month> parseMonth(std::string_view text)
{
    Reader reader(text);
    const int y = reader.digits(4);
    reader.want('-');
    const int m = reader.digits(2);
    const year_month value{year(y), month(static_cast<unsigned>(m))};
    if (!reader.good() || !reader.atEnd() || !value.ok())
        return unreadable("month");
    return value;
}

} // namespace cuaderno
