// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/workbook_maker.h"

#include "base/text.h"

#include <zip.h>

#include <stdexcept>

namespace cuaderno::test {

namespace {

constexpr const char* office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* packages = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

std::string escape(std::string text)
{
    text = replaceAll(std::move(text), "&", "&amp;");
    text = replaceAll(std::move(text), "<", "&lt;");
    return replaceAll(std::move(text), "\"", "&quot;");
}

std::string relation(const std::string& id, const std::string& type, const std::string& target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target
           + "\"/>";
}

std::string columnName(std::size_t column)
{
    std::string name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name;
}

} // namespace

Bytes zipOf(const std::map<std::string, std::string>& parts)
{
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, text] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    if (zip_close(archive) != 0)
        throw std::runtime_error("no zip can be made");
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    Bytes bytes(static_cast<std::size_t>(zip_source_tell(source)));
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

std::map<std::string, std::string>
workbookParts(const std::vector<std::pair<std::string, std::string>>& sheets)
{
    std::map<std::string, std::string> parts;
    std::string list, relations;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        list += "<sheet name=\"" + escape(sheets[i].first) + "\" sheetId=\"" + number
                + "\" r:id=\"rId" + number + "\"/>";
        relations += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts["xl/worksheets/sheet" + number + ".xml"] =
            std::string("<?xml version=\"1.0\"?><worksheet xmlns=\"") + main + "\">"
            + sheets[i].second + "</worksheet>";
    }
    relations += relation("rIdS", "sharedStrings", "sharedStrings.xml")
                 + relation("rIdT", "styles", "/xl/styles.xml");
    parts["xl/workbook.xml"] = std::string("<workbook xmlns=\"") + main + "\" xmlns:r=\"" + office
                               + "\"><sheets>" + list + "</sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] =
        std::string("<Relationships xmlns=\"") + packages + "\">" + relations + "</Relationships>";
    parts["_rels/.rels"] = std::string("<Relationships xmlns=\"") + packages + "\">"
                           + relation("rId1", "officeDocument", "xl/workbook.xml")
                           + "</Relationships>";
    parts["[Content_Types].xml"] =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    return parts;
}

Bytes workbookOf(const std::vector<Sheet>& sheets)
{
    std::vector<std::pair<std::string, std::string>> written;
    for (const Sheet& sheet : sheets) {
        std::string xml = "<sheetData>";
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
            const std::string number = std::to_string(r + 1);
            xml += "<row r=\"" + number + "\">";
            for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
                const Cell& cell = sheet.rows[r][c];
                const std::string reference = "<c r=\"" + columnName(c) + number + "\"";
                if (cell.kind == CellKind::Number)
                    xml += reference + "><v>" + cell.text + "</v></c>";
                else if (cell.kind == CellKind::Boolean)
                    xml +=
                        reference + " t=\"b\"><v>" + (cell.text == "true" ? "1" : "0") + "</v></c>";
                else if (cell.kind != CellKind::Empty)
                    xml += reference + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                           + escape(cell.text) + "</t></is></c>";
            }
            xml += "</row>";
        }
        written.emplace_back(sheet.name, xml + "</sheetData>");
    }
    return zipOf(workbookParts(written));
}

} // namespace cuaderno::test
