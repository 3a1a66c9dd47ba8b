// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_sheets.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// A list of the choices sheet, in its order.
struct ChoiceList
{
    std::string name;
    std::vector<XlsformRow> choices; // each has the key "name"
    std::string sheet = "choices";

    // The value of a choice; the same as its cell "name".
    std::vector<std::string> values() const;
};

struct XlsformChoices
{
    XlsformSheet sheet;
    std::vector<ChoiceList> lists;

    ChoiceList* find(std::string_view list);
    const ChoiceList* find(std::string_view list) const;
    std::vector<std::string> names() const;
};

// Groups the rows of a choices (or external_choices) sheet into lists. Errors: no column name, a
// choice without name, the same name twice in a list unless `duplicates` are allowed. Warnings: a
// choice without label, a heading that cannot be used in expressions.
XlsformChoices readChoices(XlsformSheet sheet, bool duplicates, Findings& findings);

} // namespace cuaderno
