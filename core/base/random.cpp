// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <sodium.h>

#include <cassert>

namespace cuaderno {

void secureRandom::fill(std::span<std::byte> bytes)
{
    // libsodium declares that it never takes a null pointer, not even for no bytes.
    if (!bytes.empty())
        randombytes_buf(bytes.data(), bytes.size());
}

std::uint32_t secureRandom::below(std::uint32_t below)
{
    assert(below > 0);
    return randombytes_uniform(below);
}

SecureGenerator::result_type SecureGenerator::operator()()
{
    return randombytes_random();
}

std::uint64_t SeededRandom::below(std::uint64_t limit)
{
    assert(limit > 0);
    // The values above the last whole multiple of the limit are thrown away, so that none is
    // likelier.
    const std::uint64_t last = UINT64_MAX - UINT64_MAX % limit;
    std::uint64_t value = next();
    while (value >= last)
        value = next();
    return value % limit;
}

double SeededRandom::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

} // namespace cuaderno
