// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zone.h"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

namespace cuaderno {

struct ZoneClock::Zone
{
    std::unique_ptr<icu::TimeZone> zone;
};

ZoneClock::ZoneClock() = default;
ZoneClock::~ZoneClock() = default;

Instant ZoneClock::now() const
{
    return m_stands ? m_now : SystemClock().now();
}

std::chrono::minutes ZoneClock::offsetAt(Instant instant) const
{
    if (!m_zone)
        return SystemClock().offsetAt(instant);
    int32_t raw = 0;
    int32_t summer = 0;
    UErrorCode error = U_ZERO_ERROR;
    m_zone->zone->getOffset(static_cast<UDate>(instant.time_since_epoch().count()), false, raw,
                            summer, error);
    if (U_FAILURE(error))
        return {};
    return std::chrono::floor<std::chrono::minutes>(std::chrono::milliseconds(raw + summer));
}

void ZoneClock::set(Instant instant)
{
    m_now = instant;
    m_stands = true;
}

Status ZoneClock::setZone(const std::string& name)
{
    auto zone = std::make_unique<Zone>();
    zone->zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    if (!zone->zone || *zone->zone == icu::TimeZone::getUnknown())
        return fail(ErrorCode::UsedWrongly, "time zone", {}, {name});
    m_zone = std::move(zone);
    return {};
}

} // namespace cuaderno
