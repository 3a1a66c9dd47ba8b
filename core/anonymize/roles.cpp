// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/roles.h"

#include "anonymize/policy_json.h"
#include "base/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace cuaderno {

namespace {

using anonymizing::Json;

enum class KeyShape { Text, YesNo, Number, Diversity };

constexpr std::array<std::pair<std::string_view, KeyShape>, 15> keys{{
    {"role", KeyShape::Text},
    {"kind", KeyShape::Text},
    {"hierarchy", KeyShape::Text},
    {"separator", KeyShape::Text},
    {"intervals", KeyShape::YesNo},
    {"importance", KeyShape::Number},
    {"min_level", KeyShape::Number},
    {"max_level", KeyShape::Number},
    {"round", KeyShape::Number},
    {"top", KeyShape::Number},
    {"bottom", KeyShape::Number},
    {"m", KeyShape::Number},
    {"t", KeyShape::Number},
    {"delta", KeyShape::Number},
    {"l", KeyShape::Diversity},
}};

std::optional<KeyShape> shapeOf(std::string_view key)
{
    for (const auto& [each, shape] : keys)
        if (each == key)
            return shape;
    return std::nullopt;
}

std::optional<Json> numberIn(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    if (!std::isfinite(value))
        return std::nullopt;
    if (value == std::floor(value) && std::fabs(value) < 1e15)
        return Json(static_cast<std::int64_t>(value));
    return Json(value);
}

std::optional<Json> jsonOf(KeyShape shape, std::string_view text)
{
    switch (shape) {
    case KeyShape::Text:
        return Json(std::string(text));
    case KeyShape::YesNo: {
        const std::string word = toLower(text);
        if (word == "true" || word == "yes" || word == "1")
            return Json(true);
        if (word == "false" || word == "no" || word == "0")
            return Json(false);
        return std::nullopt;
    }
    case KeyShape::Number:
        return numberIn(text);
    case KeyShape::Diversity:
        if (const auto number = numberIn(text))
            return Json{{"kind", "distinct"}, {"value", *number}};
        break;
    }
    return std::nullopt;
}

// One table of roles while it is read.
class RolesReader
{
public:
    RolesReader(const Table& roles, const HierarchyTexts& hierarchies)
        : m_roles(roles), m_hierarchies(hierarchies)
    {
    }

    Status checkHeadings()
    {
        const auto names = m_roles.findColumn("name");
        if (!names || !m_roles.findColumn("role"))
            return fail(ErrorCode::RolesUnreadable, "name and role were expected as headings",
                        {.sheet = m_roles.name, .row = 1}, {names ? "role" : "name"});
        m_names = *names;
        for (const std::string& heading : m_roles.columns)
            if (heading != "name" && !heading.empty() && !shapeOf(heading))
                return fail(ErrorCode::PolicyUnknownKey, "a heading that is no key",
                            {.sheet = m_roles.name, .row = 1, .column = heading}, {heading});
        return {};
    }

    Status addRow(std::size_t row, Policy& policy) const
    {
        const std::string name(trim(m_roles.rows[row][m_names].text));
        auto keysOfRow = keysIn(row);
        if (!keysOfRow)
            return keysOfRow.failure();
        if (name.empty() && keysOfRow->empty())
            return {};
        if (name.empty() || !keysOfRow->contains("role")) {
            const std::string missing = name.empty() ? "name" : "role";
            return fail(ErrorCode::RolesUnreadable, "a row without name or role",
                        place(row, missing), {missing});
        }
        if (policy.find(name) != nullptr)
            return fail(ErrorCode::RolesUnreadable, "a name that stands twice", place(row, "name"),
                        {name});
        auto column = anonymizing::policyColumnOf(name, *keysOfRow, m_hierarchies);
        if (!column) {
            Error& error = column.error();
            error.where.sheet = m_roles.name;
            if (error.where.file.empty()) // else the row is one of the hierarchy
                error.where.row = place(row, "").row;
            return column.failure();
        }
        policy.columns.push_back(std::move(*column));
        return {};
    }

private:
    Place place(std::size_t row, std::string column) const
    {
        return {
            .sheet = m_roles.name, .row = static_cast<int>(row) + 2, .column = std::move(column)};
    }

    Result<Json> keysIn(std::size_t row) const
    {
        Json found = Json::object();
        for (std::size_t c = 0; c < m_roles.columns.size(); ++c) {
            const std::string& key = m_roles.columns[c];
            const std::string& cell = m_roles.rows[row][c].text;
            // A separator may be a space: it is not trimmed away.
            const std::string_view text = key == "separator" ? std::string_view(cell) : trim(cell);
            if (c == m_names || key.empty() || text.empty())
                continue;
            auto value = jsonOf(*shapeOf(key), text);
            if (!value)
                return fail(ErrorCode::RolesUnreadable, "a cell that cannot be read",
                            place(row, key), {key});
            found[key] = std::move(*value);
        }
        return found;
    }

    const Table& m_roles;
    const HierarchyTexts& m_hierarchies;
    std::size_t m_names = 0;
};

} // namespace

Result<Policy> policyFromRoles(const Table& roles, const HierarchyTexts& hierarchies, int k)
{
    Policy policy;
    policy.k = k;
    if (k < 2)
        return fail(ErrorCode::PolicyUnreadable, "k is at least 2", {}, {"k"});
    RolesReader reader(roles, hierarchies);
    if (auto headings = reader.checkHeadings(); !headings)
        return headings.failure();
    for (std::size_t row = 0; row < roles.rows.size(); ++row)
        if (auto added = reader.addRow(row, policy); !added)
            return added.failure();
    if (policy.columns.empty())
        return fail(ErrorCode::RolesUnreadable, "no row in it", {.sheet = roles.name}, {"name"});
    return policy;
}

} // namespace cuaderno
