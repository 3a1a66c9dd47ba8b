// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"

namespace cuaderno {

// All that is kept of when something was: its week, or its month.
inline Week weekNow(const Clock& clock)
{
    const Instant now = clock.now();
    return weekOf(dayOf(now, clock.offsetAt(now)));
}

inline std::chrono::year_month monthNow(const Clock& clock)
{
    const Instant now = clock.now();
    const Date today = dayOf(now, clock.offsetAt(now));
    return today.year() / today.month();
}

} // namespace cuaderno
