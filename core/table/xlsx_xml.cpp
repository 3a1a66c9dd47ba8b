// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/xlsx_xml.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace cuaderno::xlsx {

namespace {

constexpr std::ptrdiff_t mostTags = 6'000'000;

// "_x000D_" at the front of the text: the character, or 0.
char32_t escapedCharacter(std::string_view text)
{
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_')
        return 0;
    unsigned point = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, point, 16);
    if (error != std::errc{} || end != text.data() + 6 || (point >= 0xD800 && point < 0xE000))
        return 0;
    return point;
}

std::string unescape(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t point = text[i] == '_' ? escapedCharacter(text.substr(i)) : 0;
        if (point) {
            appendCodePoint(out, point);
            i += 7;
        } else {
            out += text[i++];
        }
    }
    return out;
}

} // namespace

Status parsePart(pugi::xml_document& document, std::string_view xml, std::string_view part)
{
    Place place;
    place.file = std::string(part);
    const bool wide = xml.starts_with("\xFF\xFE") || xml.starts_with("\xFE\xFF");
    if (!wide && !isUtf8(xml))
        return fail(ErrorCode::TableDamaged, "a part is not UTF-8", place);
    if (std::count(xml.begin(), xml.end(), '<') > mostTags)
        return fail(ErrorCode::TableTooLarge, "elements", place, {std::to_string(mostTags)});
    const unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), flags,
                                             wide ? pugi::encoding_auto : pugi::encoding_utf8);
    if (!parsed)
        return fail(ErrorCode::TableDamaged, parsed.description(), place);
    for (const auto node : document.children())
        if (node.type() == pugi::node_doctype)
            return fail(ErrorCode::TableDamaged, "a document type", place);
    return {};
}

std::string_view localName(const char* name)
{
    const std::string_view view(name);
    const auto colon = view.find(':');
    return colon == std::string_view::npos ? view : view.substr(colon + 1);
}

bool isNamed(const pugi::xml_node& node, std::string_view name)
{
    return localName(node.name()) == name;
}

pugi::xml_node childNamed(const pugi::xml_node& node, std::string_view name)
{
    for (const auto child : node.children())
        if (isNamed(child, name))
            return child;
    return {};
}

const char* attributeNamed(const pugi::xml_node& node, std::string_view name)
{
    for (const auto attribute : node.attributes())
        if (localName(attribute.name()) == name)
            return attribute.value();
    return "";
}

std::string richText(const pugi::xml_node& item)
{
    std::string text;
    for (const auto child : item.children()) {
        if (isNamed(child, "t"))
            text += child.text().get();
        else if (isNamed(child, "r"))
            text += childNamed(child, "t").text().get();
    }
    return text.find("_x") == std::string::npos ? text : unescape(text);
}

} // namespace cuaderno::xlsx
