// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/xlsx_sheet.h"

#include "base/text.h"
#include "table/xlsx_xml.h"

#include <charconv>
#include <optional>

namespace cuaderno::xlsx {

namespace {

constexpr std::size_t mostRows = 1'048'576;
constexpr std::size_t mostColumns = 16'384;

template <typename Number>
std::optional<Number> wholeNumber(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

bool parseReference(std::string_view text, std::size_t& row, std::size_t& column)
{
    std::size_t letters = 0;
    std::size_t number = 0;
    for (; letters < text.size(); ++letters) {
        const char c = text[letters];
        if (c >= 'A' && c <= 'Z')
            number = number * 26 + static_cast<std::size_t>(c - 'A' + 1);
        else if (c >= 'a' && c <= 'z')
            number = number * 26 + static_cast<std::size_t>(c - 'a' + 1);
        else
            break;
        if (number > mostColumns)
            return false;
    }
    const auto line = wholeNumber<std::size_t>(text.substr(letters));
    if (letters == 0 || !line || *line == 0 || *line > mostRows)
        return false;
    row = *line - 1;
    column = number - 1;
    return true;
}

Result<Sheet> SheetReader::read(std::string_view xml, std::string_view part, std::string_view name)
{
    pugi::xml_document document;
    if (auto parsed = parsePart(document, xml, part); !parsed)
        return parsed.failure();
    const auto root = document.document_element();
    if (!isNamed(root, "worksheet"))
        return fail(ErrorCode::TableDamaged, "a part that is no worksheet");
    Sheet sheet;
    sheet.name = std::string(name);
    std::size_t row = 0;
    for (const auto node : childNamed(root, "sheetData").children()) {
        if (!isNamed(node, "row"))
            continue;
        if (auto read = readRow(node, sheet, row); !read) {
            read.error().where.sheet = sheet.name;
            read.error().where.row = static_cast<int>(row) + 1;
            return read.failure();
        }
        ++row;
    }
    if (auto cleared = clearMerged(childNamed(root, "mergeCells"), sheet); !cleared)
        return cleared.failure();
    return sheet;
}

// `row` comes in as the row after the last one and goes out as this one.
Status SheetReader::readRow(const pugi::xml_node& node, Sheet& sheet, std::size_t& row)
{
    if (const std::string_view number = attributeNamed(node, "r"); !number.empty()) {
        const auto parsed = wholeNumber<std::size_t>(number);
        if (!parsed || *parsed == 0)
            return fail(ErrorCode::TableDamaged, "a row's number");
        row = *parsed - 1;
    }
    if (row >= mostRows)
        return fail(ErrorCode::TableDamaged, "a row's number");
    std::size_t column = 0;
    for (const auto child : node.children()) {
        if (!isNamed(child, "c"))
            continue;
        std::size_t inRow = row;
        const std::string_view reference = attributeNamed(child, "r");
        if (!reference.empty() && (!parseReference(reference, inRow, column) || inRow != row))
            return fail(ErrorCode::TableDamaged, "a cell's reference");
        if (column >= mostColumns)
            return fail(ErrorCode::TableDamaged, "too many cells in a row");
        auto cell = readCell(child);
        if (!cell)
            return cell.failure();
        if (!cell->empty())
            if (auto placed = place(sheet, row, column, std::move(*cell)); !placed)
                return placed;
        ++column;
    }
    return {};
}

Result<Cell> SheetReader::readCell(const pugi::xml_node& node) const
{
    const std::string_view type = attributeNamed(node, "t");
    if (type == "inlineStr")
        return Cell::ofText(richText(childNamed(node, "is")));
    const auto value = childNamed(node, "v");
    const std::string_view text = value.text().get();
    if (text.empty())
        return Cell{};
    if (type == "s") {
        const auto index = wholeNumber<std::size_t>(trimXml(text));
        if (!index || *index >= m_shared.strings.size())
            return fail(ErrorCode::TableDamaged, "a shared string that is not there");
        return Cell::ofText(m_shared.strings[*index]);
    }
    if (type == "b")
        return Cell{CellKind::Boolean, trimXml(text) == "1" || text == "true" ? "true" : "false"};
    if (type == "str" || type == "e")
        return Cell::ofText(std::string(text));
    if (type == "d")
        return Cell{CellKind::Date, std::string(text)};
    const auto style = wholeNumber<std::size_t>(attributeNamed(node, "s"));
    const Shows shows =
        style && *style < m_shared.styles.size() ? m_shared.styles[*style] : Shows::Number;
    return cellOfNumber(text, shows, m_shared.since1904);
}

// Counts what memory the cell makes necessary, gaps before it included.
Status SheetReader::place(Sheet& sheet, std::size_t row, std::size_t column, Cell cell)
{
    if (cell.text.size() > m_limits.cellBytes)
        return fail(ErrorCode::TableTooLarge, "a cell", {}, {std::to_string(m_limits.cellBytes)});
    if (!isUtf8(cell.text))
        return fail(ErrorCode::TableDamaged, "a cell is not UTF-8");
    if (row >= sheet.rows.size())
        m_used += row + 1 - sheet.rows.size();
    const std::size_t there = row < sheet.rows.size() ? sheet.rows[row].size() : 0;
    if (column >= there)
        m_used += column + 1 - there;
    if (m_used > m_limits.cells)
        return fail(ErrorCode::TableTooLarge, "cells", {}, {std::to_string(m_limits.cells)});
    if (row >= sheet.rows.size())
        sheet.rows.resize(row + 1);
    if (column >= there)
        sheet.rows[row].resize(column + 1);
    sheet.rows[row][column] = std::move(cell);
    return {};
}

Status SheetReader::clearMerged(const pugi::xml_node& node, Sheet& sheet)
{
    std::size_t steps = 0;
    for (const auto area : node.children()) {
        const std::string_view reference = attributeNamed(area, "ref");
        const auto colon = reference.find(':');
        std::size_t top = 0, left = 0, bottom = 0, right = 0;
        if (colon == std::string_view::npos
            || !parseReference(reference.substr(0, colon), top, left)
            || !parseReference(reference.substr(colon + 1), bottom, right))
            continue;
        for (std::size_t row = top; row <= bottom && row < sheet.rows.size(); ++row) {
            Row& cells = sheet.rows[row];
            for (std::size_t column = left; column <= right && column < cells.size(); ++column)
                if (row != top || column != left)
                    cells[column] = {};
            steps += cells.size() + 1;
            if (steps > 4 * m_limits.cells)
                return fail(ErrorCode::TableTooLarge, "merged areas");
        }
    }
    return {};
}

} // namespace cuaderno::xlsx
