// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/erasable_table.h"

#include "base/file_system.h"
#include "base/random.h"
#include "crypto/hash.h"
#include "crypto/kdf.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace cuaderno {

namespace {

// secret 32 | code 16 | random 16: never across the border of a sector.
constexpr std::size_t entrySize = 64;
constexpr std::size_t codeSize = 16;
// The file grows by this: 512 entries, then their second copies.
constexpr std::size_t stepSize = 64U << 10;
constexpr std::size_t copySize = stepSize / 2;
constexpr std::uint32_t entriesPerStep = copySize / entrySize;

std::uint64_t placeOf(std::uint32_t entry, int copy)
{
    return std::uint64_t{entry / entriesPerStep} * stepSize
           + static_cast<std::uint64_t>(copy) * copySize
           + std::uint64_t{entry % entriesPerStep} * entrySize;
}

std::array<std::byte, codeSize> codeOf(const Secret& key, std::uint32_t entry, ByteView secret)
{
    std::array<std::byte, codeSize> code{};
    Blake2b(code.size(), key.view()).addU32(entry).add(secret).finish(code);
    return code;
}

bool holds(const Secret& key, std::uint32_t entry, ByteView bytes)
{
    return sameBytes(codeOf(key, entry, bytes.first(keySize)), bytes.subspan(keySize, codeSize));
}

Bytes randomStep()
{
    Bytes bytes(stepSize);
    secureRandom::fill(bytes);
    return bytes;
}

} // namespace

Status ErasableTable::create(const Path& path)
{
    auto file = File::open(path, File::Mode::Create);
    if (!file)
        return file.failure();
    if (auto put = file->writeAt(0, randomStep()); !put)
        return put;
    return file->sync();
}

