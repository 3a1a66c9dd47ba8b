// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_system.h"
#include "base/text.h"
#include "form/load.h"
#include "form/xform_reader.h"
#include "form/xlsform_markdown.h"
#include "form/xlsform_reader.h"
#include "table/csv.h"
#include "table/xlsx.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

constexpr std::uint64_t mostFormBytes = 64ULL << 20;
constexpr std::uint64_t mostMediaBytes = 256ULL << 20;
const std::string mediaFolder = "media/";

constexpr std::array<std::string_view, 6> sheetNames = {"survey",           "choices",  "settings",
                                                        "external_choices", "entities", "osm"};

// True for the sheets of a form, and for names that may be meant for them.
bool mayBeSheet(std::string_view name)
{
    return std::any_of(sheetNames.begin(), sheetNames.end(), [&](std::string_view sheet) {
        return editDistance(toLower(name), sheet) <= 2;
    });
}

std::string endingOf(const Path& path)
{
    return toLower(path.extension().string());
}

Place placeOf(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

// Data that forms read; pictures and sound are looked up when they are shown.
bool isData(const Path& path)
{
    const std::string ending = endingOf(path);
    return ending == ".csv" || ending == ".xml" || ending == ".geojson";
}

Status readMedia(const Path& folder, FormSource& source)
{
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return {};
    std::uint64_t left = mostMediaBytes;
    auto entries = entriesOf(folder);
    if (!entries)
        return entries.failure();
    for (const Path& file : *entries) {
        if (!std::filesystem::is_regular_file(file, error) || !isData(file))
            continue;
        auto text = readText(file, left);
        if (!text)
            return text.failure();
        left -= text->size();
        source.files[mediaFolder + file.filename().string()] = std::move(*text);
    }
    return {};
}

Result<FormSource> readFolder(const Path& folder)
{
    FormSource source;
    source.kind = FormSource::Kind::CsvFolder;
    Path plain = folder.lexically_normal();
    if (plain.filename().empty())
        plain = plain.parent_path();
    if (plain == "." || plain == "..") {
        std::error_code error;
        plain = std::filesystem::weakly_canonical(folder, error);
    }
    source.name = plain.filename().string();
    auto entries = entriesOf(folder);
    if (!entries)
        return entries.failure();
    for (const Path& file : *entries) {
        if (endingOf(file) != ".csv" || !mayBeSheet(file.stem().string()))
            continue;
        auto text = readText(file, mostFormBytes);
        if (!text)
            return text.failure();
        source.files[file.filename().string()] = std::move(*text);
    }
    if (source.files.empty())
        return fail(ErrorCode::FormNotAForm, "a folder without survey.csv", placeOf(folder),
                    {"survey.csv"});
    if (auto media = readMedia(folder / "media", source); !media)
        return media.failure();
    return source;
}

// Sheets as text are kept as what they mean.
FormSource sourceOfMarkdown(std::string_view text)
{
    FormSource source;
    source.kind = FormSource::Kind::CsvFolder;
    for (const Sheet& sheet : sheetsOfMarkdown(text)) {
        Table table;
        table.rows = sheet.rows;
        if (!table.rows.empty()) {
            for (const Cell& heading : table.rows.front())
                table.columns.push_back(heading.text);
            table.rows.erase(table.rows.begin());
        }
        source.files[sheet.name + ".csv"] = writeCsv(table);
    }
    return source;
}

// What the bytes are, whatever the file is called.
std::optional<FormSource::Kind> kindOf(std::string_view bytes, const std::string& ending)
{
    if (looksLikeZip(asBytes(bytes)) || looksLikeOldExcel(asBytes(bytes)))
        return FormSource::Kind::Xlsx;
    if (ending == ".xlsx" || ending == ".xlsm")
        return FormSource::Kind::Xlsx; // a damaged one: reading it says what is wrong
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (trimXml(bytes).starts_with('<') || ending == ".xml" || ending == ".xform"
        || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return FormSource::Kind::XForm;
    return std::nullopt;
}

ReadDefinition failed(Error error)
{
    ReadDefinition read;
    read.errors.push_back(std::move(error));
    return read;
}

ReadDefinition readCsvFolder(const FormSource& source)
{
    std::vector<Sheet> sheets;
    ReadDefinition read;
    for (const auto& [file, bytes] : source.files) {
        if (file.starts_with(mediaFolder) || !file.ends_with(".csv"))
            continue;
        auto sheet = readCsv(bytes, file.substr(0, file.size() - 4));
        if (sheet)
            sheets.push_back(std::move(*sheet));
        else
            read.errors.push_back(sheet.error());
    }
    if (!read.errors.empty())
        return read;
    return readXlsform(sheets, source.name, mediaOf(source));
}

} // namespace

MediaFiles mediaOf(const FormSource& source)
{
    MediaFiles media;
    for (const auto& [name, bytes] : source.files)
        if (name.starts_with(mediaFolder))
            media[name.substr(mediaFolder.size())] = bytes;
    return media;
}

ReadDefinition readDefinition(const FormSource& source)
{
    if (source.kind == FormSource::Kind::CsvFolder)
        return readCsvFolder(source);
    const auto file = std::find_if(source.files.begin(), source.files.end(), [](const auto& each) {
        return !each.first.starts_with(mediaFolder);
    });
    if (file == source.files.end())
        return failed({ErrorCode::FormNotAForm, "nothing to read", {}, {}});
    if (source.kind == FormSource::Kind::XForm)
        return readXForm(file->second, source.name, mediaOf(source));
    auto sheets = readXlsx(asBytes(file->second));
    if (!sheets)
        return failed(sheets.error());
    return readXlsform(*sheets, source.name, mediaOf(source));
}

Result<FormSource> readFormSource(const Path& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return readFolder(path);
    auto text = readText(path, mostFormBytes);
    if (!text)
        return text.failure();
    FormSource source;
    if (endingOf(path) == ".md") {
        auto utf8 = parseUtf8(*text);
        if (!utf8)
            return utf8.failure();
        source = sourceOfMarkdown(*utf8);
    } else if (const auto kind = kindOf(*text, endingOf(path))) {
        source.kind = *kind;
        source.files[path.filename().string()] = std::move(*text);
    } else {
        return fail(ErrorCode::FormNotAForm, "no workbook, folder of sheets or XForm",
                    placeOf(path));
    }
    source.name = path.stem().string();
    if (auto media = readMedia(path.parent_path() / (source.name + "-media"), source); !media)
        return media.failure();
    return source;
}

} // namespace cuaderno
