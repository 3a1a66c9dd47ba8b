// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "exchange/release_folder.h"
#include "table/csv.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace cuaderno {

namespace {

using Json = nlohmann::json;

tl::unexpected<Error> damaged(const Path& folder, const std::string& what)
{
    return fail(ErrorCode::ReleaseDamaged, what, {.file = (folder / "manifest.json").string()},
                {what});
}

// What the manifest says, as far as it is looked at.
struct Promise
{
    std::size_t k = 0;
    std::vector<std::string> quasiIdentifiers;
    std::size_t people = 0;
    std::string mainTable;
    std::string personColumn;
    bool synthetic = false;

    struct File
    {
        std::string name;
        std::string sha256;
        std::size_t rows = 0;
    };

    std::vector<File> files;
};

bool isCount(const Json& json, const char* key)
{
    return json.contains(key) && json[key].is_number_unsigned();
}

bool isText(const Json& json, const char* key)
{
    return json.contains(key) && json[key].is_string();
}

Result<Promise> readManifest(const Path& folder)
{
    auto text = readText(folder / "manifest.json", 16ULL << 20);
    if (!text)
        return text.failure();
    const Json json = Json::parse(*text, nullptr, false);
    if (!json.is_object() || json.value("format", Json()) != "cuaderno-release")
        return damaged(folder, "no manifest of a release");
    Promise promise;
    if (!isCount(json, "k") || !isCount(json, "n_in") || !isText(json, "main_table"))
        return damaged(folder, "k, n_in or main_table");
    promise.k = json["k"].get<std::size_t>();
    promise.people = json["n_in"].get<std::size_t>();
    promise.mainTable = json["main_table"].get<std::string>();
    promise.synthetic = json.value("synthetic", Json()) == true;
    if (isText(json, "person_column"))
        promise.personColumn = json["person_column"].get<std::string>();
    if (!json.contains("quasi_identifiers") || !json["quasi_identifiers"].is_array())
        return damaged(folder, "quasi_identifiers");
    for (const Json& name : json["quasi_identifiers"]) {
        if (!name.is_string())
            return damaged(folder, "quasi_identifiers");
        promise.quasiIdentifiers.push_back(name.get<std::string>());
    }
    if (!json.contains("files") || !json["files"].is_array())
        return damaged(folder, "files");
    for (const Json& file : json["files"]) {
        if (!file.is_object() || !isText(file, "name") || !isText(file, "sha256")
            || !isCount(file, "rows"))
            return damaged(folder, "files");
        promise.files.push_back({file["name"].get<std::string>(), file["sha256"].get<std::string>(),
                                 file["rows"].get<std::size_t>()});
    }
    return promise;
}

// Counts with its own code, on purpose: it shares none with what made the release.
class FolderCheck
{
public:
    FolderCheck(Path folder, Promise promise)
        : m_folder(std::move(folder)), m_promise(std::move(promise))
    {
    }

    ReleaseCheck run()
    {
        m_check.k = m_promise.k;
        m_check.synthetic = m_promise.synthetic;
        checkNames();
        for (const Promise::File& file : m_promise.files)
            checkFile(file);
        const auto main = m_sheets.find(m_promise.mainTable);
        if (main == m_sheets.end())
            blame("missing", m_promise.mainTable);
        else
            checkMain(main->second);
        for (const auto& [name, sheet] : m_sheets)
            if (name != m_promise.mainTable && name != "codebook.csv")
                checkLinked(name, sheet);
        return std::move(m_check);
    }

private:
    void blame(std::string_view code, const std::string& what)
    {
        m_check.faults.push_back(std::string(code) + " " + what);
    }

