// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"
#include "form/xlsform_findings.h"
#include "form/xlsform_instances.h"

#include <string>
#include <string_view>

namespace cuaderno {

// The file itemsets.csv: the choices of all select_one_external, a row each, the list's name in
// front.

// The list that a node-set draws from: "instance('cities')/root/item[...]" -> "cities"; "" if none.
std::string listOf(std::string_view nodeset);

// Makes the list an instance of the form, if it is none yet, out of the rows in itemsets.csv. Gives
// the column of its labels. A warning where the file is not there.
std::string addItemsetsList(FormDefinition& definition, const std::string& list,
                            const MediaFiles& media, const Place& place, Findings& findings);

} // namespace cuaderno
