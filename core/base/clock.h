// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace cuaderno {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// The one place where core asks for the time, so that tests and samples can set it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    // Minutes east of Greenwich at that instant, here.
    virtual std::chrono::minutes offsetAt(Instant instant) const = 0;
};

// The machine's clock and zone.
class SystemClock : public Clock
{
public:
    Instant now() const override;
    std::chrono::minutes offsetAt(Instant instant) const override;
};

// Stands until it is set.
class FixedClock : public Clock
{
public:
    explicit FixedClock(Instant instant, std::chrono::minutes offset = {})
        : m_now(instant), m_offset(offset)
    {
    }

    Instant now() const override { return m_now; }

    std::chrono::minutes offsetAt(Instant) const override { return m_offset; }

    void set(Instant instant) { m_now = instant; }

    void setOffset(std::chrono::minutes offset) { m_offset = offset; }

    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Instant m_now;
    std::chrono::minutes m_offset;
};

} // namespace cuaderno
