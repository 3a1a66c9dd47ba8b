// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"
#include "form/xlsform_instances.h"
#include "table/table.h"

#include <string_view>
#include <vector>

namespace cuaderno {

// What a reader made of a form. With errors, the definition is of no use.
struct ReadDefinition
{
    FormDefinition definition;
    std::vector<Error> errors;
    std::vector<Error> warnings;
};

// Reads the sheets of an XLSForm, as pyxform does, but names everything that is wrong in one run,
// each with sheet, row and column. `name` is the form's id where its settings give none; `media`
// are the files that stand beside it.
ReadDefinition readXlsform(const std::vector<Sheet>& sheets, std::string_view name,
                           const MediaFiles& media = {});

} // namespace cuaderno
