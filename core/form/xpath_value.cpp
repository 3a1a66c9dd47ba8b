// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xpath_value.h"

#include "base/date.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace cuaderno::xpath {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
// 0001-01-01 to 9999-12-31, what ISO 8601 writes in four digits; a day off at both ends for zones.
constexpr double firstDay = -719'161;
constexpr double lastDay = 2'932'895;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Cheap enough to ask of every text: "2026-01-15" and longer.
bool looksLikeDate(std::string_view text)
{
    return text.size() >= 10 && isDigit(text[0]) && isDigit(text[1]) && isDigit(text[2])
           && isDigit(text[3]) && text[4] == '-' && isDigit(text[5]) && isDigit(text[6])
           && text[7] == '-' && isDigit(text[8]) && isDigit(text[9])
           && (text.size() == 10 || text[10] == 'T');
}

std::size_t depthOf(const Node* node)
{
    std::size_t depth = 0;
    for (; node->parent; node = node->parent)
        ++depth;
    return depth;
}

// Both children of one parent, different. In live instances `order` says nothing.
bool isBeforeSibling(const Node* a, const Node* b)
{
    const auto isAttribute = [](const Node* node) {
        return node->kind == NodeKind::Attribute || node->kind == NodeKind::Namespace;
    };
    if (isAttribute(a) != isAttribute(b))
        return isAttribute(a);
    for (const Node* at = a->next; at; at = at->next)
        if (at == b)
            return true;
    return false;
}

} // namespace

bool isBefore(NodeRef left, NodeRef right)
{
    const Node* a = left.node();
    const Node* b = right.node();
    if (a == b)
        return !left.isInnerText() && right.isInnerText();
    std::size_t depthA = depthOf(a);
    std::size_t depthB = depthOf(b);
    const Node* upA = a;
    const Node* upB = b;
    for (; depthA > depthB; --depthA)
        upA = upA->parent;
    for (; depthB > depthA; --depthB)
        upB = upB->parent;
    if (upA == upB)
        return upA == a; // the ancestor comes first
    while (upA->parent != upB->parent) {
        upA = upA->parent;
        upB = upB->parent;
    }
    if (!upA->parent)
        return std::less<>()(upA, upB);
    // Within one document that a reader made, numbers along it tell.
    if (upA->order != upB->order)
        return upA->order < upB->order;
    return isBeforeSibling(upA, upB);
}

void sortInDocumentOrder(NodeList& nodes)
{
    if (nodes.size() < 2)
        return;
    if (!std::ranges::is_sorted(nodes, isBefore))
        std::ranges::sort(nodes, isBefore);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
}

std::string textOf(double number)
{
    if (std::isnan(number))
        return "NaN";
    if (std::isinf(number))
        return number > 0 ? "Infinity" : "-Infinity";
    if (number == 0)
        return "0";
    if (std::abs(number) < 1e15 && number == std::trunc(number))
        return std::to_string(static_cast<std::int64_t>(number));
    std::array<char, 400> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                       std::chars_format::fixed);
    return {digits.data(), written.ptr};
}

double plainNumberOf(std::string_view text)
{
    text = trimXml(text);
    if (text.empty())
        return notANumber;
    const std::string_view digits = text.front() == '-' ? text.substr(1) : text;
    if (digits.empty() || digits.find_first_not_of("0123456789.") != std::string_view::npos)
        return notANumber;
    double number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number,
                                      std::chars_format::fixed);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size())
        return notANumber;
    return text.front() == '-' ? -number : number;
}

double numberOf(std::string_view text, const Clock& clock)
{
    const double number = plainNumberOf(text);
    if (!std::isnan(number))
        return number;
    const std::string_view trimmed = trimXml(text);
    return looksLikeDate(trimmed) ? daysOfText(trimmed, clock) : notANumber;
}

double daysOf(Instant instant)
{
    return static_cast<double>(instant.time_since_epoch().count()) / millisecondsOfDay;
}

Instant instantOf(double days)
{
    if (!(days >= firstDay && days <= lastDay))
        return Instant{};
    return Instant{milliseconds(std::llround(days * millisecondsOfDay))};
}

Instant fromLocal(Instant wall, const Clock& clock)
{
    // The offset that holds at the answer; twice, for the hours around a change of it.
    const Instant guess = wall - clock.offsetAt(wall);
    return wall - clock.offsetAt(guess);
}

double daysOfText(std::string_view text, const Clock& clock, bool* hasTime)
{
    if (!looksLikeDate(text))
        return notANumber;
    if (hasTime)
        *hasTime = text.size() > 10;
    if (text.size() == 10) {
        const auto date = parseDate(text);
        if (!date)
            return notANumber;
        return daysOf(fromLocal(Instant(std::chrono::sys_days(*date)), clock));
    }
    const std::string_view time = text.substr(11);
    const bool zoned = time.find_first_of("Z+-") != std::string_view::npos;
    const auto read = parseDateTime(text, minutes(0));
    if (!read)
        return notANumber;
    return daysOf(zoned ? read->instant : fromLocal(read->instant, clock));
}

std::string dateText(double days, ValueKind kind, const Clock& clock)
{
    if (!(days >= firstDay && days <= lastDay))
        return "Invalid Date";
    const Instant instant = instantOf(days);
    const minutes offset = clock.offsetAt(instant);
    const Instant wall = instant + offset;
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    if (kind == ValueKind::Date && wall == day)
        return formatDate(Date(day));
    return formatDateTime({instant, offset}, false);
}

} // namespace cuaderno::xpath
