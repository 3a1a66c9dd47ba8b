// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>

// The XML inside a workbook: internals of readXlsx.
namespace cuaderno::xlsx {

// Parses one part. TableDamaged where it is not well-formed, has a document type or is no UTF-8 or
// UTF-16; TableTooLarge where it has more elements than memory should hold.
Status parsePart(pugi::xml_document& document, std::string_view xml, std::string_view part);

// Names are compared without their prefix: some writers say <x:row>.
std::string_view localName(const char* name);
bool isNamed(const pugi::xml_node& node, std::string_view name);
pugi::xml_node childNamed(const pugi::xml_node& node, std::string_view name);
const char* attributeNamed(const pugi::xml_node& node, std::string_view name);

// The text of a string item (<si>, <is>): its <t>, or those of its runs; phonetic hints left out.
// _x000D_ and the like are the characters they stand for.
std::string richText(const pugi::xml_node& item);

} // namespace cuaderno::xlsx
