// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/nodes_by_path.h"
#include "form/text_pool.h"

#include <gtest/gtest.h>

using namespace cuaderno;

TEST(TextPool, keepsTextsWhereTheyAreAndShortOnesOnce)
{
    TextPool pool;
    const auto first = pool.keep("short");
    std::vector<std::string_view> many;
    many.reserve(10'000);
    for (int i = 0; i < 10'000; ++i)
        many.push_back(pool.keep("a longer text with a number: " + std::to_string(i)));
    const auto huge = pool.keep(std::string(1'000'000, 'x'));
    EXPECT_EQ(pool.keep("short").data(), first.data());
    const TextPool moved = std::move(pool);
    EXPECT_EQ(first, "short");
    for (int i = 0; i < 10'000; ++i)
        EXPECT_EQ(many[static_cast<std::size_t>(i)],
                  "a longer text with a number: " + std::to_string(i));
    EXPECT_EQ(huge, std::string(1'000'000, 'x'));
}

TEST(NodesByPath, findsTheFirstOfEachPath)
{
    struct Named
    {
        std::string path;
    };

    std::vector<Named> nodes;
    NodesByPath<Named> byPath;
    EXPECT_EQ(byPath.find(nodes, "/data"), NodesByPath<Named>::none);
    for (std::uint32_t i = 0; i < 3'000; ++i) {
        nodes.push_back({"/data/q" + std::to_string(i % 1'000)});
        byPath.add(nodes, i);
    }
    for (std::uint32_t i = 0; i < 1'000; ++i)
        EXPECT_EQ(byPath.find(nodes, "/data/q" + std::to_string(i)), i);
    EXPECT_EQ(byPath.find(nodes, "/data/q1000"), NodesByPath<Named>::none);
}
