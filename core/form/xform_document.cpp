// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xform_document.h"

#include "base/text.h"

namespace cuaderno::xform {

namespace {

pugi::xml_attribute find(const pugi::xml_node& node, std::string_view name)
{
    for (const auto each : node.attributes()) {
        std::string_view own = each.name();
        if (own.starts_with("jr:"))
            own.remove_prefix(3);
        if (own == name)
            return each;
    }
    return {};
}

} // namespace

std::string_view localName(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool isNamed(const pugi::xml_node& node, std::string_view name)
{
    return node.type() == pugi::node_element && localName(node.name()) == name;
}

pugi::xml_node childNamed(const pugi::xml_node& node, std::string_view name)
{
    for (const auto child : node.children())
        if (isNamed(child, name))
            return child;
    return {};
}

std::string attribute(const pugi::xml_node& node, std::string_view name)
{
    return std::string(trimXml(find(node, name).value()));
}

bool hasAttribute(const pugi::xml_node& node, std::string_view name)
{
    return !find(node, name).empty();
}

Place placeOf(const pugi::xml_node& node, std::string_view attribute)
{
    Place place;
    for (auto at = node; at && at.type() == pugi::node_element; at = at.parent()) {
        int before = 0;
        int others = 0;
        for (const auto sibling : at.parent().children()) {
            if (std::string_view(sibling.name()) != at.name())
                continue;
            ++others;
            if (sibling == at)
                before = others;
        }
        std::string step = "/" + std::string(localName(at.name()));
        if (others > 1)
            step += "[" + std::to_string(before) + "]";
        place.path.insert(0, step);
    }
    place.column = std::string(attribute);
    return place;
}

} // namespace cuaderno::xform
