// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/xlsx.h"

#include "base/text.h"
#include "table/xlsx_number.h"
#include "table/xlsx_sheet.h"
#include "table/xlsx_xml.h"
#include "table/zip_archive.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace cuaderno {

namespace xlsx {
namespace {

struct Relation
{
    std::string type; // the last step of its URI: "worksheet"
    std::string part;
};

// The part that a relation of the part `from` names.
std::string resolve(std::string_view from, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    std::vector<std::string> steps;
    const auto slash = from.rfind('/');
    std::string whole(slash == std::string_view::npos ? "" : from.substr(0, slash + 1));
    whole += target;
    for (const auto step : split(whole, '/')) {
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (step != "." && step != ".." && !step.empty())
            steps.emplace_back(step);
    }
    std::string part;
    for (const auto& step : steps)
        part += (part.empty() ? "" : "/") + step;
    return part;
}

std::string relationsOf(std::string_view part)
{
    const auto slash = part.rfind('/');
    const auto folder = slash == std::string_view::npos ? "" : part.substr(0, slash + 1);
    const auto name = slash == std::string_view::npos ? part : part.substr(slash + 1);
    return std::string(folder) + "_rels/" + std::string(name) + ".rels";
}

Result<std::map<std::string, Relation>> readRelations(ZipArchive& archive, std::string_view part)
{
    std::map<std::string, Relation> relations;
    const std::string name = relationsOf(part);
    if (!archive.contains(name))
        return relations;
    auto xml = archive.read(name);
    if (!xml)
        return xml.failure();
    pugi::xml_document document;
    if (auto parsed = parsePart(document, *xml, name); !parsed)
        return parsed.failure();
    for (const auto node : document.document_element().children()) {
        const std::string_view type = attributeNamed(node, "Type");
        if (std::string_view(attributeNamed(node, "TargetMode")) == "External")
            continue;
        const auto slash = type.rfind('/');
        relations[attributeNamed(node, "Id")] = {
            std::string(slash == std::string_view::npos ? type : type.substr(slash + 1)),
            resolve(part, attributeNamed(node, "Target"))};
    }
    return relations;
}

// What all sheets share.
struct Workbook
{
    std::vector<std::pair<std::string, std::string>> sheets; // name, part
    std::string stringsPart;
    std::string stylesPart;
    Shared shared;
};

Result<std::string> findWorkbook(ZipArchive& archive)
{
    auto relations = readRelations(archive, "");
    if (!relations)
        return relations.failure();
    for (const auto& [id, relation] : *relations)
        if (relation.type == "officeDocument" && archive.contains(relation.part))
            return relation.part;
    if (archive.contains("xl/workbook.xml"))
        return std::string("xl/workbook.xml");
    return fail(ErrorCode::TableNotXlsx, "a zip without a workbook");
}

Result<Workbook> readWorkbook(ZipArchive& archive)
{
    auto part = findWorkbook(archive);
    if (!part)
        return part.failure();
    if (!toLower(*part).ends_with(".xml"))
        return fail(ErrorCode::TableNotXlsx, "a binary workbook");
    auto relations = readRelations(archive, *part);
    if (!relations)
        return relations.failure();
    auto xml = archive.read(*part);
    if (!xml)
        return xml.failure();
    pugi::xml_document document;
    if (auto parsed = parsePart(document, *xml, *part); !parsed)
        return parsed.failure();
    const auto root = document.document_element();
    if (!isNamed(root, "workbook"))
        return fail(ErrorCode::TableNotXlsx, "a document that is no workbook");

    Workbook workbook;
    const std::string_view since1904 = attributeNamed(childNamed(root, "workbookPr"), "date1904");
    workbook.shared.since1904 = since1904 == "1" || since1904 == "true";
    for (const auto& [id, relation] : *relations) {
        if (relation.type == "sharedStrings")
            workbook.stringsPart = relation.part;
        else if (relation.type == "styles")
            workbook.stylesPart = relation.part;
    }
    for (const auto node : childNamed(root, "sheets").children()) {
        const auto found = relations->find(attributeNamed(node, "id"));
        if (found == relations->end())
            return fail(ErrorCode::TableDamaged, "a sheet without its part");
        if (found->second.type == "worksheet") // others are charts and dialogs
            workbook.sheets.emplace_back(attributeNamed(node, "name"), found->second.part);
    }
    return workbook;
}

Status readStrings(ZipArchive& archive, Workbook& workbook, const TableLimits& limits)
{
    if (workbook.stringsPart.empty() || !archive.contains(workbook.stringsPart))
        return {};
    auto xml = archive.read(workbook.stringsPart);
    if (!xml)
        return xml.failure();
    pugi::xml_document document;
    if (auto parsed = parsePart(document, *xml, workbook.stringsPart); !parsed)
        return parsed.failure();
    for (const auto node : document.document_element().children()) {
        if (!isNamed(node, "si"))
            continue;
        std::string text = richText(node);
        if (text.size() > limits.cellBytes)
            return fail(ErrorCode::TableTooLarge, "a cell", {}, {std::to_string(limits.cellBytes)});
        workbook.shared.strings.push_back(std::move(text));
    }
    return {};
}

Status readStyles(ZipArchive& archive, Workbook& workbook)
{
    if (workbook.stylesPart.empty() || !archive.contains(workbook.stylesPart))
        return {};
    auto xml = archive.read(workbook.stylesPart);
    if (!xml)
        return xml.failure();
    pugi::xml_document document;
    if (auto parsed = parsePart(document, *xml, workbook.stylesPart); !parsed)
        return parsed.failure();
    const auto root = document.document_element();
    std::map<std::string, Shows, std::less<>> custom;
    for (const auto node : childNamed(root, "numFmts").children())
        custom[attributeNamed(node, "numFmtId")] = customFormat(attributeNamed(node, "formatCode"));
    for (const auto node : childNamed(root, "cellXfs").children()) {
        if (!isNamed(node, "xf"))
            continue;
        const std::string_view id = attributeNamed(node, "numFmtId");
        int number = 0;
        std::from_chars(id.data(), id.data() + id.size(), number);
        const auto found = custom.find(id);
        workbook.shared.styles.push_back(found == custom.end() ? builtinFormat(number)
                                                               : found->second);
    }
    return {};
}

bool isEncryptedContainer(ByteView bytes)
{
    // The name of a stream in the container, in UTF-16.
    std::string name;
    for (const char c : std::string_view("EncryptedPackage")) {
        name += c;
        name += '\0';
    }
    return asText(bytes).find(name) != std::string_view::npos;
}

} // namespace
} // namespace xlsx

