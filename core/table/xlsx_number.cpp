// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/xlsx_number.h"

#include "base/text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

namespace cuaderno::xlsx {

namespace {

std::optional<double> parseNumber(std::string_view text)
{
    text = trimXml(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

// Days of a serial number since 1970, with the day that Excel's 1900 wrongly has (29 February).
std::chrono::sys_days dayOfSerial(std::int64_t serial, bool since1904)
{
    using namespace std::chrono;
    if (since1904)
        return sys_days{year{1904} / 1 / 1} + days{serial};
    return sys_days{year{1899} / 12 / (serial < 60 ? 31 : 30)} + days{serial};
}

std::string timeText(std::int64_t second)
{
    return fmt::format("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
}

} // namespace

std::string shortestDecimal(double value)
{
    if (value == 0)
        return "0"; // -0 too
    std::array<char, 64> buffer{};
    const bool plain = std::abs(value) < 1e21 && std::abs(value) >= 1e-15;
    const auto result = plain ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                              std::chars_format::fixed)
                              : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

Shows builtinFormat(int id)
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54)
        || id == 57 || id == 58)
        return Shows::Date;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55
        || id == 56)
        return Shows::Time;
    return id == 22 ? Shows::DateTime : Shows::Number;
}

Shows customFormat(std::string_view code)
{
    bool date = false;
    bool time = false;
    bool month = false; // m: month or minute, by its neighbours
    std::string bare;
    // Only the first section, without literals ("..." and \x), fillers (_x, *x) and brackets
    // ([Red], [$-409]), of which [h], [m], [s] are elapsed time.
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', i), code.size());
            const std::string inside = toLower(code.substr(i + 1, end - i - 1));
            if (!inside.empty() && inside.find_first_not_of("hms") == std::string::npos)
                time = true;
            i = end;
        } else {
            bare += c;
        }
    }
    bare = replaceAll(toLower(bare), "general", "");
    for (const char* half : {"am/pm", "a/p"}) {
        if (bare.find(half) != std::string::npos)
            time = true;
        bare = replaceAll(bare, half, "");
    }
    for (const char c : bare) {
        date = date || c == 'y' || c == 'd';
        time = time || c == 'h' || c == 's';
        month = month || c == 'm';
    }
    if (month && !time)
        date = true;
    if (date && time)
        return Shows::DateTime;
    if (date)
        return Shows::Date;
    return time ? Shows::Time : Shows::Number;
}

Cell cellOfNumber(std::string_view text, Shows shows, bool since1904)
{
    const auto value = parseNumber(text);
    if (!value)
        return text.empty() ? Cell{} : Cell::ofText(std::string(text));
    constexpr double endOfTime = 2958466; // 10000-01-01
    if (shows == Shows::Number || *value < 0 || *value >= endOfTime)
        return Cell::ofNumber(shortestDecimal(*value));
    // To the second: fractions of a day are never exact.
    const auto seconds = static_cast<std::int64_t>(std::llround(*value * 86400.0));
    const std::int64_t day = seconds / 86400;
    const std::int64_t second = seconds % 86400;
    if (shows == Shows::Time && day == 0)
        return {CellKind::Date, timeText(second)};
    const std::chrono::year_month_day date{dayOfSerial(day, since1904)};
    if (static_cast<int>(date.year()) > 9999)
        return Cell::ofNumber(shortestDecimal(*value));
    std::string written =
        fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (shows != Shows::Date)
        written += "T" + timeText(second);
    return {CellKind::Date, std::move(written)};
}

} // namespace cuaderno::xlsx
