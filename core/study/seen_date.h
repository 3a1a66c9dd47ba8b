// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/result.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace cuaderno {

// One start of the machine, told from others.
using BootId = std::array<std::byte, 16>;

// Which dates this device has shown. A tablet's clock is easily wrong, and what is deleted because
// of it is gone: so a date counts as past only when the clock was past it in two different boots,
// and a jump of more than thirty days is for a person to confirm.
struct SeenDates
{
    Date last{};
    // In which it was seen.
    BootId boot{};
    // The last one of an earlier boot.
    std::optional<Date> earlier;

    bool operator==(const SeenDates&) const = default;
};

// "2026-11-30 <32 hex digits> 2026-11-28"
std::string formatSeenDates(const SeenDates& seen);
Result<SeenDates> parseSeenDates(std::string_view text);

struct DateTrust
{
    // What was to be done by then is due. None: nothing is yet.
    std::optional<Date> pastUntil;
    // The clock is more than thirty days further than when it was last looked at.
    bool jumped = false;
    // What to remember; after a jump that nobody confirmed, what was remembered.
    std::optional<SeenDates> seen;
};

DateTrust lookAtDate(const std::optional<SeenDates>& before, Date today, const BootId& boot,
                     bool confirmed);

// The Monday after a week.
Date endOf(Week week);
// The same day so many months later; the last of the month where there is no such day.
Date monthsAfter(Date date, int months);

} // namespace cuaderno
