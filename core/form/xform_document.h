// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <unordered_map>

// Small things of an XForm's XML: internals of readXForm.
namespace cuaderno::xform {

// "h:title" is "title".
std::string_view localName(std::string_view name);
bool isNamed(const pugi::xml_node& node, std::string_view name);
pugi::xml_node childNamed(const pugi::xml_node& node, std::string_view name);
// How many of a name are directly inside.
std::size_t countNamed(const pugi::xml_node& node, std::string_view name);
// The attribute of this name without prefix, or with that of JavaRosa; "" if there is none.
std::string attribute(const pugi::xml_node& node, std::string_view name);
bool hasAttribute(const pugi::xml_node& node, std::string_view name);

// Where a node is: its names from the root, numbered among those of the same name:
// "/html/head/model/bind[3]". Found by counting siblings, those of one parent only once, for a form
// names thousands of places below the same node. The document must not change while it lives.
class Places
{
public:
    Place placeOf(const pugi::xml_node& node, std::string_view attribute = {});

private:
    struct Parent
    {
        // By node: its number among those of its name; 0 where it is the only one.
        std::unordered_map<std::size_t, int> numbers;
    };

    std::string pathOf(const pugi::xml_node& node);
    Parent& parentOf(const pugi::xml_node& node);

    std::unordered_map<std::size_t, Parent> m_parents;
};

} // namespace cuaderno::xform
