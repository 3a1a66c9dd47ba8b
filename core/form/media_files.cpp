// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/media_files.h"

#include "base/text.h"
#include "form/definition.h"
#include "table/csv.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <span>

namespace cuaderno {

namespace {

using Json = nlohmann::json;

std::string textOf(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    return value.is_null() ? "" : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// "latitude longitude" of GeoJSON's [longitude, latitude].
std::string pointOf(const Json& position)
{
    if (!position.is_array() || position.size() < 2 || !position[0].is_number()
        || !position[1].is_number())
        return "";
    return fmt::format("{} {} 0 0", position[1].get<double>(), position[0].get<double>());
}

std::string pointsOf(const Json& positions)
{
    std::string text;
    for (const Json& position : positions)
        text += (text.empty() ? "" : "; ") + pointOf(position);
    return text;
}

std::string geometryOf(const Json& geometry)
{
    if (!geometry.is_object())
        return "";
    const auto type = geometry.find("type");
    const auto coordinates = geometry.find("coordinates");
    if (type == geometry.end() || coordinates == geometry.end() || !coordinates->is_array())
        return "";
    if (*type == "Point")
        return pointOf(*coordinates);
    if (*type == "LineString")
        return pointsOf(*coordinates);
    if (*type == "Polygon" && !coordinates->empty())
        return pointsOf(coordinates->front());
    return "";
}

bool isNameStart(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_'
           || byte >= 0x80;
}

bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

// A heading as a name: characters that no XML name has become "_".
std::string elementName(std::string_view heading)
{
    std::string name;
    for (const char c : heading)
        name.push_back(isNamePart(c) ? c : '_');
    if (name.empty() || !isNameStart(name.front()))
        name.insert(name.begin(), '_');
    return name;
}

// A property of GeoJSON as a name: what cannot begin one becomes "_" as well.
std::string propertyName(std::string_view key)
{
    std::string name;
    for (const char c : key)
        name += (name.empty() ? isNameStart(c) : isNamePart(c)) ? c : '_';
    return name.empty() ? "_" : name;
}

// root/item with a child for each column, as ODK shows an external CSV. Rows become nodes as they
// are read. What tableOf() asks of a sheet is asked here as well.
class CsvInstance
{
public:
    explicit CsvInstance(std::string_view file) : m_file(file)
    {
        m_root = m_tree.addElement(m_tree.document(), "root");
        m_item = m_tree.name("item");
    }

    void take(std::span<const CsvCell> row)
    {
        ++m_row;
        const bool blank = std::ranges::all_of(row, &std::string_view::empty, &CsvCell::text);
        if (blank || m_failure)
            return;
        if (m_columns.empty())
            takeHeading(row);
        else
            takeRow(row);
    }

    Result<NodeTree> finish()
    {
        if (m_failure)
            return tl::unexpected<Error>(std::move(*m_failure));
        if (m_columns.empty())
            return fail(ErrorCode::TableNoSheet, "every row is empty", place(1, {}));
        return std::move(m_tree);
    }

private:
    Place place(int row, std::string column) const
    {
        return {.sheet = m_file, .row = row, .column = std::move(column)};
    }

    void takeHeading(std::span<const CsvCell> row)
    {
        std::set<std::string_view> seen;
        for (const CsvCell& cell : row) {
            const std::string_view heading = trim(cell.text);
            m_columns.push_back(heading.empty() ? nullptr : m_tree.name(elementName(heading)));
            if (!heading.empty() && !seen.insert(heading).second && !m_failure)
                m_failure = Error{ErrorCode::TableDamaged,
                                  "a heading stands twice",
                                  place(m_row, std::string(heading)),
                                  {std::string(heading)}};
        }
    }

    void takeRow(std::span<const CsvCell> row)
    {
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!row[i].text.empty() && (i >= m_columns.size() || !m_columns[i])) {
                m_failure = Error{ErrorCode::TableDamaged,
                                  "a cell stands under no heading",
                                  place(m_row, std::to_string(i + 1)),
                                  {}};
                return;
            }
        Node* item = m_tree.addElement(m_root, m_item);
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (m_columns[i]) {
                Node* cell = m_tree.addElement(item, m_columns[i]);
                if (i < row.size())
                    m_tree.addText(cell, row[i].text);
            }
    }

    std::string m_file;
    NodeTree m_tree;
    Node* m_root = nullptr;
    const NodeName* m_item = nullptr;
    std::vector<const NodeName*> m_columns; // null for those without a heading
    int m_row = 0;
    std::optional<Error> m_failure;
};

Result<NodeTree> readCsvInstance(std::string_view file, std::string_view bytes)
{
    CsvInstance instance(file);
    const auto take = [&](std::span<const CsvCell> row) { instance.take(row); };
    if (auto done = readCsvRows(bytes, std::string(file), {}, separatorOf(bytes), take); !done)
        return done.failure();
    return instance.finish();
}

Result<NodeTree> readGeoJson(std::string_view bytes)
{
    const Json json = Json::parse(bytes, nullptr, false);
    if (json.is_discarded() || !json.is_object() || json.value("type", "") != "FeatureCollection"
        || !json.contains("features") || !json["features"].is_array())
        return fail(ErrorCode::FormBadValue, "no GeoJSON with features");
    NodeTree tree;
    Node* root = tree.addElement(tree.document(), "root");
    for (const Json& feature : json["features"]) {
        if (!feature.is_object())
            continue;
        Node* item = tree.addElement(root, "item");
        if (feature.contains("geometry"))
            tree.addText(tree.addElement(item, "geometry"), geometryOf(feature["geometry"]));
        if (feature.contains("id"))
            tree.addText(tree.addElement(item, "id"), textOf(feature["id"]));
        if (feature.contains("properties") && feature["properties"].is_object())
            for (const auto& [key, value] : feature["properties"].items())
                if (key != "geometry" && (key != "id" || !feature.contains("id")))
                    tree.addText(tree.addElement(item, propertyName(key)), textOf(value));
    }
    return tree;
}

bool isMedia(std::string_view form)
{
    return form == "image" || form == "audio" || form == "video";
}

} // namespace

std::string_view mediaFileName(std::string_view uri)
{
    const std::string_view name = uri.substr(uri.rfind('/') + 1);
    return name == "." || name == ".." || name.find('\\') != std::string_view::npos
               ? std::string_view()
               : name;
}

std::set<std::string> namedMedia(const FormDefinition& definition)
{
    std::set<std::string> names;
    const auto take = [&](const TextVariant& variant) {
        if (!isMedia(variant.form) || variant.pieces.size() != 1
            || variant.pieces.front().output.given())
            return;
        const auto name = mediaFileName(trim(variant.pieces.front().text));
        if (!name.empty())
            names.emplace(name);
    };
    for (const TextDefinition& text : definition.texts)
        for (const auto& language : text.languages)
            std::ranges::for_each(language, take);
    return names;
}

Result<NodeTree> readMediaInstance(std::string_view file, std::string_view bytes)
{
    const std::string ending = toLower(file.substr(std::min(file.rfind('.'), file.size())));
    if (ending == ".csv")
        return readCsvInstance(file, bytes);
    auto text = parseUtf8(bytes);
    if (!text)
        return text.failure();
    if (ending == ".geojson")
        return readGeoJson(*text);
    if (ending == ".xml")
        return parseXml(*text, Whitespace::DropBetweenElements);
    return fail(ErrorCode::FormBadValue, "no kind of data that forms read");
}

} // namespace cuaderno
