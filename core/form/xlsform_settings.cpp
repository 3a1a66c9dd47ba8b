// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_settings.h"

#include "base/text.h"
#include "form/xlsform_columns.h"
#include "form/xlsform_names.h"

#include <algorithm>

namespace cuaderno {

namespace {

void checkSettings(const XlsformSettings& settings, Findings& findings)
{
    const XlsformSheet& sheet = settings.sheet;
    for (const XlsformColumn& column : sheet.columns)
        if (!column.known)
            if (const std::string meant =
                    nearest(column.heading, knownColumns(XlsformSheetKind::Settings));
                !meant.empty())
                findings.warn(ErrorCode::FormUnknownColumn,
                              sheet.place(sheet.headingRow, column.heading),
                              "the setting is not read", {column.heading, meant});
    const auto ids =
        std::count_if(sheet.columns.begin(), sheet.columns.end(),
                      [](const XlsformColumn& column) { return column.key == "id_string"; });
    if (ids > 1)
        findings.warn(ErrorCode::FormBadSetting, sheet.place(sheet.headingRow, "id_string"),
                      "form_id and id_string are the same; form_id is taken", {"id_string"});
    if (const std::string_view name = settings.text("name"); !name.empty() && !isXmlName(name))
        findings.error(ErrorCode::FormBadName, settings.place("name"),
                       "the name of the form's root is no XML name", {std::string(name)});
    if (settings.isOn("omit_instanceID") && !settings.text("public_key").empty())
        findings.error(ErrorCode::FormBadSetting, settings.place("omit_instanceID"),
                       "an encrypted form needs its instanceID",
                       {std::string(settings.text("omit_instanceID"))});
    for (const char* key : {"allow_choice_duplicates", "clean_text_values", "omit_instanceID"})
        if (const std::string_view value = settings.text(key); !value.empty() && !yesNo(value))
            findings.warn(ErrorCode::FormBadSetting, settings.place(key), "the value is yes or no",
                          {std::string(value)});
    if (settings.isOn("flat"))
        findings.warn(ErrorCode::FormNotSupported, settings.place("flat"),
                      "groups stay in the answers", {"flat"});
}

} // namespace

std::vector<std::pair<std::string, std::string>> XlsformSettings::namespaces() const
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto part : splitSpaces(text("namespaces"))) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos || equals == 0)
            continue;
        std::string uri(part.substr(equals + 1));
        std::erase_if(uri, [](char c) { return c == '"' || c == '\''; });
        pairs.emplace_back(std::string(part.substr(0, equals)), std::move(uri));
    }
    return pairs;
}

XlsformSettings readSettings(const Sheet* sheet, Findings& findings)
{
    XlsformSettings settings;
    settings.sheet.name = "settings";
    if (!sheet)
        return settings;
    settings.sheet = headedSheet(*sheet, XlsformSheetKind::Settings, true, findings);
    if (!settings.sheet.rows.empty()) {
        settings.row = settings.sheet.rows.front();
        // form_id counts before id_string.
        std::stable_sort(settings.row.cells.begin(), settings.row.cells.end(),
                         [](const XlsformCell& a, const XlsformCell& b) {
                             return (a.heading != "id_string") > (b.heading != "id_string");
                         });
    }
    checkSettings(settings, findings);
    return settings;
}

} // namespace cuaderno
