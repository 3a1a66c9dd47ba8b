// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/paper_text.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

const Bytes four{std::byte{0x00}, std::byte{0x01}, std::byte{0x02}, std::byte{0xFF}};

Result<Secret> typed(std::string_view text)
{
    return fromPaperText("ABC1", four.size(), asBytes(text));
}

TEST(PaperText, isWrittenInGroupsOfFour)
{
    EXPECT_EQ(toPaperText("ABC1", four).text(), "ABC1-000G-5ZR");
    EXPECT_TRUE(typed("ABC1-000G-5ZR").value().equals(four));
}

TEST(PaperText, isReadHoweverItWasTyped)
{
    for (const std::string_view text :
         {"abc1-000g-5zr", "ABC1000G5ZR", " abc1 - ooo g 5zr \r\n", "000G5ZR", "abcl-Oo0G-5zR"})
        EXPECT_TRUE(typed(text).value().equals(four)) << text;
}

TEST(PaperText, isNotReadWithALetterTooManyTooFewOrUnknown)
{
    for (const std::string_view text : {"", "ABC1", "ABC1-000G-5Z", "ABC1-000G-5ZRR",
                                        "ABC1-000G-5ZU", "ABC1-000G-5Z\xC3\xB1", "ABD1-000G-5ZR"})
        EXPECT_EQ(typed(text).error().code, ErrorCode::RecordUnreadable) << text;
    // The last letter's bits to spare are zeros, so that each text is written in one way.
    EXPECT_FALSE(typed("ABC1-000G-5ZS"));
    EXPECT_FALSE(fromPaperText("ABC1", four.size(), asBytes(std::string(5000, '0'))));
}

TEST(PaperText, isToldByItsFirstWord)
{
    EXPECT_TRUE(isPaperText("ABC1", asBytes("a b-cI 22")));
    EXPECT_FALSE(isPaperText("ABC1", asBytes("AB")));
    EXPECT_FALSE(isPaperText("ABC1", asBytes("river button seven")));
    EXPECT_FALSE(isPaperText("ABC1", {}));
}

} // namespace
} // namespace cuaderno
