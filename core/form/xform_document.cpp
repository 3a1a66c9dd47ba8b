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

std::size_t countNamed(const pugi::xml_node& node, std::string_view name)
{
    std::size_t count = 0;
    for (const auto child : node.children())
        count += isNamed(child, name) ? 1 : 0;
    return count;
}

std::string attribute(const pugi::xml_node& node, std::string_view name)
{
    return std::string(trimXml(find(node, name).value()));
}

bool hasAttribute(const pugi::xml_node& node, std::string_view name)
{
    return !find(node, name).empty();
}

Places::Parent& Places::parentOf(const pugi::xml_node& node)
{
    const auto above = node.parent();
    const auto [at, isNew] = m_parents.try_emplace(above.hash_value());
    Parent& parent = at->second;
    if (!isNew)
        return parent;

    struct Named
    {
        std::size_t first;
        int count;
    };

    std::unordered_map<std::string_view, Named> seen;
    for (const auto child : above.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const auto [named, isFirst] = seen.try_emplace(child.name(), Named{child.hash_value(), 0});
        const int number = ++named->second.count;
        parent.numbers[child.hash_value()] = isFirst ? 0 : number;
        if (number == 2)
            parent.numbers[named->second.first] = 1;
    }
    return parent;
}

std::string Places::pathOf(const pugi::xml_node& node)
{
    if (node.type() != pugi::node_element)
        return {};
    std::string path = pathOf(node.parent());
    path += '/';
    path += localName(node.name());
    if (const int number = parentOf(node).numbers[node.hash_value()]; number > 0)
        path += '[' + std::to_string(number) + ']';
    return path;
}

Place Places::placeOf(const pugi::xml_node& node, std::string_view attribute)
{
    Place place;
    place.path = pathOf(node);
    place.column = std::string(attribute);
    return place;
}

} // namespace cuaderno::xform
