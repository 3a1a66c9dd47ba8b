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

} // namespace

Result<Policy> policyFromRoles(const Table& roles, const HierarchyTexts& hierarchies, int k)
{
    const auto place = [&roles](std::size_t row, std::string column) {
        return Place{
            .sheet = roles.name, .row = static_cast<int>(row) + 2, .column = std::move(column)};
    };
    const auto names = roles.findColumn("name");
    if (!names || !roles.findColumn("role"))
        return fail(ErrorCode::RolesUnreadable, "name and role were expected as headings",
                    {.sheet = roles.name, .row = 1}, {names ? "role" : "name"});
    for (const std::string& heading : roles.columns)
        if (heading != "name" && !heading.empty() && !shapeOf(heading))
            return fail(ErrorCode::PolicyUnknownKey, "a heading that is no key",
                        {.sheet = roles.name, .row = 1, .column = heading}, {heading});
    Policy policy;
    policy.k = k;
    if (k < 2)
        return fail(ErrorCode::PolicyUnreadable, "k is at least 2", {}, {"k"});
    for (std::size_t r = 0; r < roles.rows.size(); ++r) {
        const std::string name(trim(roles.rows[r][*names].text));
        Json column = Json::object();
        for (std::size_t c = 0; c < roles.columns.size(); ++c) {
            const std::string& key = roles.columns[c];
            // A separator may be a space: it is not trimmed away.
            const std::string_view text = key == "separator"
                                              ? std::string_view(roles.rows[r][c].text)
                                              : trim(roles.rows[r][c].text);
            if (c == *names || key.empty() || text.empty())
                continue;
            auto value = jsonOf(*shapeOf(key), text);
            if (!value)
                return fail(ErrorCode::RolesUnreadable, "a cell that cannot be read", place(r, key),
                            {key});
            column[key] = std::move(*value);
        }
        if (name.empty() && column.empty())
            continue;
        if (name.empty() || !column.contains("role"))
            return fail(ErrorCode::RolesUnreadable, "a row without name or role",
                        place(r, name.empty() ? "name" : "role"), {name.empty() ? "name" : "role"});
        if (policy.find(name) != nullptr)
            return fail(ErrorCode::RolesUnreadable, "a name that stands twice", place(r, "name"),
                        {name});
        auto read = anonymizing::policyColumnOf(name, column, hierarchies);
        if (!read) {
            Error error = std::move(read.error());
            if (error.where.sheet.empty())
                error.where.sheet = roles.name;
            if (error.where.file.empty())
                error.where.row = static_cast<int>(r) + 2;
            return tl::unexpected<Error>(std::move(error));
        }
        policy.columns.push_back(std::move(*read));
    }
    if (policy.columns.empty())
        return fail(ErrorCode::RolesUnreadable, "no row in it", {.sheet = roles.name}, {"name"});
    return policy;
}

} // namespace cuaderno
