// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

TEST(Utf8, isCheckedAtTheDoor)
{
    EXPECT_EQ(parseUtf8("\xEF\xBB\xBFhola").value(), "hola");
    EXPECT_EQ(parseUtf8("ñ עברית 🜁").value(), "ñ עברית 🜁");
    for (const std::string_view bad :
         {"\xC0\xAF", "\xED\xA0\x80", "\xFF", "a\xE2\x82", "\xF5\x80\x80\x80"})
        EXPECT_FALSE(parseUtf8(bad));
    EXPECT_EQ(parseUtf8("ab\xFF").error().args, std::vector<std::string>{"2"});
    EXPECT_EQ(parseUtf8("sixteen letters \xFF and more").error().args,
              std::vector<std::string>{"16"});
    EXPECT_EQ(parseUtf8("fifteen letters\xFF and more").error().args,
              std::vector<std::string>{"15"});
}

TEST(Text, isNormalizedAndFolded)
{
    EXPECT_EQ(toNfc("n\xCC\x83"), "ñ");
    EXPECT_EQ(foldCase("STRASSE"), foldCase("Straße"));
    EXPECT_EQ(toUpper("ñandú"), "ÑANDÚ");
    EXPECT_EQ(toLower("ÀB"), "àb");
}

TEST(Text, isCountedInCodePoints)
{
    EXPECT_EQ(length("año"), 3U);
    EXPECT_EQ(length("🜁"), 1U);
    EXPECT_EQ(fromCodePoints(toCodePoints("año 🜁")), "año 🜁");
}

TEST(Text, losesSpacesOfEveryKindAtItsEnds)
{
    EXPECT_EQ(trim(" \u00A0\u3000a b\u00A0\t"), "a b");
    EXPECT_EQ(trim(" \n "), "");
    EXPECT_EQ(trimXml("\u00A0a "), "\u00A0a");
}

TEST(Text, isSplit)
{
    EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
    EXPECT_EQ(split("", ',').size(), 1U);
    EXPECT_EQ(splitSpaces("  a b\tc "), (std::vector<std::string_view>{"a", "b", "c"}));
    EXPECT_TRUE(splitSpaces(" ").empty());
}

TEST(Digits, ofEveryScriptBecomeLatin)
{
    EXPECT_EQ(toLatinDigits("٣٤"), "34");
    EXPECT_EQ(toLatinDigits("۱۲"), "12");
    EXPECT_EQ(toLatinDigits("१२.५"), "12.5");
    EXPECT_EQ(toLatinDigits("a1ñ"), "a1ñ");
}

TEST(EditDistance, countsSingleChanges)
{
    EXPECT_EQ(editDistance("relevant", "relevent"), 1U);
    EXPECT_EQ(editDistance("", "abc"), 3U);
    EXPECT_EQ(editDistance("año", "ano"), 1U);
    EXPECT_EQ(editDistance("kitten", "sitting"), 3U);
}

TEST(Regex, findsOrMatchesWhole)
{
    EXPECT_TRUE(matchesRegex("ab12", "[a-z]+[0-9]+", RegexMatch::Whole).value());
    EXPECT_FALSE(matchesRegex("ab12!", "[a-z]+[0-9]+", RegexMatch::Whole).value());
    EXPECT_TRUE(matchesRegex("ab12!", "[0-9]+", RegexMatch::Anywhere).value());
    EXPECT_EQ(matchesRegex("a", "(", RegexMatch::Whole).error().code, ErrorCode::TextBadPattern);
}

TEST(Regex, givesUpOnAPatternThatWouldNeverEnd)
{
    const auto result = matchesRegex(std::string(60, 'a') + "!", "(a+)+(a+)+(a+)+$",
                                     RegexMatch::Whole, std::chrono::milliseconds(50));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::TextPatternTooSlow);
}

TEST(Languages, areOrderedByTheirOwnRules)
{
    EXPECT_LT(collate("nube", "ñandú", "es"), 0);
    EXPECT_LT(collate("ñandú", "oso", "es"), 0);
    EXPECT_TRUE(isRightToLeft("ar"));
    EXPECT_TRUE(isRightToLeft("fa-IR"));
    EXPECT_FALSE(isRightToLeft("es"));
    EXPECT_FALSE(isRightToLeft(""));
}

TEST(Replace, doesNotLoopOnWhatItPutsIn)
{
    EXPECT_EQ(replaceAll("aXbX", "X", "XX"), "aXXbXX");
    EXPECT_EQ(replaceAll("abc", "", "z"), "abc");
}

} // namespace
} // namespace cuaderno
