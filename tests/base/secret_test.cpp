// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace cuaderno {
namespace {

TEST(Secret, hasOneOwner)
{
    static_assert(!std::is_copy_constructible_v<Secret>);
    static_assert(!std::is_copy_assignable_v<Secret>);
    Secret first = Secret::fromText("river button");
    const Secret second = std::move(first);
    EXPECT_TRUE(first.empty()); // NOLINT(bugprone-use-after-move): that is what is tested
    EXPECT_EQ(second.text(), "river button");
    EXPECT_TRUE(second.equals(asBytes("river button")));
    EXPECT_FALSE(second.equals(asBytes("river buttoN")));
    EXPECT_FALSE(second.equals(asBytes("river")));
}

TEST(Secret, isEmptyWithoutBytes)
{
    const Secret none;
    EXPECT_TRUE(none.empty());
    EXPECT_TRUE(none.equals({}));
    EXPECT_TRUE(Secret::from({}).empty());
}

TEST(Secret, isRandomWhenAskedTo)
{
    const Secret a = Secret::random(32);
    const Secret b = Secret::random(32);
    EXPECT_EQ(a.size(), 32U);
    EXPECT_FALSE(a.equals(b.view()));
    EXPECT_TRUE(a.equals(a.copy().view()));
}

// Small ones share memory: none may lie on another, and what is given back holds nothing.
TEST(Secret, keepsApartFromEveryOtherHoweverManyThereAre)
{
    std::vector<Secret> all;
    for (std::size_t number = 0; number < 3000; ++number) {
        Secret secret(1 + number % 80);
        ASSERT_EQ(secret.size(), 1 + number % 80);
        for (const std::byte byte : secret.view())
            ASSERT_EQ(byte, std::byte{0}) << "left by one before";
        std::ranges::fill(secret.bytes(), static_cast<std::byte>(number));
        all.push_back(std::move(secret));
        if (number % 3 == 0)
            all.erase(all.begin());
    }
    for (const Secret& secret : all)
        EXPECT_TRUE(std::ranges::all_of(secret.view(),
                                        [&](std::byte byte) { return byte == secret.data()[0]; }));
}

TEST(Secret, canBeMadeAndDroppedInSeveralThreads)
{
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            for (int round = 0; round < 2000; ++round) {
                const Secret one = Secret::random(32);
                const Secret same = one.copy();
                wrong += same.equals(one.view()) ? 0 : 1;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

TEST(Wipe, overwritesShortTextsToo)
{
    std::string text = "short";
    const char* where = text.data();
    wipe(text);
    EXPECT_TRUE(text.empty());
    EXPECT_EQ(where[1], '\0');
}

} // namespace
} // namespace cuaderno
