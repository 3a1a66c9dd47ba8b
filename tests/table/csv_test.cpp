// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/csv.h"
#include "table/table_from_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

using namespace cuaderno;

namespace {

std::vector<std::vector<std::string>> texts(const Sheet& sheet)
{
    std::vector<std::vector<std::string>> rows;
    for (const Row& row : sheet.rows) {
        rows.emplace_back();
        for (const Cell& cell : row)
            rows.back().push_back(cell.text);
    }
    return rows;
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace

TEST(Csv, knowsWhatPartsTheCellsOfAFile)
{
    EXPECT_EQ(separatorOf("a,b;c\n1;2;3\n"), ',');
    EXPECT_EQ(separatorOf("a;b;c\n1,5;2;3\n"), ';');
    EXPECT_EQ(separatorOf("a\tb\n"), '\t');
    EXPECT_EQ(separatorOf("\"a;b;c\",d\n"), ',') << "what stands in quotes does not count";
    EXPECT_EQ(separatorOf("alone\n1;2\n"), ',');
    EXPECT_EQ(separatorOf(""), ',');
    const auto sheet = readCsv("a;b\n\"x;y\";1,5\n", "prices", {}, ';');
    ASSERT_TRUE(sheet);
    ASSERT_EQ(sheet->rows.size(), 2U);
    ASSERT_EQ(sheet->rows[1].size(), 2U);
    EXPECT_EQ(sheet->rows[1][0].text, "x;y");
    EXPECT_EQ(sheet->rows[1][1].text, "1,5");
}

TEST(Csv, readsQuotesCommasAndLineBreaksInsideCells)
{
    const auto sheet = readCsv("a,\"b,c\"\r\n\"say \"\"hi\"\"\",\"two\nlines\"\n", "s");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(texts(*sheet), (Rows{{"a", "b,c"}, {"say \"hi\"", "two\nlines"}}));
}

TEST(Csv, endsRowsAtEveryKindOfLineEnd)
{
    const auto sheet = readCsv("a\rb\nc\r\nd", "s");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(texts(*sheet), (Rows{{"a"}, {"b"}, {"c"}, {"d"}}));
}

TEST(Csv, keepsEmptyLinesSoThatRowsKeepTheirNumbers)
{
    const auto sheet = readCsv("a\n\nb\n", "s");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(texts(*sheet), (Rows{{"a"}, {}, {"b"}}));
}

TEST(Csv, tellsNothingFromAnEmptyText)
{
    const auto sheet = readCsv("a,,\"\"\n", "s");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->rows[0][1].kind, CellKind::Empty);
    EXPECT_EQ(sheet->rows[0][2].kind, CellKind::Text);
}

TEST(Csv, readsRowsOfDifferentLengthsAndAByteOrderMark)
{
    const auto sheet = readCsv("\xEF\xBB\xBF"
                               "a,b\nc\n",
                               "s");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(texts(*sheet), (Rows{{"a", "b"}, {"c"}}));
}

TEST(Csv, readsAnEmptyFileAsNoRows)
{
    const auto sheet = readCsv("", "s");
    ASSERT_TRUE(sheet);
    EXPECT_TRUE(sheet->rows.empty());
}

TEST(Csv, namesTheRowWhereAnOpenQuoteBegan)
{
    const auto sheet = readCsv("a\nb\n\"c\nd\ne\n", "survey");
    ASSERT_FALSE(sheet);
    EXPECT_EQ(sheet.error().code, ErrorCode::TableQuoteOpen);
    EXPECT_EQ(sheet.error().where.sheet, "survey");
    EXPECT_EQ(sheet.error().where.row, 3);
}

TEST(Csv, refusesTextAfterAClosingQuote)
{
    const auto sheet = readCsv("a\n\"b\"c\n", "s");
    ASSERT_FALSE(sheet);
    EXPECT_EQ(sheet.error().code, ErrorCode::TableDamaged);
    EXPECT_EQ(sheet.error().where.row, 2);
}

TEST(Csv, keepsAQuoteInTheMiddleOfAPlainCell)
{
    const auto sheet = readCsv("5\" pipe,b\n", "s");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(texts(*sheet), (Rows{{"5\" pipe", "b"}}));
}

TEST(Csv, refusesOtherEncodingsAndTooMuch)
{
    EXPECT_EQ(readCsv("caf\xE9\n", "s").error().code, ErrorCode::TextNotUtf8);
    TableLimits limits;
    limits.bytes = 4;
    EXPECT_EQ(readCsv("12345", "s", limits).error().code, ErrorCode::TableTooLarge);
    limits = {};
    limits.cells = 2;
    EXPECT_EQ(readCsv("1,2\n3\n", "s", limits).error().code, ErrorCode::TableTooLarge);
    limits = {};
    limits.cellBytes = 2;
    EXPECT_EQ(readCsv("123\n", "s", limits).error().code, ErrorCode::TableTooLarge);
}

TEST(Csv, writesWhatItReads)
{
    std::mt19937 random(7);
    const std::vector<std::string> pieces = {"a", ",", "\"", "\n", "\r\n", "é", "", " ", "12"};
    for (int round = 0; round < 300; ++round) {
        Table table;
        table.name = "t";
        const std::size_t columns = 1 + random() % 4;
        for (std::size_t i = 0; i < columns; ++i)
            table.columns.push_back("c" + std::to_string(i) + pieces[random() % pieces.size()]
                                    + "x");
        for (std::size_t r = 0; r < random() % 4; ++r) {
            Row row;
            for (std::size_t i = 0; i < columns; ++i)
                row.push_back(Cell::ofText(pieces[random() % pieces.size()]
                                           + pieces[random() % pieces.size()]));
            row[0].text += "x"; // an empty row would be left out
            table.rows.push_back(row);
        }
        const auto sheet = readCsv(writeCsv(table), "t");
        ASSERT_TRUE(sheet);
        const auto again = tableOf(*sheet);
        ASSERT_TRUE(again) << again.error().detail;
        EXPECT_EQ(*again, table);
    }
}

TEST(Csv, survivesWhateverBytesItIsGiven)
{
    std::mt19937 random(11);
    const std::string alphabet = "ab,\"\n\r\xC3\xA9";
    for (int round = 0; round < 5000; ++round) {
        std::string bytes;
        for (std::size_t i = random() % 40; i > 0; --i)
            bytes += alphabet[random() % alphabet.size()];
        const auto sheet = readCsv(bytes, "s");
        if (sheet) {
            for (const Row& row : sheet->rows)
                EXPECT_LE(row.size(), bytes.size() + 1);
        } else {
            EXPECT_EQ(sheet.error().where.sheet, "s");
        }
    }
}

TEST(TableOf, takesTheFirstFilledRowAsHeadingAndFillsShortRows)
{
    const auto sheet = readCsv(",\n name ,,label\n\na,,b\nc\n", "survey");
    ASSERT_TRUE(sheet);
    const auto table = tableOf(*sheet);
    ASSERT_TRUE(table);
    EXPECT_THAT(table->columns, testing::ElementsAre("name", "label"));
    ASSERT_EQ(table->rows.size(), 2U);
    EXPECT_EQ(table->rows[0][1].text, "b");
    EXPECT_EQ(table->rows[1][1].kind, CellKind::Empty);
    EXPECT_EQ(table->findColumn("label"), 1U);
    EXPECT_FALSE(table->findColumn("hint"));
}

TEST(TableOf, namesACellUnderNoHeadingAndAHeadingThatStandsTwice)
{
    const auto stray = tableOf(*readCsv("a,b\n1,2,3\n", "s"));
    ASSERT_FALSE(stray);
    EXPECT_EQ(stray.error().where.row, 2);
    EXPECT_EQ(stray.error().where.column, "3");
    const auto twice = tableOf(*readCsv("a,b,a\n", "s"));
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().args.at(0), "a");
    EXPECT_EQ(tableOf(*readCsv("\n,\n", "s")).error().code, ErrorCode::TableNoSheet);
}
