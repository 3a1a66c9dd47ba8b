// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/workbook_maker.h"
#include "table/xlsx.h"
#include "table/xlsx_number.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace cuaderno;
using namespace cuaderno::test;

namespace {

using Parts = std::map<std::string, std::string>;

Parts oneSheet(const std::string& data)
{
    return workbookParts({{"survey", "<sheetData>" + data + "</sheetData>"}});
}

Sheet readOne(const Parts& parts)
{
    auto sheets = readXlsx(zipOf(parts));
    EXPECT_TRUE(sheets) << sheets.error().detail;
    return sheets && sheets->size() == 1 ? sheets->front() : Sheet{};
}

ErrorCode errorOf(const Parts& parts, const TableLimits& limits = {})
{
    const auto sheets = readXlsx(zipOf(parts), limits);
    EXPECT_FALSE(sheets);
    return sheets ? ErrorCode::FileFailed : sheets.error().code;
}

const char* stylesXml =
    "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"[$-409]h:mm\\ AM/PM;@\"/>"
    "<numFmt numFmtId=\"166\" formatCode=\"#,##0 &quot;days&quot;\"/>"
    "<numFmt numFmtId=\"167\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
    "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/></cellXfs></styleSheet>";

std::vector<std::string> textsOf(const Row& row)
{
    std::vector<std::string> texts;
    for (const Cell& cell : row)
        texts.push_back(cell.text);
    return texts;
}

} // namespace

TEST(Xlsx, readsSharedRichAndInlineStrings)
{
    auto parts =
        oneSheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                 "<c r=\"C1\" t=\"inlineStr\"><is><t>in &amp; line</t></is></c>"
                 "<c r=\"D1\" t=\"str\"><f>A1</f><v>was plain</v></c></row>");
    parts["xl/sharedStrings.xml"] = "<sst><si><t>plain</t></si><si><r><t>ri</t></r><r><rPr><b/></"
                                    "rPr><t xml:space=\"preserve\">ch "
                                    "</t></r><r><t>_x0041__</t></r><rPh><t>no</t></rPh></si></sst>";
    const Sheet sheet = readOne(parts);
    ASSERT_EQ(sheet.rows.size(), 1U);
    EXPECT_THAT(textsOf(sheet.rows[0]),
                testing::ElementsAre("plain", "rich A_", "in & line", "was plain"));
}

TEST(Xlsx, readsNumbersInTheirShortestForm)
{
    const Sheet sheet =
        readOne(oneSheet("<row><c><v>1.0</v></c><c><v>5.0999999999999996</v></c><c><v>1E-3</v></c>"
                         "<c><v>-0</v></c><c><v>12345678901</v></c><c t=\"b\"><v>1</v></c>"
                         "<c t=\"e\"><v>#N/A</v></c><c><f>1+1</f></c><c><v>2</v></c></row>"));
    ASSERT_EQ(sheet.rows.size(), 1U);
    EXPECT_THAT(
        textsOf(sheet.rows[0]),
        testing::ElementsAre("1", "5.1", "0.001", "0", "12345678901", "true", "#N/A", "", "2"));
    EXPECT_EQ(sheet.rows[0][0].kind, CellKind::Number);
    EXPECT_EQ(sheet.rows[0][5].kind, CellKind::Boolean);
    EXPECT_EQ(sheet.rows[0][6].kind, CellKind::Text);
}

TEST(Xlsx, readsDatesByTheirNumberFormat)
{
    auto parts =
        oneSheet("<row><c s=\"1\"><v>43831</v></c><c s=\"2\"><v>59</v></c><c s=\"2\"><v>61</v></c>"
                 "<c s=\"3\"><v>0.5</v></c><c s=\"4\"><v>43831</v></c>"
                 "<c s=\"5\"><v>43831.604166666664</v></c><c s=\"1\"><v>-1</v></c>"
                 "<c s=\"1\"><v>9999999</v></c></row>");
    parts["xl/styles.xml"] = stylesXml;
    Sheet sheet = readOne(parts);
    ASSERT_EQ(sheet.rows.size(), 1U);
    EXPECT_THAT(textsOf(sheet.rows[0]),
                testing::ElementsAre("2020-01-01", "1900-02-28", "1900-03-01", "12:00:00", "43831",
                                     "2020-01-01T14:30:00", "-1", "9999999"));
    EXPECT_EQ(sheet.rows[0][0].kind, CellKind::Date);

    parts["xl/workbook.xml"].insert(parts["xl/workbook.xml"].find("<sheets>"),
                                    "<workbookPr date1904=\"1\"/>");
    sheet = readOne(parts);
    EXPECT_EQ(sheet.rows[0][0].text, "2024-01-02");
}

TEST(Xlsx, tellsDatesFromNumbersInFormatCodes)
{
    using xlsx::customFormat;
    using xlsx::Shows;
    EXPECT_EQ(customFormat("General"), Shows::Number);
    EXPECT_EQ(customFormat("0.00E+00"), Shows::Number);
    EXPECT_EQ(customFormat("[Red]#,##0;[Blue]-#,##0"), Shows::Number);
    EXPECT_EQ(customFormat("\"day\" 0"), Shows::Number);
    EXPECT_EQ(customFormat("mmm\\-yy"), Shows::Date);
    EXPECT_EQ(customFormat("mmmm"), Shows::Date);
    EXPECT_EQ(customFormat("mm:ss"), Shows::Time);
    EXPECT_EQ(customFormat("[h]:mm"), Shows::Time);
    EXPECT_EQ(customFormat("m/d/yy h:mm"), Shows::DateTime);
}

