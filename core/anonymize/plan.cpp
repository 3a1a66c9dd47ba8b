// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/plan.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace cuaderno::anonymizing {

namespace {

bool mayBeWritten(Role role)
{
    return role == Role::QuasiIdentifier || role == Role::Sensitive || role == Role::Set
           || role == Role::Other;
}

ColumnKind kindOf(const RawColumn& raw, const PolicyColumn& policy)
{
    const ColumnKind form = raw.about.kind;
    if (policy.role == Role::Set)
        return ColumnKind::Set;
    if (form == ColumnKind::Text || form == ColumnKind::Set || form == ColumnKind::Date)
        return form;
    if (policy.kind == ValueKind::Date)
        return ColumnKind::Date;
    if (policy.kind == ValueKind::Number || form == ColumnKind::Number)
        return ColumnKind::Number;
    return ColumnKind::Category;
}

tl::unexpected<Error> notSupported(const PlannedColumn& column, std::string why)
{
    return fail(ErrorCode::PolicyNotSupported, std::move(why),
                {.path = "/columns/" + column.name()}, {column.name()});
}

Status checkColumn(const PlannedColumn& column, bool linked)
{
    if (!column.isWritten)
        return {};
    if (column.kind == ColumnKind::Text)
        return notSupported(column, "a person's own words leave only after somebody has read them");
    if (column.isQuasiIdentifier && linked)
        return notSupported(column, "quasi-identifiers in linked tables");
    if (column.isQuasiIdentifier && column.kind == ColumnKind::Set)
        return notSupported(column, "a set as a quasi-identifier");
    if (linked && column.policy->distinctValues > 0)
        return notSupported(column, "diversity in linked tables");
    if (column.kind == ColumnKind::Set && column.policy->distinctValues > 0)
        return notSupported(column, "diversity of a set");
    return {};
}

// Names that are safe as files on every system, each one once.
std::string fileNameFor(std::string_view table, std::set<std::string>& taken)
{
    std::string name;
    for (const char c : table) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                           || (c >= '0' && c <= '9') || c == '-' || c == '_';
        name += plain ? c : '_';
    }
    if (name.empty())
        name = "table";
    std::string tried = name;
    for (int number = 2; !taken.insert(toLower(tried)).second; ++number)
        tried = name + "_" + std::to_string(number);
    return tried;
}

} // namespace

bool PlannedTable::isWritten() const
{
    return std::ranges::any_of(columns, &PlannedColumn::isWritten);
}

Result<Plan> planOf(const RawDataset& data, const Policy& policy)
{
    Plan plan;
    std::set<std::string> named;
    std::set<std::string> files{"manifest", "codebook", "risk"};
    for (const RawTable& table : data.tables) {
        PlannedTable planned{&table, fileNameFor(table.name, files), {}};
        const bool linked = !plan.tables.empty();
        for (const RawColumn& raw : table.columns) {
            const PolicyColumn* found = policy.find(raw.about.name);
            if (found == nullptr)
                return fail(ErrorCode::PolicyColumnMissing, "not named in the policy", {},
                            {raw.about.name});
            PlannedColumn column{&raw, found, kindOf(raw, *found),
                                 found->role == Role::QuasiIdentifier, mayBeWritten(found->role)};
            if (auto checked = checkColumn(column, linked); !checked)
                return checked.failure();
            named.insert(raw.about.name);
            planned.columns.push_back(column);
        }
        plan.tables.push_back(std::move(planned));
    }
    // What a policy promises to protect has to be there; what it drops may be missing.
    for (const PolicyColumn& column : policy.columns)
        if (mayBeWritten(column.role) && !named.contains(column.name))
            return fail(ErrorCode::PolicyUnknownColumn, "not a column of the data", {},
                        {column.name});
    const std::size_t people = data.main().rows;
    plan.mayBeLeftOut =
        static_cast<std::size_t>(policy.recordSuppressionMax * static_cast<double>(people));
    plan.mayBeLeftOut = std::min(plan.mayBeLeftOut, people);
    if (people - plan.mayBeLeftOut < fewPeople)
        plan.precision = DatePrecision::Quarter;
    return plan;
}

} // namespace cuaderno::anonymizing
