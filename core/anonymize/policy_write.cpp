// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/policy_json.h"

#include <cmath>

namespace cuaderno {

namespace {

using anonymizing::Json;

// 5 and not 5.0, as a person would write it.
Json numberOf(double value)
{
    if (value == std::floor(value) && std::fabs(value) < 1e15)
        return static_cast<std::int64_t>(value);
    return value;
}

std::string_view kindText(ValueKind kind)
{
    return kind == ValueKind::Number ? "number" : kind == ValueKind::Date ? "date" : "category";
}

Json columnJson(const PolicyColumn& column)
{
    Json keys;
    keys["role"] = roleText(column.role);
    if (column.kind != ValueKind::Category)
        keys["kind"] = kindText(column.kind);
    if (!column.hierarchyFile.empty())
        keys["hierarchy"] = column.hierarchyFile;
    if (column.intervals)
        keys["intervals"] = true;
    if (column.importance != 1)
        keys["importance"] = numberOf(column.importance);
    if (column.minLevel > 0)
        keys["min_level"] = column.minLevel;
    if (column.maxLevel)
        keys["max_level"] = *column.maxLevel;
    if (column.distinctValues > 0)
        keys["l"] = Json{{"kind", "distinct"}, {"value", column.distinctValues}};
    if (column.separator != ' ')
        keys["separator"] = std::string(1, column.separator);
    if (column.round)
        keys["round"] = numberOf(*column.round);
    if (column.bottom)
        keys["bottom"] = numberOf(*column.bottom);
    if (column.top)
        keys["top"] = numberOf(*column.top);
    return keys;
}

} // namespace

std::string policyJson(const Policy& policy)
{
    Json document;
    document["format"] = "cuaderno-release-policy";
    document["version"] = 1;
    if (!policy.title.empty())
        document["title"] = policy.title;
    if (policy.synthetic)
        document["synthetic"] = true;
    Json columns = Json::object();
    for (const PolicyColumn& column : policy.columns)
        columns[column.name] = columnJson(column);
    document["columns"] = std::move(columns);
    document["guarantee"] = Json{{"k", policy.k}};
    document["recoding"] = Json{
        {"scheme", policy.scheme == RecodingScheme::Local ? "local" : "full-domain"},
        {"cell_suppression", policy.cellSuppression},
        {"record_suppression_max", numberOf(policy.recordSuppressionMax)},
        {"effort_ms", policy.effort.count()},
        {"seed", policy.seed},
    };
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

HierarchyTexts hierarchyTexts(const Policy& policy)
{
    HierarchyTexts texts;
    for (const PolicyColumn& column : policy.columns)
        if (!column.hierarchyFile.empty())
            texts.emplace(column.hierarchyFile, column.hierarchy.text());
    return texts;
}

} // namespace cuaderno
