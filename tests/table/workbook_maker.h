// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "table/table.h"

#include <map>
#include <string>
#include <vector>

namespace cuaderno::test {

// A zip of these parts, as bytes.
Bytes zipOf(const std::map<std::string, std::string>& parts);

// The parts of a workbook with these sheets (name, XML inside <worksheet>), without strings and
// styles; add or replace parts to make it strange.
std::map<std::string, std::string>
workbookParts(const std::vector<std::pair<std::string, std::string>>& sheets);

// A workbook whose cells are inline texts, numbers and booleans.
Bytes workbookOf(const std::vector<Sheet>& sheets);

} // namespace cuaderno::test
