// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <ctime>

namespace cuaderno {

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::minutes SystemClock::offsetAt(Instant instant) const
{
    const std::time_t seconds =
        std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    std::tm local{};
    if (!localtime_r(&seconds, &local))
        return {};
    return std::chrono::minutes(local.tm_gmtoff / 60);
}

} // namespace cuaderno
