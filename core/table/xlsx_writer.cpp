// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/xlsx_writer.h"

#include "base/text.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>

namespace cuaderno {

namespace {

constexpr std::size_t mostCharacters = 32'767;
constexpr std::size_t mostRows = 1'048'576;
constexpr std::size_t mostColumns = 16'384;
constexpr std::size_t mostNameCharacters = 31;
// In characters of the usual font.
constexpr std::size_t narrowest = 8;
constexpr std::size_t widest = 48;

Status tooLarge(std::string detail, const Sheet& sheet, std::size_t row, std::size_t most)
{
    Place place;
    place.sheet = sheet.name;
    place.row = static_cast<int>(row);
    return fail(ErrorCode::TableTooLarge, std::move(detail), std::move(place),
                {std::to_string(most)});
}

Status checkSizes(const Sheet& sheet)
{
    if (length(sheet.name) > mostNameCharacters)
        return tooLarge("the name of a worksheet", sheet, 0, mostNameCharacters);
    if (sheet.rows.size() > mostRows)
        return tooLarge("rows of a worksheet", sheet, sheet.rows.size(), mostRows);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        if (sheet.rows[r].size() > mostColumns)
            return tooLarge("columns of a worksheet", sheet, r + 1, mostColumns);
        for (const Cell& cell : sheet.rows[r])
            if (cell.text.size() > mostCharacters && length(cell.text) > mostCharacters)
                return tooLarge("characters of a cell", sheet, r + 1, mostCharacters);
    }
    return {};
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// "_x0041_" in a cell is read as A, so that the text itself is written "_x005F_x0041_"; the library
// leaves that to us.
std::string escaped(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto rest = std::string_view(text).substr(i);
        if (rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' && isHex(rest[2])
            && isHex(rest[3]) && isHex(rest[4]) && isHex(rest[5]))
            out += "_x005F";
        out += text[i];
    }
    return out;
}

void setWidths(const Sheet& sheet, lxw_worksheet* worksheet)
{
    std::vector<std::size_t> widths;
    for (const Row& row : sheet.rows) {
        widths.resize(std::max(widths.size(), row.size()), narrowest);
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], std::min(length(row[c].text) + 2, widest));
    }
    for (std::size_t c = 0; c < widths.size(); ++c)
        worksheet_set_column(worksheet, static_cast<lxw_col_t>(c), static_cast<lxw_col_t>(c),
                             static_cast<double>(widths[c]), nullptr);
}

lxw_error writeSheet(const Sheet& sheet, lxw_workbook* workbook, lxw_format* bold)
{
    lxw_worksheet* worksheet = workbook_add_worksheet(workbook, sheet.name.c_str());
    if (!worksheet)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    setWidths(sheet, worksheet);
    worksheet_freeze_panes(worksheet, 1, 0);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r)
        for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
            const Cell& cell = sheet.rows[r][c];
            if (cell.empty())
                continue;
            const lxw_error error = worksheet_write_string(
                worksheet, static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c),
                escaped(cell.text).c_str(), r == 0 ? bold : nullptr);
            if (error != LXW_NO_ERROR)
                return error;
        }
    return LXW_NO_ERROR;
}

// The library writes files only: into a folder of its own, from where the bytes are taken.
lxw_error writeWorkbook(const std::vector<Sheet>& sheets, const Path& file)
{
    lxw_workbook* workbook = workbook_new(file.c_str());
    if (!workbook)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    lxw_doc_properties properties{};
    properties.created = 1; // or each second would give other bytes
    workbook_set_properties(workbook, &properties);
    lxw_format* bold = workbook_add_format(workbook);
    format_set_bold(bold);
    lxw_error error = LXW_NO_ERROR;
    for (const Sheet& sheet : sheets)
        if (error == LXW_NO_ERROR)
            error = writeSheet(sheet, workbook, bold);
    // Closing writes the file and frees the workbook whatever happens.
    const lxw_error closed = workbook_close(workbook);
    return error == LXW_NO_ERROR ? closed : error;
}

} // namespace

Status writeXlsx(const std::vector<Sheet>& sheets, const Path& path)
{
    for (const Sheet& sheet : sheets)
        if (auto checked = checkSizes(sheet); !checked)
            return checked;
    auto staged = StagedFolder::make(path);
    if (!staged)
        return staged.failure();
    const Path file = staged->path() / "workbook.xlsx";
    errno = 0;
    if (const lxw_error error = writeWorkbook(sheets, file); error != LXW_NO_ERROR)
        return tl::unexpected<Error>(systemError(errno ? errno : EIO, lxw_strerror(error), path));
    auto bytes = readFile(file);
    if (!bytes)
        return bytes.failure();
    return writeFileAtomically(path, *bytes);
}

} // namespace cuaderno
