// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/values.h"

#include "base/date.h"
#include "base/text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace cuaderno::anonymizing {

std::optional<double> numberIn(std::string_view text)
{
    text = trim(text);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::string numberText(double number)
{
    if (number == 0)
        return "0"; // never "-0"
    std::array<char, 400> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                            std::chars_format::fixed);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

std::optional<std::chrono::year_month_day> dayIn(std::string_view text)
{
    constexpr std::size_t dayLength = 10;
    text = trim(text);
    if (text.size() < dayLength)
        return std::nullopt;
    if (text.size() > dayLength && text[dayLength] != 'T' && text[dayLength] != ' ')
        return std::nullopt;
    const auto day = parseDate(text.substr(0, dayLength));
    if (!day)
        return std::nullopt;
    return *day;
}

std::string coarseDate(std::chrono::year_month_day day, DatePrecision precision)
{
    std::string month = formatMonth(day.year() / day.month());
    if (precision == DatePrecision::Month)
        return month;
    const unsigned quarter = (static_cast<unsigned>(day.month()) + 2) / 3;
    return month.substr(0, 4) + "-Q" + std::to_string(quarter);
}

int monthNumber(std::chrono::year_month_day day, DatePrecision precision)
{
    int month = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
    if (precision == DatePrecision::Quarter)
        month -= month % 3;
    return static_cast<int>(day.year()) * 12 + month;
}

std::string monthText(int month)
{
    return formatMonth(std::chrono::year(month / 12)
                       / std::chrono::month(static_cast<unsigned>(month % 12) + 1));
}

bool isFinerThan(std::string_view text, DatePrecision precision)
{
    constexpr std::size_t dayLength = 10;
    constexpr std::size_t monthLength = 7;
    if (text.size() >= dayLength && parseDate(text.substr(0, dayLength)))
        return true;
    return precision == DatePrecision::Quarter && text.size() >= monthLength
           && (text.size() == monthLength || text[monthLength] == '.')
           && parseMonth(text.substr(0, monthLength));
}

} // namespace cuaderno::anonymizing
