// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/seen_date.h"

#include "base/bytes.h"

#include <algorithm>

namespace cuaderno {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days largestJump{30};
constexpr std::size_t dateLength = 10;

} // namespace

std::string formatSeenDates(const SeenDates& seen)
{
    return formatDate(seen.last) + " " + toHex(seen.boot) + " "
           + (seen.earlier ? formatDate(*seen.earlier) : "-");
}

Result<SeenDates> parseSeenDates(std::string_view text)
{
    const auto unreadable = [] { return fail(ErrorCode::DateUnreadable, "dates that were seen"); };
    SeenDates seen;
    const std::size_t hexLength = 2 * seen.boot.size();
    if (text.size() < dateLength + hexLength + 3)
        return unreadable();
    auto last = parseDate(text.substr(0, dateLength));
    const auto boot = fromHex(text.substr(dateLength + 1, hexLength));
    if (!last || !boot || boot->size() != seen.boot.size())
        return unreadable();
    seen.last = *last;
    std::ranges::copy(*boot, seen.boot.begin());
    const std::string_view rest = text.substr(dateLength + hexLength + 2);
    if (rest == "-")
        return seen;
    auto earlier = parseDate(rest);
    if (!earlier)
        return unreadable();
    seen.earlier = *earlier;
    return seen;
}

DateTrust lookAtDate(const std::optional<SeenDates>& before, Date today, const BootId& boot,
                     bool confirmed)
{
    DateTrust trust;
    if (before && !confirmed && sys_days(today) - sys_days(before->last) > largestJump) {
        trust.jumped = true;
        trust.seen = before;
        return trust;
    }
    SeenDates seen{today, boot, std::nullopt};
    if (before)
        seen.earlier = before->boot == boot ? before->earlier : std::optional(before->last);
    if (confirmed)
        trust.pastUntil = today;
    else if (seen.earlier)
        trust.pastUntil = std::min(today, *seen.earlier);
    trust.seen = seen;
    return trust;
}

Date endOf(Week week)
{
    // ISO 8601: the week with the fourth of January is the first.
    const sys_days fourth = std::chrono::year(week.year) / std::chrono::January / 4;
    const auto sinceMonday = std::chrono::weekday(fourth) - std::chrono::Monday;
    return Date(fourth - sinceMonday + days(7 * week.number));
}

Date monthsAfter(Date date, int months)
{
    const Date same = date + std::chrono::months(months);
    return same.ok() ? same : Date(same.year() / same.month() / std::chrono::last);
}

} // namespace cuaderno
