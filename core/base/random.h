// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <random>

namespace cuaderno {

// Random numbers of the system, for keys, nonces, codes and the order of rows in a release. Never
// seeded.
namespace secureRandom {
void fill(std::span<std::byte> bytes);
// Evenly from 0 to below - 1. REQUIRES: below > 0.
std::uint32_t below(std::uint32_t below);
} // namespace secureRandom

// A generator for std::shuffle and the like over the system's random numbers.
struct SecureGenerator
{
    using result_type = std::uint32_t;

    static constexpr result_type min() { return 0; }

    static constexpr result_type max() { return UINT32_MAX; }

    result_type operator()();
};

// Repeatable numbers for samples, made-up people and the order of questions only. The same seed
// gives the same numbers on every machine: only the engine of the standard library is used, not its
// distributions.
class SeededRandom
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_engine(seed) {}

    std::uint64_t next() { return m_engine(); }

    std::uint64_t below(std::uint64_t limit);
    // From 0 up to, not with, 1.
    double unit();

private:
    std::mt19937_64 m_engine;
};

} // namespace cuaderno
