// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/hierarchy.h"
#include "base/file.h"
#include "support/paths.h"

#include <gtest/gtest.h>

namespace cuaderno {

namespace {

Error errorOf(std::string_view text)
{
    auto parsed = Hierarchy::parse(text, "h.csv");
    EXPECT_FALSE(parsed);
    return parsed ? Error{} : parsed.error();
}

} // namespace

TEST(Hierarchy, readsEverySeparator)
{
    for (const char separator : {';', ',', '\t'}) {
        std::string text = "leeds;north;*\nhull;north;*\ndover;south;*\n";
        std::replace(text.begin(), text.end(), ';', separator);
        auto parsed = Hierarchy::parse(text, "h.csv");
        ASSERT_TRUE(parsed);
        EXPECT_EQ(parsed->levels(), 3U);
        ASSERT_NE(parsed->find("hull"), nullptr);
        EXPECT_EQ(*parsed->find("hull"), (std::vector<std::string>{"hull", "north", "*"}));
        EXPECT_EQ(parsed->find("paris"), nullptr);
    }
}

TEST(Hierarchy, readsQuotesByteOrderMarkAndCarriageReturns)
{
    auto parsed =
        Hierarchy::parse("\xEF\xBB\xBF\"a;b\";\"the \"\"x\"\"\";*\r\nc;the y;*\r\n", "h.csv");
    ASSERT_TRUE(parsed);
    ASSERT_NE(parsed->find("a;b"), nullptr);
    EXPECT_EQ(parsed->find("a;b")->at(1), "the \"x\"");
    EXPECT_EQ(parsed->find("c")->size(), 3U);
}

TEST(Hierarchy, addsTheStarAndEvensOutTheLines)
{
    auto parsed = Hierarchy::parse("a;x;all\nb;y\nc", "h.csv");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(*parsed->find("a"), (std::vector<std::string>{"a", "x", "all", "*"}));
    EXPECT_EQ(*parsed->find("c"), (std::vector<std::string>{"c", "c", "c", "*"}));
}

TEST(Hierarchy, writesWhatItReadsBack)
{
    auto parsed = Hierarchy::parse("\"a;b\";\"q\"\"\";*\nc;d;*\n", "h.csv");
    ASSERT_TRUE(parsed);
    auto again = Hierarchy::parse(parsed->text(), "h.csv");
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, *parsed);
}

TEST(Hierarchy, refusesWhatWouldMislead)
{
    EXPECT_EQ(errorOf("").code, ErrorCode::PolicyBadHierarchy);
    EXPECT_EQ(errorOf("a;x;*\na;y;*\n").where.row, 2);     // twice
    EXPECT_EQ(errorOf("a;x;*\n*;x;*\n").where.row, 2);     // a star as a value
    EXPECT_EQ(errorOf("a;x;*\n;x;*\n").where.row, 2);      // no value
    EXPECT_EQ(errorOf("a;x;*\nb;;*\n").where.row, 2);      // a level without a label
    EXPECT_EQ(errorOf("a;x;1;*\nb;x;2;*\n").where.row, 2); // one label, two above it
    EXPECT_EQ(errorOf(std::string_view("a;\xff;*\n")).code, ErrorCode::PolicyBadHierarchy);
    EXPECT_EQ(errorOf("a;x;*\na;y;*\n").where.file, "h.csv");
}

TEST(Hierarchy, readsTheShippedOnes)
{
    int read = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::surveysFolder())) {
        if (entry.path().parent_path().filename() != "hierarchies")
            continue;
        auto text = readText(entry.path());
        ASSERT_TRUE(text);
        EXPECT_TRUE(Hierarchy::parse(*text, entry.path().string())) << entry.path();
        ++read;
    }
    EXPECT_GE(read, 4);
}

} // namespace cuaderno
