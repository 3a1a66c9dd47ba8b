// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/media_files.h"

#include "base/text.h"
#include "table/csv.h"
#include "table/table_from_sheet.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

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

std::string xmlName(const std::string& key)
{
    std::string name;
    for (const char c : key) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
                           || static_cast<unsigned char>(c) >= 0x80
                           || (!name.empty() && ((c >= '0' && c <= '9') || c == '-' || c == '.'));
        name += plain ? c : '_';
    }
    return name.empty() ? "_" : name;
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
                    tree.addText(tree.addElement(item, xmlName(key)), textOf(value));
    }
    return tree;
}

} // namespace

Result<NodeTree> readMediaInstance(std::string_view file, std::string_view bytes)
{
    const std::string ending = toLower(file.substr(std::min(file.rfind('.'), file.size())));
    if (ending == ".csv") {
        auto sheet = readCsv(bytes, std::string(file), {}, separatorOf(bytes));
        if (!sheet)
            return sheet.failure();
        auto table = tableOf(*sheet);
        if (!table)
            return table.failure();
        return treeFromTable(*table);
    }
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
