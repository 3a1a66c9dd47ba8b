// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <memory>
#include <string>

namespace cuaderno {

// A clock in a zone of the world by its name ("America/Phoenix"), with its changes to summer time.
// Shows the machine's time until it is set, and then stands: for scripts and tests that say when
// and where they are.
class ZoneClock : public Clock
{
public:
    // In the machine's zone.
    ZoneClock();
    ~ZoneClock() override;

    Instant now() const override;
    std::chrono::minutes offsetAt(Instant instant) const override;

    void set(Instant instant);
    // UsedWrongly for a name that is no zone; the zone stays then.
    Status setZone(const std::string& name);

private:
    struct Zone;

    bool m_stands = false;
    Instant m_now{};
    std::unique_ptr<const Zone> m_zone;
};

} // namespace cuaderno
