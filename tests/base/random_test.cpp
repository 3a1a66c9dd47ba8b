// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <gtest/gtest.h>

#include <array>

namespace cuaderno {
namespace {

TEST(SeededRandom, givesTheSameNumbersForTheSameSeedOnEveryMachine)
{
    SeededRandom random(1);
    EXPECT_EQ(random.next(), 2469588189546311528ULL);
    SeededRandom other(1);
    (void)other.next();
    EXPECT_EQ(other.below(1000), SeededRandom(random).below(1000));
}

TEST(SeededRandom, staysWithinItsLimits)
{
    SeededRandom random(7);
    std::array<int, 6> seen{};
    for (int i = 0; i < 6000; ++i)
        ++seen.at(random.below(6));
    for (const int count : seen)
        EXPECT_GT(count, 800);
    for (int i = 0; i < 1000; ++i) {
        const double unit = random.unit();
        EXPECT_GE(unit, 0.0);
        EXPECT_LT(unit, 1.0);
    }
}

TEST(SecureRandom, differsEachTime)
{
    std::array<std::byte, 16> a{};
    std::array<std::byte, 16> b{};
    secureRandom::fill(a);
    secureRandom::fill(b);
    EXPECT_NE(a, b);
    for (int i = 0; i < 100; ++i)
        EXPECT_LT(secureRandom::below(3), 3U);
}

} // namespace
} // namespace cuaderno
