// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/kdf.h"

#include "base/text.h"
#include "crypto/hash.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>
#include <fstream>
#include <limits>
#include <optional>
#include <string>

namespace cuaderno {

namespace {

constexpr std::uint32_t maxOperations = 64;
constexpr std::uint32_t maxMemoryKiB = 4U << 20;
constexpr std::uint32_t topMemoryKiB = 256U << 10;
// Shorter targets are under what the floor itself takes anywhere.
constexpr std::chrono::milliseconds measurableTarget{50};

// Never weaker than libsodium's INTERACTIVE: less memory, more rounds.
std::uint32_t operationsFloor(std::uint32_t memoryKiB)
{
    if (memoryKiB >= 256 * 1024)
        return 1;
    return memoryKiB >= 128 * 1024 ? 2 : kdfFloor.operations;
}

// The number on a line "Name:   123 kB", or none.
std::uint64_t memoryAvailableKiB()
{
    std::ifstream file("/proc/meminfo");
    std::string word;
    std::uint64_t kiB = 0;
    while (file >> word) {
        if (word == "MemAvailable:" && file >> kiB)
            return kiB;
    }
    return std::numeric_limits<std::uint64_t>::max();
}

// What a container may use; "max" where there is no limit.
std::uint64_t groupLimitKiB()
{
    for (const char* name :
         {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
        std::ifstream file(name);
        std::uint64_t bytes = 0;
        if (file >> bytes)
            return bytes / 1024;
    }
    return std::numeric_limits<std::uint64_t>::max();
}

std::uint32_t memoryFor(std::chrono::milliseconds target)
{
    std::uint64_t limit = std::min(memoryAvailableKiB(), groupLimitKiB()) / 4;
    limit = std::min<std::uint64_t>(limit, topMemoryKiB);
    if (target < kdfDefaultTarget)
        limit = std::min(limit, topMemoryKiB * static_cast<std::uint64_t>(target.count())
                                    / static_cast<std::uint64_t>(kdfDefaultTarget.count()));
    limit = std::max<std::uint64_t>(limit, kdfFloor.memoryKiB);
    return static_cast<std::uint32_t>(std::bit_floor(limit));
}

bool argon2(std::span<unsigned char> out, const Secret& hashed, const unsigned char* salt,
            KdfCost cost)
{
    return crypto_pwhash(out.data(), out.size(), reinterpret_cast<const char*>(hashed.raw()),
                         hashed.size(), salt, cost.operations,
                         static_cast<std::size_t>(cost.memoryKiB) * 1024,
                         crypto_pwhash_ALG_ARGON2ID13)
           == 0;
}

// Nothing where the memory is not to be had.
std::optional<std::chrono::milliseconds> quickestOfThree(KdfCost cost)
{
    const Secret input = Secret::random(crypto_generichash_BYTES_MAX);
    std::array<unsigned char, kdfSaltSize> salt{};
    std::array<unsigned char, keySize> out{};
    auto best = std::chrono::milliseconds::max();
    for (int run = 0; run < 3; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        if (!argon2(out, input, salt.data(), cost))
            return std::nullopt;
        best = std::min(best, std::chrono::duration_cast<std::chrono::milliseconds>(
                                  std::chrono::steady_clock::now() - begin));
    }
    return best;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// BLAKE2b-512 of the passphrase in form C. ASCII is in form C already, and then no copy is made.
Result<Secret> hashPassphrase(const Secret& passphrase)
{
    Blake2b hash(crypto_generichash_BYTES_MAX);
    if (isAscii(passphrase.text())) {
        hash.add(passphrase.view());
    } else {
        if (!isUtf8(passphrase.text()))
            return fail(ErrorCode::TextNotUtf8, "passphrase");
        std::string composed = toNfc(passphrase.text());
        hash.add(asBytes(composed));
        wipe(composed);
    }
    Secret hashed = hash.finishSecret();
    if (hashed.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return hashed;
}

} // namespace

bool isPlausible(KdfCost cost)
{
    return cost.operations >= crypto_pwhash_argon2id_OPSLIMIT_MIN
           && cost.operations <= maxOperations && cost.memoryKiB >= 8
           && cost.memoryKiB <= maxMemoryKiB;
}

Result<KdfCost> calibrateKdf(std::chrono::milliseconds target)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::CryptoUnavailable, "libsodium did not start");
    if (target < measurableTarget)
        return kdfFloor;
    KdfCost cost{0, memoryFor(target)};
    cost.operations = operationsFloor(cost.memoryKiB);
    for (;;) {
        const auto quickest = quickestOfThree(cost);
        if (!quickest && cost.memoryKiB == kdfFloor.memoryKiB)
            return fail(ErrorCode::OutOfMemory, "Argon2 at its floor");
        if (!quickest) {
            cost.memoryKiB /= 2;
            cost.operations = operationsFloor(cost.memoryKiB);
        } else if (*quickest >= target || cost.operations == maxOperations) {
            return cost;
        } else {
            ++cost.operations;
        }
    }
}

Result<Secret> passphraseKey(const Secret& passphrase, ByteView salt, KdfCost cost)
{
    static_assert(crypto_pwhash_SALTBYTES == kdfSaltSize);
    if (sodium_init() < 0)
        return fail(ErrorCode::CryptoUnavailable, "libsodium did not start");
    if (!isPlausible(cost) || salt.size() != kdfSaltSize)
        return fail(ErrorCode::CryptoBadParameters, "cost of the passphrase");
    auto hashed = hashPassphrase(passphrase);
    if (!hashed)
        return hashed.failure();
    Secret key(keySize);
    if (key.empty()
        || !argon2({key.raw(), key.size()}, *hashed,
                   reinterpret_cast<const unsigned char*>(salt.data()), cost))
        return fail(ErrorCode::OutOfMemory, "Argon2");
    return key;
}

Secret subkey(const Secret& key, std::uint64_t number, std::string_view context)
{
    assert(key.size() == crypto_kdf_KEYBYTES && context.size() == crypto_kdf_CONTEXTBYTES);
    Secret derived(keySize);
    if (!derived.empty())
        crypto_kdf_derive_from_key(derived.raw(), derived.size(), number, context.data(),
                                   key.raw());
    return derived;
}

} // namespace cuaderno
