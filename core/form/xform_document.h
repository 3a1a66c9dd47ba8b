// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>

// Small things of an XForm's XML: internals of readXForm.
namespace cuaderno::xform {

// "h:title" is "title".
std::string_view localName(std::string_view name);
bool isNamed(const pugi::xml_node& node, std::string_view name);
pugi::xml_node childNamed(const pugi::xml_node& node, std::string_view name);
// The attribute of this name without prefix, or with that of JavaRosa; "" if there is none.
std::string attribute(const pugi::xml_node& node, std::string_view name);
bool hasAttribute(const pugi::xml_node& node, std::string_view name);

// Where a node is: its names from the root, numbered among those of the same name:
// "/html/head/model/bind[3]".
Place placeOf(const pugi::xml_node& node, std::string_view attribute = {});

} // namespace cuaderno::xform
