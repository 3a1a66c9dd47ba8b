// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/answer_values.h"

#include "base/date.h"
#include "base/text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace cuaderno {

namespace {

using xpath::Value;
using xpath::ValueKind;

tl::unexpected<Error> wrongType()
{
    return fail(ErrorCode::AnswerWrongType, "cannot be read as its type");
}

// As Java's Double writes it, which is what servers have got from ODK for years: always with a
// point, "23.0".
std::string decimalText(double number)
{
    std::string text = xpath::textOf(number);
    if (std::isfinite(number) && text.find('.') == std::string::npos)
        text += ".0";
    return text;
}

Result<std::string> readInteger(std::string_view text)
{
    std::int32_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return wrongType();
    return std::to_string(number);
}

Result<std::string> readDecimal(std::string_view text)
{
    const double number = xpath::plainNumberOf(text);
    if (std::isnan(number))
        return wrongType();
    return decimalText(number);
}

Result<std::string> readBoolean(std::string_view text)
{
    if (text == "1" || text == "0" || text == "OK")
        return std::string(text);
    if (text == "true" || text == "false")
        return std::string(text == "true" ? "1" : "0");
    return wrongType();
}

Result<std::string> readDate(std::string_view text)
{
    const auto date = parseDate(text);
    if (!date)
        return wrongType();
    return formatDate(*date);
}

// Hours, minutes and seconds have two digits each, a fraction has digits after its point.
bool isWholeTime(std::string_view time)
{
    const auto digitsAt = [&](std::size_t at) {
        return time.size() >= at + 2 && time[at] >= '0' && time[at] <= '9' && time[at + 1] >= '0'
               && time[at + 1] <= '9';
    };
    if (!digitsAt(0) || time.size() < 5 || time[2] != ':' || !digitsAt(3))
        return false;
    const auto point = time.find('.');
    return point == std::string_view::npos
           || (point + 1 < time.size() && time[point + 1] >= '0' && time[point + 1] <= '9');
}

// A time of day with an offset, moved to the zone here.
std::string timeHere(std::chrono::milliseconds sinceMidnight,
                     std::optional<std::chrono::minutes> offset, const Clock& clock)
{
    const auto here = clock.offsetAt(clock.now());
    auto wall = sinceMidnight;
    if (offset)
        wall += here - *offset;
    const auto day = std::chrono::milliseconds(std::chrono::hours(24));
    wall = ((wall % day) + day) % day;
    const std::string whole = formatDateTime({Instant(wall) - here, here}, false);
    return whole.substr(whole.find('T') + 1);
}

Result<std::string> readTime(std::string_view text, const Clock& clock)
{
    if (!isWholeTime(text))
        return wrongType();
    const auto time = parseTime(text);
    if (!time)
        return wrongType();
    return timeHere(time->sinceMidnight, time->offset, clock);
}

Result<std::string> readDateTime(std::string_view text, const Clock& clock)
{
    bool hasTime = false;
    const double days = xpath::daysOfText(text, clock, &hasTime);
    if (std::isnan(days) || !hasTime || !isWholeTime(text.substr(11)))
        return wrongType();
    return xpath::dateText(days, ValueKind::DateTime, clock);
}

// "latitude longitude altitude accuracy"; the last two may be missing.
Result<std::string> readPoint(std::string_view text)
{
    const auto parts = splitSpaces(text);
    if (parts.size() < 2 || parts.size() > 4)
        return wrongType();
    std::array<double, 4> numbers{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        numbers[i] = xpath::plainNumberOf(parts[i]);
        if (std::isnan(numbers[i]))
            return wrongType();
    }
    if (std::abs(numbers[0]) > 90 || std::abs(numbers[1]) > 180)
        return wrongType();
    std::string written;
    for (const double number : numbers) {
        if (!written.empty())
            written += ' ';
        written += decimalText(number);
    }
    return written;
}

Result<std::string> readTrace(std::string_view text)
{
    std::string written;
    text = trimXml(text);
    if (text.ends_with(';'))
        text.remove_suffix(1);
    for (const std::string_view part : split(text, ';')) {
        auto point = readPoint(part);
        if (!point)
            return point;
        if (!written.empty())
            written += "; ";
        written += *point;
    }
    return written;
}

std::string joined(std::string_view text)
{
    std::string words;
    for (const std::string_view word : splitSpaces(text)) {
        if (!words.empty())
            words += ' ';
        words += word;
    }
    return words;
}

std::string textOf(const Value& value, const Clock& clock)
{
    switch (value.kind) {
    case ValueKind::String:
        return value.text;
    case ValueKind::Boolean:
        return value.boolean ? "true" : "false";
    case ValueKind::Number:
        return std::isnan(value.number) ? std::string() : xpath::textOf(value.number);
    case ValueKind::Nodes: {
        if (value.nodes.empty())
            return {};
        const xpath::NodeRef node = value.nodes.front();
        return node.isInnerText() ? std::string(node.node()->text()) : stringValue(*node.node());
    }
    default:
        return std::isnan(value.number) ? std::string()
                                        : xpath::dateText(value.number, value.kind, clock);
    }
}

double numberOf(const Value& value, const std::string& text, const Clock& clock)
{
    switch (value.kind) {
    case ValueKind::Number:
    case ValueKind::Date:
    case ValueKind::DateTime:
        return value.number;
    case ValueKind::Boolean:
        return value.boolean ? 1 : 0;
    default:
        return xpath::numberOf(text, clock);
    }
}

std::string dateOnly(const Value& value, const std::string& text, const Clock& clock)
{
    double days = value.number;
    if (value.kind != ValueKind::Date && value.kind != ValueKind::DateTime) {
        if (value.kind == ValueKind::String || value.kind == ValueKind::Nodes)
            days = xpath::daysOfText(trimXml(text), clock);
        else
            return text;
    }
    if (std::isnan(days))
        return value.kind == ValueKind::String || value.kind == ValueKind::Nodes ? text
                                                                                 : std::string();
    return xpath::dateText(days, ValueKind::DateTime, clock).substr(0, 10);
}

} // namespace