bool looksLikeZip(ByteView bytes)
{
    return asText(bytes).starts_with("PK\x03\x04");
}

bool looksLikeOldExcel(ByteView bytes)
{
    return asText(bytes).starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

Result<std::vector<Sheet>> readXlsx(ByteView bytes, const TableLimits& limits)
{
    if (looksLikeOldExcel(bytes))
        return fail(xlsx::isEncryptedContainer(bytes) ? ErrorCode::TableEncryptedXlsx
                                                      : ErrorCode::TableOldExcel);
    if (!looksLikeZip(bytes))
        return fail(ErrorCode::TableNotXlsx, "no zip");
    if (bytes.size() > limits.bytes)
        return fail(ErrorCode::TableTooLarge, "xlsx", {}, {std::to_string(limits.bytes)});
    auto archive = ZipArchive::open(bytes, limits);
    if (!archive)
        return archive.failure();
    auto workbook = xlsx::readWorkbook(*archive);
    if (!workbook)
        return workbook.failure();
    if (auto read = xlsx::readStrings(*archive, *workbook, limits); !read)
        return read.failure();
    if (auto read = xlsx::readStyles(*archive, *workbook); !read)
        return read.failure();

    std::vector<Sheet> sheets;
    xlsx::SheetReader reader(workbook->shared, limits);
    for (const auto& [name, part] : workbook->sheets) {
        auto xml = archive->read(part);
        if (!xml)
            return xml.failure();
        auto sheet = reader.read(*xml, part, name);
        if (!sheet)
            return sheet.failure();
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

} // namespace cuaderno
