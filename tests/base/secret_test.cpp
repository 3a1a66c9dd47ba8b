// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <gtest/gtest.h>

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
