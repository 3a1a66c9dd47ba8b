// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace cuaderno {

// A name that XML takes: a letter or underscore, then letters, digits, underscores, hyphens and
// periods; of any script. With a colon only where `prefixed`.
bool isXmlName(std::string_view name, bool prefixed = false);

// "org.example.camera".
bool isPackageName(std::string_view name);

// The whole text is one ${reference}; spaces around do not count.
bool isReference(std::string_view text);
bool hasReference(std::string_view text);

// The length in bytes of the name at the front of the text; 0 if it begins with none.
std::size_t nameLength(std::string_view text);

// A default that is to be calculated when the form begins, and not a plain value: "now()",
// "${a} + 1". `type` as in the type column: dates and places have hyphens that are no minus.
bool isDynamicDefault(std::string_view text, std::string_view type);

} // namespace cuaderno
