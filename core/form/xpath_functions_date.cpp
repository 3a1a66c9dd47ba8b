// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"
#include "base/date.h"
#include "base/text.h"
#include "form/xpath_functions.h"

#include <array>
#include <cmath>

namespace cuaderno::xpath {

namespace {

using std::chrono::floor;
using std::chrono::milliseconds;

Value today(Evaluator& evaluator, const Expr&, const Focus&)
{
    const Clock& clock = evaluator.environment().clock();
    const Instant now = clock.now();
    const Instant wall = now + clock.offsetAt(now);
    return Value::ofDate(daysOf(fromLocal(Instant(floor<std::chrono::days>(wall)), clock)));
}

Value now(Evaluator& evaluator, const Expr&, const Focus&)
{
    return Value::ofDate(daysOf(evaluator.environment().clock().now()), ValueKind::DateTime);
}

// What a date is made of: a date stays, a number is days, a text has to be ISO; "" stays "".
Value dateOf(Evaluator& evaluator, const Value& value)
{
    const Clock& clock = evaluator.environment().clock();
    switch (value.kind) {
    case ValueKind::Date:
    case ValueKind::DateTime:
    case ValueKind::Number:
        return Value::ofDate(value.number);
    case ValueKind::Boolean:
        return Value::ofDate(std::nan(""));
    default:
        break;
    }
    const std::string text = evaluator.textOf(value);
    const std::string_view trimmed = trimXml(text);
    const double plain = plainNumberOf(trimmed);
    return Value::ofDate(std::isnan(plain) ? daysOfText(trimmed, clock) : plain);
}

Value date(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const Value given = evaluator.value(call.args.front(), focus);
    // A form's date that is not there yet is no wrong date.
    if (evaluator.environment().isForm() && evaluator.textOf(given).empty())
        return Value::of(std::string());
    return dateOf(evaluator, given);
}

Value decimalDateTime(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(dateOf(evaluator, evaluator.value(call.args.front(), focus)).number);
}

// The fraction of its day that has gone by, here.
Value decimalTime(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const Clock& clock = evaluator.environment().clock();
    const Value given = evaluator.value(call.args.front(), focus);
    Instant wall{};
    if (given.kind == ValueKind::Date || given.kind == ValueKind::DateTime) {
        const Instant instant = instantOf(given.number);
        wall = instant + clock.offsetAt(instant);
    } else {
        const std::string text = evaluator.textOf(given);
        const double days = daysOfText(trimXml(text), clock);
        if (!std::isnan(days)) {
            const Instant instant = instantOf(days);
            wall = instant + clock.offsetAt(instant);
        } else {
            const auto time = parseTime(trimXml(text));
            if (!time)
                return Value::of(std::nan(""));
            wall = Instant(time->sinceMidnight);
            if (time->offset)
                wall += clock.offsetAt(clock.now()) - *time->offset;
        }
    }
    const auto sinceMidnight = wall - floor<std::chrono::days>(wall);
    return Value::of(static_cast<double>(sinceMidnight.count()) / millisecondsOfDay);
}

std::string padded(long long number, std::size_t width)
{
    std::string digits = std::to_string(number);
    if (digits.size() < width)
        digits.insert(0, width - digits.size(), '0');
    return digits;
}

// A time on the wall, taken apart once for all the letters of a pattern.
class Formatter
{
public:
    Formatter(Instant wall, std::chrono::minutes offset, std::string_view language)
        : m_day(floor<std::chrono::days>(wall)),
          m_time(wall - m_day),
          m_date(floor<std::chrono::days>(wall)),
          m_offset(offset),
          m_language(language)
    {
    }

    std::string format(std::string_view pattern) const
    {
        std::string text;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (pattern[i] != '%' || i + 1 == pattern.size()) {
                text.push_back(pattern[i]);
                continue;
            }
            ++i;
            text.append(letter(pattern[i]));
        }
        return text;
    }

private:
    std::string letter(char code) const
    {
        const int year = static_cast<int>(m_date.year());
        const auto hour = m_time / std::chrono::hours(1);
        switch (code) {
        case '%':
            return "%";
        case 'Y':
            return padded(year, 4);
        case 'y':
            return padded(year % 100, 2);
        case 'm':
            return padded(static_cast<unsigned>(m_date.month()), 2);
        case 'n':
            return std::to_string(static_cast<unsigned>(m_date.month()));
        case 'B':
            return monthName(m_date.month(), NameLength::Full, m_language);
        case 'b':
            return monthName(m_date.month(), NameLength::Short, m_language);
        case 'd':
            return padded(static_cast<unsigned>(m_date.day()), 2);
        case 'e':
            return std::to_string(static_cast<unsigned>(m_date.day()));
        case 'H':
            return padded(hour, 2);
        case 'h':
            return std::to_string(hour);
        case 'M':
            return padded(m_time / std::chrono::minutes(1) % 60, 2);
        case 'S':
            return padded(m_time / std::chrono::seconds(1) % 60, 2);
        case '3':
            return padded(m_time.count() % 1000, 3);
        case 'a':
            return weekdayName(std::chrono::weekday(m_day), NameLength::Short, m_language);
        case 'A':
            return weekdayName(std::chrono::weekday(m_day), NameLength::Full, m_language);
        case 'W':
            return std::to_string(weekOf(m_date).number);
        case 'Z':
            return zone();
        default:
            return {'%', code};
        }
    }

    std::string zone() const
    {
        const auto minutes = std::abs(m_offset.count());
        return (m_offset.count() < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":"
               + padded(minutes % 60, 2);
    }

    std::chrono::sys_days m_day;
    milliseconds m_time;
    Date m_date;
    std::chrono::minutes m_offset;
    std::string_view m_language;
};

Value formatDateTimeOf(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const Environment& environment = evaluator.environment();
    const Clock& clock = environment.clock();
    const Value given = evaluator.value(call.args.front(), focus);
    const std::string pattern = evaluator.text(call.args[1], focus);
    double days = dateOf(evaluator, given).number;
    if (std::isnan(days)) {
        // A time of day is one of today's.
        const auto time = parseTime(evaluator.textOf(given));
        if (!time)
            return Value::of(std::string());
        const auto offset = clock.offsetAt(clock.now());
        const auto wall =
            milliseconds(floor<std::chrono::days>(clock.now() + offset).time_since_epoch())
            + time->sinceMidnight + (time->offset ? offset - *time->offset : offset - offset);
        return Value::of(Formatter(Instant(wall), offset, environment.language()).format(pattern));
    }
    const Instant instant = instantOf(days);
    const auto offset = clock.offsetAt(instant);
    return Value::of(Formatter(instant + offset, offset, environment.language()).format(pattern));
}

constexpr std::array functions = {
    Function{"today", 0, 0, today, Function::Volatile},
    Function{"now", 0, 0, now, Function::Volatile},
    Function{"date", 1, 1, date},
    Function{"date-time", 1, 1, date},
    Function{"decimal-date-time", 1, 1, decimalDateTime},
    Function{"decimal-time", 1, 1, decimalTime},
    Function{"format-date", 2, 2, formatDateTimeOf},
    Function{"format-date-time", 2, 2, formatDateTimeOf},
};

} // namespace

std::span<const Function> dateFunctions()
{
    return functions;
}

} // namespace cuaderno::xpath
