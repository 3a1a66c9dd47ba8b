// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "form/node_tree.h"

#include <set>
#include <string>
#include <string_view>

namespace cuaderno {

struct FormDefinition;

// The rows of a file beside a form, as ODK shows them to expressions: a .csv as root/item with a
// child for each column, a .geojson as root/item with its properties, id and geometry, an .xml as
// it is. The Table... and FormBadXml codes; FormBadValue for other endings or what is no GeoJSON.
Result<NodeTree> readMediaInstance(std::string_view file, std::string_view bytes);

// "jr://images/x.png" and "x.png" are x.png. "" for what names no file beside a form.
std::string_view mediaFileName(std::string_view uri);

// What a form's texts show or play (pictures, sounds, films), by its own name, each once. Names
// that are put together from answers are not among them, and no second, larger picture (big-image).
std::set<std::string> namedMedia(const FormDefinition& definition);

} // namespace cuaderno
