// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A workbook, or one sheet of it as XML: a zip's checksums keep most changed workbooks from being
// read any further. Other bytes are read as CSV.
#include "table/csv.h"
#include "table/xlsx.h"
#include "table/xlsx_sheet.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace cuaderno;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView bytes(reinterpret_cast<const std::byte*>(data), size);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (looksLikeZip(bytes)) {
        (void)readXlsx(bytes);
    } else if (text.starts_with('<')) {
        xlsx::Shared shared;
        shared.strings = {"type", "name", "label"};
        shared.styles.resize(3);
        const TableLimits limits;
        xlsx::SheetReader reader(shared, limits);
        (void)reader.read(text, "xl/worksheets/sheet1.xml", "survey");
    } else {
        (void)readCsv(text, "survey");
    }
    return 0;
}