TEST(Xlsx, keepsRowAndColumnNumbersAcrossGaps)
{
    const Sheet sheet = readOne(oneSheet("<row r=\"3\"><c r=\"C3\"><v>7</v></c></row>"));
    ASSERT_EQ(sheet.rows.size(), 3U);
    EXPECT_TRUE(sheet.rows[0].empty());
    EXPECT_THAT(textsOf(sheet.rows[2]), testing::ElementsAre("", "", "7"));
}

TEST(Xlsx, leavesOnlyTheFirstCellOfAMergedArea)
{
    const auto parts = workbookParts(
        {{"s",
          "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c>"
          "<c><v>5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"}});
    const Sheet sheet = readOne(parts);
    ASSERT_EQ(sheet.rows.size(), 2U);
    EXPECT_THAT(textsOf(sheet.rows[0]), testing::ElementsAre("1", ""));
    EXPECT_THAT(textsOf(sheet.rows[1]), testing::ElementsAre("", "", "5"));
}

TEST(Xlsx, readsPrefixedElementsAndSheetsInOrder)
{
    auto parts = workbookParts({{"b", ""}, {"a", ""}});
    parts["xl/worksheets/sheet1.xml"] = "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row "
                                        "r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row>"
                                        "</x:sheetData></x:worksheet>";
    const auto sheets = readXlsx(zipOf(parts));
    ASSERT_TRUE(sheets);
    ASSERT_EQ(sheets->size(), 2U);
    EXPECT_EQ(sheets->at(0).name, "b");
    EXPECT_EQ(sheets->at(0).rows.at(0).at(0).text, "1");
    EXPECT_TRUE(sheets->at(1).rows.empty());
}

TEST(Xlsx, costsNothingForRowsAndColumnsThatAreOnlyDeclared)
{
    std::string data = "<row r=\"1\" spans=\"1:1025\"><c r=\"A1\"><v>1</v></c>";
    for (int i = 0; i < 1024; ++i)
        data += "<c s=\"1\"/>";
    data += "</row>";
    for (int i = 2; i < 60000; ++i)
        data += "<row r=\"" + std::to_string(i) + "\" s=\"1\"/>";
    data += "<row r=\"1048576\" s=\"1\"><c r=\"A1048576\" s=\"1\"/></row>";
    const Sheet sheet = readOne(oneSheet(data));
    ASSERT_EQ(sheet.rows.size(), 1U);
    EXPECT_EQ(sheet.rows[0].size(), 1U);
}

TEST(Xlsx, refusesWhatWouldNeedTooMuchMemory)
{
    TableLimits limits;
    limits.bytes = 100'000;
    EXPECT_EQ(errorOf(oneSheet(std::string(1'000'000, ' ')), limits), ErrorCode::TableTooLarge);
    limits = {};
    limits.parts = 3;
    EXPECT_EQ(errorOf(oneSheet(""), limits), ErrorCode::TableTooLarge);
    limits = {};
    limits.cells = 1000;
    EXPECT_EQ(errorOf(oneSheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), limits),
              ErrorCode::TableTooLarge);
    EXPECT_EQ(errorOf(oneSheet("<row r=\"2000\"><c><v>1</v></c></row>"), limits),
              ErrorCode::TableTooLarge);
    limits = {};
    limits.cellBytes = 10;
    EXPECT_EQ(errorOf(oneSheet("<row><c t=\"str\"><v>12345678901</v></c></row>"), limits),
              ErrorCode::TableTooLarge);
    // A zip bomb: its directory says more than the limit.
    EXPECT_EQ(errorOf(oneSheet(std::string(65 << 20, ' '))), ErrorCode::TableTooLarge);
}

TEST(Xlsx, refusesDocumentTypesAndBrokenXml)
{
    auto parts = oneSheet("");
    parts["xl/worksheets/sheet1.xml"] =
        "<!DOCTYPE a [<!ENTITY b \"bb\">]><worksheet><sheetData/></worksheet>";
    EXPECT_EQ(errorOf(parts), ErrorCode::TableDamaged);
    parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>";
    EXPECT_EQ(errorOf(parts), ErrorCode::TableDamaged);
    parts["xl/worksheets/sheet1.xml"] = "<worksheet><a>\xFF</a></worksheet>";
    EXPECT_EQ(errorOf(parts), ErrorCode::TableDamaged);
    parts.erase("xl/worksheets/sheet1.xml");
    EXPECT_EQ(errorOf(parts), ErrorCode::TableDamaged);
    EXPECT_EQ(errorOf(oneSheet("<row><c t=\"s\"><v>5</v></c></row>")), ErrorCode::TableDamaged);
    EXPECT_EQ(errorOf(oneSheet("<row r=\"0\"/>")), ErrorCode::TableDamaged);
    EXPECT_EQ(errorOf(oneSheet("<row r=\"1\"><c r=\"B2\"><v>1</v></c></row>")),
              ErrorCode::TableDamaged);
}

TEST(Xlsx, tellsOldAndEncryptedWorkbooksFromOthers)
{
    const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook";
    EXPECT_EQ(readXlsx(asBytes(ole)).error().code, ErrorCode::TableOldExcel);
    std::string encrypted = ole;
    for (const char c : std::string("EncryptedPackage")) {
        encrypted += c;
        encrypted += '\0';
    }
    EXPECT_EQ(readXlsx(asBytes(encrypted)).error().code, ErrorCode::TableEncryptedXlsx);
    EXPECT_EQ(readXlsx(asBytes("type,name")).error().code, ErrorCode::TableNotXlsx);
    EXPECT_EQ(readXlsx(asBytes("PK\x03\x04 and no more")).error().code, ErrorCode::TableDamaged);
    EXPECT_EQ(errorOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}),
              ErrorCode::TableNotXlsx);
}
