// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "support/paths.h"
#include "table/workbook_maker.h"
#include "table/xlsx.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace cuaderno;
using namespace cuaderno::test;

// Whatever a stranger's workbook holds, reading it answers or refuses; it never crashes.

namespace {

Bytes small()
{
    Sheet sheet;
    sheet.name = "survey";
    for (int row = 0; row < 20; ++row)
        sheet.rows.push_back({Cell::ofText("text"), Cell::ofText("q" + std::to_string(row)),
                              Cell::ofText("¿Qué?"), Cell::ofNumber("1.5")});
    return workbookOf({sheet});
}

std::vector<Bytes> realWorkbooks()
{
    std::vector<Bytes> files;
    const auto shared = sharedFolder();
    if (!shared)
        return files;
    std::vector<Path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(*shared / "forms" / "xlsform"))
        if (entry.path().extension() == ".xlsx" && entry.file_size() < 30'000)
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (std::size_t i = 0; i < paths.size(); i += 12)
        if (auto bytes = readFile(paths[i]))
            files.push_back(*bytes);
    return files;
}

} // namespace

TEST(XlsxHostile, refusesEveryTruncation)
{
    const Bytes whole = small();
    ASSERT_TRUE(readXlsx(whole));
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(readXlsx(ByteView(whole).first(size))) << size;
}

TEST(XlsxHostile, survivesChangedBytes)
{
    std::vector<Bytes> files = realWorkbooks();
    files.push_back(small());
    std::mt19937 random(3);
    TableLimits limits;
    limits.bytes = 8 << 20;
    limits.cells = 200'000;
    int read = 0;
    for (const Bytes& file : files) {
        for (int round = 0; round < 150; ++round) {
            Bytes changed = file;
            for (std::size_t i = 1 + random() % 8; i > 0; --i)
                changed[random() % changed.size()] = static_cast<std::byte>(random());
            read += readXlsx(changed, limits) ? 1 : 0;
        }
    }
    EXPECT_GT(read, 0); // some changes touch nothing that matters
}

TEST(XlsxHostile, survivesChangedXml)
{
    const std::string sheet =
        "<sheetData><row r=\"1\" s=\"2\"><c r=\"A1\" "
        "t=\"inlineStr\"><is><r><t>a_x0041_</t></r></is></c>"
        "<c r=\"B1\" s=\"1\"><v>43831.5</v></c><c t=\"b\"><v>1</v></c></row></sheetData>"
        "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>";
    const std::string alphabet = "<>/\"=&;#ABc1 rtsv:_9\xC3\xFF";
    std::mt19937 random(5);
    for (int round = 0; round < 1500; ++round) {
        std::string changed = sheet;
        for (std::size_t i = 1 + random() % 6; i > 0; --i)
            changed[random() % changed.size()] = alphabet[random() % alphabet.size()];
        const auto sheets = readXlsx(zipOf(workbookParts({{"survey", changed}})));
        if (sheets)
            EXPECT_EQ(sheets->size(), 1U);
        else
            EXPECT_NE(sheets.error().code, ErrorCode::TableNotXlsx);
    }
}

TEST(XlsxHostile, readsEveryRealWorkbook)
{
    const auto shared = sharedFolder();
    if (!shared)
        GTEST_SKIP() << "no ../shared: the forms are not here";
    int count = 0;
    for (const char* folder : {"xlsform", "real"}) {
        for (const auto& entry : std::filesystem::directory_iterator(*shared / "forms" / folder)) {
            if (entry.path().extension() != ".xlsx")
                continue;
            ++count;
            const auto bytes = readFile(entry.path());
            ASSERT_TRUE(bytes);
            const auto sheets = readXlsx(*bytes);
            EXPECT_TRUE(sheets) << entry.path() << " " << sheets.error().detail;
        }
    }
    EXPECT_GE(count, 100);
}
