// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/withdrawal.h"

#include <gtest/gtest.h>

#include <set>

namespace cuaderno {
namespace {

std::string listOf(int count)
{
    std::string list = "# made for a test\n\n";
    for (int i = 0; i < count; ++i)
        list += "w" + std::to_string(i) + "\n";
    return list;
}

TEST(WithdrawalWords, areFourOfTheList)
{
    const std::string list = listOf(2048);
    const auto known = readWordList(list);
    ASSERT_EQ(known.size(), 2048u);
    const std::set<std::string> words(known.begin(), known.end());
    std::set<std::string> made;
    for (int i = 0; i < 500; ++i) {
        const auto drawn = WithdrawalWords::random(list);
        ASSERT_EQ(drawn.words.size(), 4u);
        for (const std::string& word : drawn.words)
            EXPECT_TRUE(words.contains(word)) << word;
        made.insert(drawn.text());
    }
    EXPECT_EQ(made.size(), 500u) << "44 bits do not repeat in 500 draws";
}

TEST(WithdrawalWords, areFourGroupsOfDigitsWithoutAWholeList)
{
    for (const std::string& list : {std::string(), listOf(2047)}) {
        const auto drawn = WithdrawalWords::random(list);
        ASSERT_EQ(drawn.words.size(), 4u);
        for (const std::string& word : drawn.words) {
            EXPECT_EQ(word.size(), 4u);
            EXPECT_EQ(word.find_first_not_of("0123456789"), std::string::npos) << word;
        }
    }
}

TEST(WithdrawalWords, areKnownHoweverTheyAreTyped)
{
    const std::string same = canonicalWords("river button seven lamp");
    for (const char* typed :
         {"River Button  Seven Lamp", " river\tbutton\nseven lamp. ", "river, button, seven, lamp",
          "river-button-seven-lamp", "RIVER\u00a0BUTTON seven 'lamp'"})
        EXPECT_EQ(canonicalWords(typed), same) << typed;
    EXPECT_EQ(same, "river button seven lamp");
    EXPECT_EQ(canonicalWords("\u0661\u0662\u0663\u0664 5678"), "1234 5678");
    // The same letters, composed and not.
    EXPECT_EQ(canonicalWords("\u00e1rbol"), canonicalWords("a\u0301rbol"));
    EXPECT_NE(canonicalWords("arbol"), canonicalWords("\u00e1rbol"));
    EXPECT_EQ(canonicalWords("  ,. "), "");
}

TEST(WithdrawalWords, canonicalFormOfTheirTextIsItsOwn)
{
    for (int i = 0; i < 100; ++i) {
        const std::string text = WithdrawalWords::random(listOf(2048)).text();
        EXPECT_EQ(canonicalWords(text), text);
        EXPECT_EQ(canonicalWords(canonicalWords(text)), text);
    }
}

} // namespace
} // namespace cuaderno
