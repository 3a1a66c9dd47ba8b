// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/file.h"

#include <array>
#include <chrono>
#include <cstdint>

namespace cuaderno {

// A point in time by two clocks: the wall's, which anyone can set, and the one that runs since the
// machine was started, which holds only within one `boot`.
struct TryTime
{
    std::int64_t wallMs = 0;
    std::uint64_t bootMs = 0;
    std::array<std::byte, 16> boot{};

    static TryTime now(const Clock& clock);
    bool operator==(const TryTime&) const = default;
};

// How often a passphrase was wrong since it was last right, and when that was.
struct TryRecord
{
    std::uint32_t wrong = 0;
    TryTime last;
    // After how many wrong ones the keys are destroyed; zero: never.
    std::uint32_t wipeAfter = 0;
    // Read from a file that is not what was written. Never written itself.
    bool damaged = false;

    bool operator==(const TryRecord&) const = default;
};

// From the fifth wrong try on 5 s, 10 s, 20 s..., an hour at most; what is left of it. Who sets the
// wall clock back or starts the machine anew waits again from now on.
std::chrono::milliseconds waitLeft(const TryRecord& record, const TryTime& now);

// vault.tries: survives a restart. Who copies the disk is not slowed by it, only by Argon2id.
class TryCounter
{
public:
    explicit TryCounter(Path path) : m_path(std::move(path)) {}

    // None yet where there is no file; as after five where it is damaged.
    Result<TryRecord> read() const;
    // Durable when it returns; in place, so that a full disk is no obstacle.
    Status write(const TryRecord& record) const;

private:
    Path m_path;
};

} // namespace cuaderno
