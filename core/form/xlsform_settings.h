// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_sheets.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cuaderno {

// The settings of a form: the first row of their sheet.
struct XlsformSettings
{
    XlsformSheet sheet;
    XlsformRow row;

    std::string_view text(std::string_view key) const { return row.text(key); }

    bool isOn(std::string_view key) const { return yesNo(row.text(key)).value_or(false); }

    Place place(std::string_view key) const { return sheet.place(row, key); }

    // Prefix and URI of each pair in `namespaces`: esri="http://esri.com/xforms".
    std::vector<std::pair<std::string, std::string>> namespaces() const;
};

// Without a sheet, the settings are empty. Warnings: what this program does not do, and what is no
// setting at all.
XlsformSettings readSettings(const Sheet* sheet, Findings& findings);

} // namespace cuaderno
