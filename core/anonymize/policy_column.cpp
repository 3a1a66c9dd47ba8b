// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/policy_json.h"

#include <array>
#include <cmath>

namespace cuaderno {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 9> roles{{
    {Role::DirectIdentifier, "direct-identifier"},
    {Role::QuasiIdentifier, "quasi-identifier"},
    {Role::Sensitive, "sensitive"},
    {Role::Set, "set"},
    {Role::Linked, "linked"},
    {Role::OpenText, "open-text"},
    {Role::Weight, "weight"},
    {Role::Other, "other"},
    {Role::Drop, "drop"},
}};

} // namespace

std::string_view roleText(Role role)
{
    for (const auto& [each, text] : roles)
        if (each == role)
            return text;
    return {};
}

namespace anonymizing {

tl::unexpected<Error> unreadable(std::string detail, const std::string& path, std::string what)
{
    return fail(ErrorCode::PolicyUnreadable, std::move(detail), {.path = path}, {std::move(what)});
}

tl::unexpected<Error> unknownKey(const std::string& path, const std::string& key)
{
    return fail(ErrorCode::PolicyUnknownKey, "a key that the schema does not have",
                {.path = path + "/" + key}, {key});
}

tl::unexpected<Error> notSupported(const std::string& path, const std::string& key)
{
    return fail(ErrorCode::PolicyNotSupported, "known, and not there yet", {.path = path}, {key});
}

Status readNumber(const Json& value, const std::string& path, const std::string& key, double least,
                  double& into)
{
    if (!value.is_number() || !std::isfinite(value.get<double>()) || value.get<double>() < least)
        return unreadable("a number was expected", path, key);
    into = value.get<double>();
    return {};
}

Status readInteger(const Json& value, const std::string& path, const std::string& key,
                   std::int64_t least, std::int64_t most, std::int64_t& into)
{
    if (!value.is_number_integer() || value.get<std::int64_t>() < least
        || value.get<std::int64_t>() > most)
        return unreadable("a whole number was expected", path, key);
    into = value.get<std::int64_t>();
    return {};
}

namespace {

// One column's keys, one after the other.
class ColumnReader
{
public:
    ColumnReader(PolicyColumn& column, const HierarchyTexts& hierarchies)
        : m_column(column), m_hierarchies(hierarchies), m_path("/columns/" + column.name)
    {
    }

    Status read(const std::string& key, const Json& value)
    {
        m_at = m_path + "/" + key;
        if (key == "role")
            return readRole(value);
        if (key == "kind")
            return readKind(value);
        if (key == "hierarchy")
            return readHierarchy(value);
        if (key == "intervals") {
            if (!value.is_boolean())
                return unreadable("true or false was expected", m_at, key);
            m_column.intervals = value.get<bool>();
            return {};
        }
        if (key == "importance" || key == "round" || key == "top" || key == "bottom")
            return readAmount(key, value);
        if (key == "max_level" || key == "min_level")
            return readLevel(key, value);
        if (key == "l")
            return readDiversity(value);
        if (key == "separator")
            return readSeparator(value);
        if (key == "t" || key == "delta" || key == "m")
            return notSupported(m_at, key);
        return unknownKey(m_path, key);
    }

    // What only the keys together can say.
    Status check() const
    {
        const Role role = m_column.role;
        if (role == Role::Linked || role == Role::Weight)
            return notSupported(m_path + "/role", std::string(roleText(role)));
        if (m_column.intervals && role == Role::QuasiIdentifier
            && m_column.kind == ValueKind::Category)
            return unreadable("intervals need a number or a date", m_path, "intervals");
        if (m_column.distinctValues > 0 && role != Role::Sensitive)
            return unreadable("diversity is for sensitive columns", m_path, "l");
        if (m_hasSeparator && role != Role::Set)
            return unreadable("a separator is for sets", m_path, "separator");
        if (m_column.round && role != Role::Sensitive && role != Role::Other)
            return unreadable("rounding is for sensitive and other columns", m_path, "round");
        if (m_column.maxLevel && *m_column.maxLevel < m_column.minLevel)
            return unreadable("min_level above max_level", m_path, "max_level");
        if (m_column.top && m_column.bottom && *m_column.top < *m_column.bottom)
            return unreadable("bottom above top", m_path, "top");
        return {};
    }

private:
    Status readRole(const Json& value)
    {
        if (value.is_string())
            for (const auto& [role, text] : roles)
                if (value.get_ref<const std::string&>() == text) {
                    m_column.role = role;
                    return {};
                }
        return unreadable("no role", m_at, "role");
    }

