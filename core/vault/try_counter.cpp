// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/try_counter.h"

#include "crypto/hash.h"

#include <time.h>

#include <algorithm>

namespace cuaderno {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t fileSize = 64;
constexpr std::size_t sumAt = 48;
constexpr std::string_view magic{"CUADTRY\x01", 8};
constexpr std::uint32_t freeTries = 5;
// The upper half of the version's word.
constexpr int limitShift = 16;

std::array<std::byte, 16> sumOf(ByteView bytes)
{
    std::array<std::byte, 16> sum{};
    Blake2b(sum.size()).add(bytes.first(sumAt)).finish(sum);
    return sum;
}

std::chrono::milliseconds wholeWait(std::uint32_t wrong)
{
    if (wrong < freeTries)
        return 0ms;
    const std::uint32_t doublings = std::min(wrong - freeTries, 10U);
    return std::min<std::chrono::milliseconds>(5s * (1 << doublings), 1h);
}

} // namespace

TryTime TryTime::now(const Clock& clock)
{
    TryTime time;
    time.wallMs = clock.now().time_since_epoch().count();
    timespec since{};
#ifdef CLOCK_BOOTTIME
    clock_gettime(CLOCK_BOOTTIME, &since);
#else
    clock_gettime(CLOCK_MONOTONIC, &since);
#endif
    time.bootMs = static_cast<std::uint64_t>(since.tv_sec) * 1000
                  + static_cast<std::uint64_t>(since.tv_nsec) / 1000000;
    if (auto file = File::open("/proc/sys/kernel/random/boot_id", File::Mode::Read)) {
        std::array<std::byte, 36> text{};
        if (auto got = file->readSome(0, text); got && *got == text.size()) {
            const Hash256 hash = blake2b256(text);
            std::copy_n(hash.begin(), time.boot.size(), time.boot.begin());
        }
    }
    return time;
}

std::chrono::milliseconds waitLeft(const TryRecord& record, const TryTime& now)
{
    const auto whole = wholeWait(record.wrong);
    std::chrono::milliseconds passed = 0ms;
    if (record.last.boot == now.boot && now.bootMs >= record.last.bootMs)
        passed = std::chrono::milliseconds(now.bootMs - record.last.bootMs);
    else if (now.wallMs >= record.last.wallMs)
        passed = std::chrono::milliseconds(now.wallMs - record.last.wallMs);
    return passed >= whole ? 0ms : whole - passed;
}

Result<TryRecord> TryCounter::read() const
{
    auto bytes = readFile(m_path, 1 << 16);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound)
        return TryRecord{};
    if (!bytes && bytes.error().code != ErrorCode::FileTooLarge)
        return bytes.failure();
    if (!bytes || bytes->size() != fileSize || asText(ByteView(*bytes).first(8)) != magic
        || !sameBytes(sumOf(*bytes), ByteView(*bytes).subspan(sumAt)))
        return TryRecord{freeTries, {}, 0, true};
    TryRecord record;
    record.wipeAfter = getU32(*bytes, 8) >> limitShift;
    record.wrong = getU32(*bytes, 12);
    record.last.wallMs = static_cast<std::int64_t>(getU64(*bytes, 16));
    record.last.bootMs = getU64(*bytes, 24);
    std::copy_n(bytes->begin() + 32, record.last.boot.size(), record.last.boot.begin());
    return record;
}

Status TryCounter::write(const TryRecord& record) const
{
    Bytes bytes(fileSize);
    std::ranges::copy(asBytes(magic), bytes.begin());
    putU32(bytes, 8, 1 | record.wipeAfter << limitShift);
    putU32(bytes, 12, record.wrong);
    putU64(bytes, 16, static_cast<std::uint64_t>(record.last.wallMs));
    putU64(bytes, 24, record.last.bootMs);
    std::ranges::copy(record.last.boot, bytes.begin() + 32);
    std::ranges::copy(sumOf(bytes), bytes.begin() + sumAt);

    auto file = File::open(m_path, File::Mode::ReadWrite);
    if (!file && file.error().code == ErrorCode::FileNotFound)
        file = File::open(m_path, File::Mode::Create);
    if (!file)
        return file.failure();
    Status done = file->writeAt(0, bytes);
    if (done)
        done = file->resize(fileSize);
    if (done)
        done = file->sync();
    return done;
}

} // namespace cuaderno