    void checkNames()
    {
        std::set<std::string> named{"manifest.json"};
        for (const Promise::File& file : m_promise.files)
            if (!named.insert(file.name).second)
                blame("twice-in-manifest", file.name);
        std::error_code error;
        for (std::filesystem::directory_iterator entry(m_folder, error), end;
             !error && entry != end; entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            if (!named.contains(name))
                blame("not-in-manifest", name);
            else if (!std::filesystem::is_regular_file(entry->symlink_status()))
                blame("no-plain-file", name);
        }
        if (error)
            blame("unreadable", m_folder.filename().string());
    }

    void checkFile(const Promise::File& file)
    {
        // A name that leads out of the folder is none of its files.
        if (file.name != Path(file.name).filename().string()) {
            blame("bad-name", file.name);
            return;
        }
        auto bytes = readFile(m_folder / file.name);
        if (!bytes) {
            blame("missing", file.name);
            return;
        }
        if (sha256Hex(*bytes) != file.sha256)
            blame("changed", file.name);
        if (!file.name.ends_with(".csv"))
            return;
        auto sheet = readCsv(asText(*bytes), file.name);
        if (!sheet || sheet->rows.empty()) {
            blame("unreadable", file.name);
            return;
        }
        const std::size_t width = sheet->rows.front().size();
        if (std::ranges::any_of(sheet->rows,
                                [width](const Row& row) { return row.size() != width; })) {
            blame("unreadable", file.name);
            return;
        }
        if (sheet->rows.size() - 1 != file.rows)
            blame("rows", file.name);
        m_sheets.emplace(file.name, std::move(*sheet));
    }

    static std::optional<std::size_t> columnOf(const Sheet& sheet, const std::string& name)
    {
        const Row& heading = sheet.rows.front();
        for (std::size_t c = 0; c < heading.size(); ++c)
            if (heading[c].text == name)
                return c;
        return std::nullopt;
    }

    void checkMain(const Sheet& sheet)
    {
        m_check.people = sheet.rows.size() - 1;
        if (m_check.people != m_promise.people)
            blame("people", m_promise.mainTable);
        std::vector<std::size_t> columns;
        for (const std::string& name : m_promise.quasiIdentifiers) {
            const auto column = columnOf(sheet, name);
            if (!column) {
                blame("no-column", name);
                return;
            }
            columns.push_back(*column);
        }
        std::unordered_map<std::string, std::size_t> groups;
        for (std::size_t r = 1; r < sheet.rows.size(); ++r) {
            std::string key;
            for (const std::size_t column : columns) {
                const std::string& text = sheet.rows[r][column].text;
                key += std::to_string(text.size()) + ':' + text;
            }
            ++groups[key];
        }
        m_check.smallest = m_check.people;
        for (const auto& [key, size] : groups)
            m_check.smallest = std::min(m_check.smallest, size);
        if (m_check.smallest < m_promise.k || m_promise.k < 2)
            blame("group-too-small", m_promise.mainTable);
        if (const auto person = columnOf(sheet, m_promise.personColumn))
            for (std::size_t r = 1; r < sheet.rows.size(); ++r)
                if (!m_people.insert(sheet.rows[r][*person].text).second)
                    blame("person-twice", m_promise.mainTable);
    }

    void checkLinked(const std::string& name, const Sheet& sheet)
    {
        const auto person = columnOf(sheet, m_promise.personColumn);
        if (!person) {
            blame("no-column", name);
            return;
        }
        for (std::size_t r = 1; r < sheet.rows.size(); ++r)
            if (!m_people.contains(sheet.rows[r][*person].text)) {
                blame("unknown-person", name);
                return;
            }
    }

    Path m_folder;
    Promise m_promise;
    ReleaseCheck m_check;
    std::map<std::string, Sheet> m_sheets;
    std::unordered_set<std::string> m_people;
};

} // namespace

Result<ReleaseCheck> verifyReleaseFolder(const Path& folder)
{
    auto promise = readManifest(folder);
    if (!promise)
        return promise.failure();
    return FolderCheck(folder, std::move(*promise)).run();
}

} // namespace cuaderno