    Status readKind(const Json& value)
    {
        const std::string text = value.is_string() ? value.get<std::string>() : "";
        if (text == "category")
            m_column.kind = ValueKind::Category;
        else if (text == "number")
            m_column.kind = ValueKind::Number;
        else if (text == "date")
            m_column.kind = ValueKind::Date;
        else
            return unreadable("no kind", m_at, "kind");
        return {};
    }

    Status readHierarchy(const Json& value)
    {
        if (!value.is_string())
            return unreadable("a file's name was expected", m_at, "hierarchy");
        m_column.hierarchyFile = value.get<std::string>();
        const auto text = m_hierarchies.find(m_column.hierarchyFile);
        if (text == m_hierarchies.end())
            return fail(ErrorCode::PolicyBadHierarchy, "the file is not there",
                        {.file = m_column.hierarchyFile}, {m_column.name});
        auto parsed = Hierarchy::parse(text->second, m_column.hierarchyFile);
        if (!parsed) {
            parsed.error().args = {m_column.name};
            return parsed.failure();
        }
        m_column.hierarchy = std::move(*parsed);
        return {};
    }

    Status readAmount(const std::string& key, const Json& value)
    {
        double amount = 0;
        const bool positive = key == "importance" || key == "round";
        if (auto read = readNumber(value, m_at, key, positive ? 1e-9 : -1e300, amount); !read)
            return read;
        if (key == "importance")
            m_column.importance = amount;
        else if (key == "round")
            m_column.round = amount;
        else if (key == "top")
            m_column.top = amount;
        else
            m_column.bottom = amount;
        return {};
    }

    Status readLevel(const std::string& key, const Json& value)
    {
        std::int64_t level = 0;
        if (auto read = readInteger(value, m_at, key, 0, 64, level); !read)
            return read;
        if (key == "max_level")
            m_column.maxLevel = static_cast<int>(level);
        else
            m_column.minLevel = static_cast<int>(level);
        return {};
    }

    Status readDiversity(const Json& value)
    {
        if (!value.is_object() || !value.contains("kind") || !value.contains("value"))
            return unreadable("kind and value were expected", m_at, "l");
        for (const auto& [key, unused] : value.items())
            if (key != "kind" && key != "value" && key != "c")
                return unknownKey(m_at, key);
        if (!value["kind"].is_string())
            return unreadable("no kind of diversity", m_at, "l");
        const auto kind = value["kind"].get<std::string>();
        if (kind == "entropy" || kind == "recursive")
            return notSupported(m_at, kind);
        if (kind != "distinct")
            return unreadable("no kind of diversity", m_at, "l");
        double distinct = 0;
        if (auto read = readNumber(value["value"], m_at, "l", 1, distinct); !read)
            return read;
        if (distinct > 1000)
            return unreadable("a number was expected", m_at, "l");
        m_column.distinctValues = static_cast<int>(std::ceil(distinct));
        return {};
    }

    Status readSeparator(const Json& value)
    {
        if (!value.is_string() || value.get_ref<const std::string&>().size() != 1)
            return unreadable("one character was expected", m_at, "separator");
        m_column.separator = value.get_ref<const std::string&>().front();
        m_hasSeparator = true;
        return {};
    }

    PolicyColumn& m_column;
    const HierarchyTexts& m_hierarchies;
    std::string m_path;
    std::string m_at;
    bool m_hasSeparator = false;
};

} // namespace

Result<PolicyColumn> policyColumnOf(const std::string& name, const Json& keys,
                                    const HierarchyTexts& hierarchies)
{
    PolicyColumn column;
    column.name = name;
    const std::string path = "/columns/" + name;
    if (!keys.is_object() || !keys.contains("role"))
        return unreadable("a role was expected", path, name);
    ColumnReader reader(column, hierarchies);
    for (const auto& [key, value] : keys.items())
        if (auto read = reader.read(key, value); !read)
            return read.failure();
    if (auto checked = reader.check(); !checked)
        return checked.failure();
    return column;
}

} // namespace anonymizing

} // namespace cuaderno