Result<std::string> readAnswer(ValueType type, std::string_view text, const Clock& clock)
{
    if (text.empty())
        return std::string();
    switch (type) {
    case ValueType::Integer:
        return readInteger(text);
    case ValueType::Decimal:
        return readDecimal(text);
    case ValueType::Boolean:
        return readBoolean(text);
    case ValueType::Date:
        return readDate(text);
    case ValueType::Time:
        return readTime(text, clock);
    case ValueType::DateTime:
        return readDateTime(text, clock);
    case ValueType::GeoPoint:
        return readPoint(text);
    case ValueType::GeoTrace:
    case ValueType::GeoShape:
        return readTrace(text);
    case ValueType::ChoiceList:
        return joined(text);
    default:
        return std::string(text);
    }
}

std::string storedText(ValueType type, const Value& value, const Clock& clock)
{
    std::string text = textOf(value, clock);
    if (text.empty())
        return text;
    switch (type) {
    case ValueType::Integer: {
        const double number = numberOf(value, text, clock);
        return std::isnan(number) ? std::string() : xpath::textOf(std::trunc(number));
    }
    case ValueType::Decimal: {
        const double number = numberOf(value, text, clock);
        return std::isnan(number) ? std::string() : xpath::textOf(number);
    }
    case ValueType::Date:
        return dateOnly(value, text, clock);
    case ValueType::DateTime: {
        const bool isDate = value.kind == ValueKind::Date || value.kind == ValueKind::DateTime;
        const double days = isDate ? value.number : xpath::daysOfText(text, clock);
        return std::isnan(days) ? text : xpath::dateText(days, ValueKind::DateTime, clock);
    }
    case ValueType::Time: {
        if (value.kind == ValueKind::Date || value.kind == ValueKind::DateTime)
            return xpath::dateText(value.number, ValueKind::DateTime, clock).substr(11);
        auto time = readTime(text, clock);
        return time ? *time : text;
    }
    case ValueType::GeoPoint: {
        auto point = readPoint(text);
        return point ? *point : text;
    }
    default:
        return text;
    }
}

} // namespace cuaderno
