// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"
#include "table/xlsx.h"
#include "table/xlsx_writer.h"

#include <gtest/gtest.h>

using namespace cuaderno;
using namespace cuaderno::test;

namespace {

Sheet sheetOf(std::string name, const std::vector<std::vector<std::string>>& rows)
{
    Sheet sheet;
    sheet.name = std::move(name);
    for (const auto& texts : rows) {
        Row row;
        for (const std::string& text : texts)
            row.push_back(text.empty() ? Cell{} : Cell::ofText(text));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::vector<std::string> textsOf(const Row& row, std::size_t columns)
{
    std::vector<std::string> texts;
    for (const Cell& cell : row)
        texts.push_back(cell.text);
    texts.resize(columns);
    return texts;
}

} // namespace

TEST(XlsxWriter, keepsEveryTextAsItIs)
{
    const TemporaryFolder folder;
    const Path file = folder.path() / "book.xlsx";
    const std::vector<std::vector<std::string>> rows = {
        {"name", "label"},          {"007", "=1+1"}, {"1-2", " two  spaces "}, {"", "line\nbreak"},
        {"<&>\"'", "عربي नेपाली 😀"}, {"TRUE", "1e5"}, {"_x0041_", "a_x000D_b"},
    };
    ASSERT_TRUE(writeXlsx({sheetOf("survey", rows), sheetOf("choices", {{"list_name"}})}, file));
    const auto bytes = readFile(file);
    ASSERT_TRUE(bytes);
    const auto sheets = readXlsx(*bytes);
    ASSERT_TRUE(sheets);
    ASSERT_EQ(sheets->size(), 2U);
    EXPECT_EQ(sheets->front().name, "survey");
    ASSERT_EQ(sheets->front().rows.size(), rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
        EXPECT_EQ(textsOf(sheets->front().rows[r], 2), rows[r]) << "row " << r + 1;
        for (const Cell& cell : sheets->front().rows[r])
            EXPECT_TRUE(cell.kind == CellKind::Text || cell.empty());
    }
}

TEST(XlsxWriter, givesTheSameBytesForTheSameSheets)
{
    const TemporaryFolder folder;
    const std::vector<Sheet> sheets = {sheetOf("survey", {{"type", "name"}, {"text", "a"}})};
    ASSERT_TRUE(writeXlsx(sheets, folder.path() / "a.xlsx"));
    ASSERT_TRUE(writeXlsx(sheets, folder.path() / "b.xlsx"));
    EXPECT_EQ(*readFile(folder.path() / "a.xlsx"), *readFile(folder.path() / "b.xlsx"));
}

TEST(XlsxWriter, refusesWhatAWorkbookCannotHoldAndLeavesTheFileAlone)
{
    const TemporaryFolder folder;
    const Path file = folder.path() / "book.xlsx";
    ASSERT_TRUE(writeFileAtomically(file, std::string_view("as it was")));
    const auto written = writeXlsx({sheetOf("survey", {{"a"}, {std::string(32'768, 'x')}})}, file);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::TableTooLarge);
    EXPECT_EQ(written.error().where.sheet, "survey");
    EXPECT_EQ(written.error().where.row, 2);
    EXPECT_FALSE(writeXlsx({sheetOf(std::string(32, 'n'), {{"a"}})}, file));
    EXPECT_EQ(*readText(file), "as it was");
    // Nothing beside it is left behind.
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(XlsxWriter, saysWhereItCannotWrite)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder.path() / "file", std::string_view("no folder")));
    const auto written = writeXlsx({sheetOf("survey", {{"a"}})}, folder.path() / "file" / "b.xlsx");
    ASSERT_FALSE(written);
    EXPECT_FALSE(written.error().where.file.empty());
}