Result<std::vector<std::uint32_t>>
ErasableTable::createWith(const Path& path, const Secret& answersKey, std::size_t count)
{
    auto file = File::open(path, File::Mode::Create);
    if (!file)
        return file.failure();
    ErasableTable table(std::move(*file), subkey(answersKey, 1, "erasable"));
    Secret step(stepSize);
    if (table.m_key.empty() || step.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    const auto steps = static_cast<std::uint32_t>(count / entriesPerStep + 1);
    std::vector<std::uint32_t> places(std::size_t{steps} * entriesPerStep);
    std::iota(places.begin(), places.end(), 0U);
    std::vector<bool> isTaken(places.size());
    // Anywhere, so that the place tells no order.
    for (std::size_t at = 0; at < count; ++at) {
        const auto left = static_cast<std::uint32_t>(places.size() - at);
        std::swap(places[at], places[at + secureRandom::below(left)]);
        isTaken[places[at]] = true;
    }
    places.resize(count);
    for (std::uint32_t number = 0; number < steps; ++number) {
        secureRandom::fill(step.bytes());
        for (std::uint32_t at = 0; at < entriesPerStep; ++at) {
            const std::uint32_t entry = number * entriesPerStep + at;
            if (!isTaken[entry])
                continue;
            const Secret secret = Secret::random(keySize);
            const Secret bytes = secret.empty() ? Secret() : table.entryOf(entry, secret);
            if (bytes.empty())
                return fail(ErrorCode::OutOfMemory, "secret memory");
            for (const std::size_t copy : {std::size_t{0}, copySize})
                std::ranges::copy(bytes.view(),
                                  step.bytes().subspan(copy + at * entrySize).begin());
        }
        if (auto put = table.m_file.writeAt(std::uint64_t{number} * stepSize, step.view()); !put)
            return put.failure();
    }
    if (auto synced = table.m_file.sync(); !synced)
        return synced.failure();
    return places;
}

Status ErasableTable::destroy(const Path& path)
{
    return overwriteWithNoise(path);
}

Result<ErasableTable> ErasableTable::open(const Path& path, const Secret& answersKey,
                                          File::Mode mode)
{
    auto file = File::open(path, mode);
    if (!file)
        return file.failure();
    ErasableTable table(std::move(*file), subkey(answersKey, 1, "erasable"));
    table.m_readOnly = mode == File::Mode::Read;
    if (table.m_key.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    if (auto scanned = table.scan(); !scanned)
        return scanned.failure();
    return table;
}

Status ErasableTable::scan()
{
    auto size = m_file.size();
    if (!size)
        return size.failure();
    m_size = *size;
    const auto whole = static_cast<std::uint32_t>(m_size / stepSize);
    const auto rest = static_cast<std::size_t>(m_size % stepSize);
    const std::uint32_t steps = whole + (rest > 0 ? 1 : 0);
    m_live.assign(std::size_t{steps} * entriesPerStep, false);
    m_spoiled = m_live;
    Secret step(stepSize);
    if (step.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    for (std::uint32_t number = 0; number < steps; ++number) {
        const std::size_t count = number < whole ? stepSize : rest;
        auto got = m_file.readAt(std::uint64_t{number} * stepSize, step.bytes().first(count));
        if (!got)
            return got;
        scanStep(number, step.view().first(count));
    }
    // Secrets are written only into steps that are there whole: with one in it, the last step was
    // whole once; without, it never was.
    const std::size_t known = std::size_t{whole} * entriesPerStep;
    const bool cut =
        std::find(m_live.begin() + static_cast<std::ptrdiff_t>(known), m_live.end(), true)
        != m_live.end();
    m_whole = whole > 0 && !cut;
    if (!cut) {
        m_live.resize(known);
        m_spoiled.resize(known);
    }
    return {};
}

void ErasableTable::scanStep(std::uint32_t number, ByteView step)
{
    const auto isGood = [&](std::uint32_t entry, std::size_t at) {
        return at + entrySize <= step.size() && holds(m_key, entry, step.subspan(at, entrySize));
    };
    for (std::uint32_t at = 0; at < entriesPerStep; ++at) {
        const std::uint32_t entry = number * entriesPerStep + at;
        const bool first = isGood(entry, at * entrySize);
        const bool second = isGood(entry, copySize + at * entrySize);
        m_live[entry] = first || second;
        m_spoiled[entry] = first != second;
    }
}

std::vector<std::uint32_t> ErasableTable::live() const
{
    std::vector<std::uint32_t> entries;
    for (std::uint32_t entry = 0; entry < capacity(); ++entry) {
        if (m_live[entry])
            entries.push_back(entry);
    }
    return entries;
}

std::vector<std::uint32_t> ErasableTable::halfSpoiled() const
{
    std::vector<std::uint32_t> entries;
    for (std::uint32_t entry = 0; entry < capacity(); ++entry) {
        if (m_spoiled[entry])
            entries.push_back(entry);
    }
    return entries;
}

Status ErasableTable::grow()
{
    if (m_readOnly)
        return fail(ErrorCode::VaultReadOnly, "secrets");
    const std::uint64_t end = std::uint64_t{capacity() / entriesPerStep} * stepSize;
    Status done = m_file.writeAt(end, randomStep());
    if (done)
        done = m_file.sync();
    if (!done) {
        (void)m_file.resize(end);
        return done;
    }
    m_size = end + stepSize;
    m_live.resize(m_live.size() + entriesPerStep, false);
    m_spoiled.resize(m_live.size(), false);
    return {};
}

Result<std::uint32_t> ErasableTable::add(const std::vector<bool>& avoid)
{
    if (!m_whole)
        return fail(ErrorCode::VaultSecretsDamaged, "no place for a new secret");
    std::vector<std::uint32_t> free;
    for (std::uint32_t entry = 0; entry < capacity(); ++entry) {
        if (!m_live[entry] && (entry >= avoid.size() || !avoid[entry]))
            free.push_back(entry);
    }
    if (free.empty()) {
        const std::uint32_t first = capacity();
        if (auto grown = grow(); !grown)
            return grown.failure();
        for (std::uint32_t entry = first; entry < capacity(); ++entry)
            free.push_back(entry);
    }
    // Anywhere, so that the place tells no order.
    const std::uint32_t entry = free[secureRandom::below(static_cast<std::uint32_t>(free.size()))];
    const Secret secret = Secret::random(keySize);
    const Secret bytes = secret.empty() ? Secret() : entryOf(entry, secret);
    if (bytes.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    if (auto put = writeBoth(entry, bytes.view()); !put)
        return put.failure();
    m_live[entry] = true;
    m_spoiled[entry] = false;
    return entry;
}

Secret ErasableTable::entryOf(std::uint32_t entry, const Secret& secret) const
{
    Secret bytes = Secret::random(entrySize);
    if (bytes.empty())
        return bytes;
    std::ranges::copy(secret.view(), bytes.bytes().begin());
    std::ranges::copy(codeOf(m_key, entry, secret.view()), bytes.bytes().subspan(keySize).begin());
    return bytes;
}

Status ErasableTable::writeBoth(std::uint32_t entry, ByteView bytes)
{
    if (m_readOnly)
        return fail(ErrorCode::VaultReadOnly, "secrets");
    for (const int copy : {0, 1}) {
        const std::uint64_t place = placeOf(entry, copy);
        // A table that was cut does not become longer by what is destroyed in it.
        const auto count = static_cast<std::size_t>(
            std::min<std::uint64_t>(bytes.size(), m_size - std::min(m_size, place)));
        if (count == 0)
            continue;
        if (auto put = m_file.writeAt(place, bytes.first(count)); !put)
            return put;
        if (auto synced = m_file.sync(); !synced)
            return synced;
    }
    return {};
}

Result<Secret> ErasableTable::readCopy(std::uint32_t entry, int copy) const
{
    Secret bytes(entrySize);
    if (bytes.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    if (auto got = m_file.readAt(placeOf(entry, copy), bytes.bytes()); !got)
        return got.failure();
    if (!holds(m_key, entry, bytes.view()))
        return fail(ErrorCode::VaultRecordDamaged, "entry");
    return Secret::from(bytes.view().first(keySize));
}

Result<Secret> ErasableTable::secret(std::uint32_t entry) const
{
    if (!isLive(entry))
        return fail(ErrorCode::VaultRecordDamaged, "entry");
    auto first = readCopy(entry, 0);
    return first ? std::move(first) : readCopy(entry, 1);
}

Status ErasableTable::erase(std::uint32_t entry)
{
    if (entry >= capacity())
        return m_whole ? Status() : fail(ErrorCode::VaultSecretsDamaged, "behind the end");
    std::array<std::byte, entrySize> noise{};
    secureRandom::fill(noise);
    if (m_readOnly)
        return writeBoth(entry, noise);
    // Even where nothing is known to be live: a copy that could not be read may come back.
    m_live[entry] = false;
    m_spoiled[entry] = false;
    return writeBoth(entry, noise);
}

Status ErasableTable::mend(std::uint32_t entry)
{
    auto kept = secret(entry);
    if (!kept)
        return kept.failure();
    const Secret bytes = entryOf(entry, *kept);
    if (bytes.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    if (auto put = writeBoth(entry, bytes.view()); !put)
        return put;
    m_spoiled[entry] = false;
    return {};
}

} // namespace cuaderno
