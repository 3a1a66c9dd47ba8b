// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "form/node_tree.h"

#include <string_view>

namespace cuaderno {

// The rows of a file beside a form, as ODK shows them to expressions: a .csv as root/item with a
// child for each column, a .geojson as root/item with its properties, id and geometry, an .xml as
// it is. The Table... and FormBadXml codes; FormBadValue for other endings or what is no GeoJSON.
Result<NodeTree> readMediaInstance(std::string_view file, std::string_view bytes);

} // namespace cuaderno
