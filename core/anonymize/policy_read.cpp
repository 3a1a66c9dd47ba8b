// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/policy_json.h"

#include <set>

namespace cuaderno {

namespace {

constexpr std::uint64_t policySizeLimit = 8ULL << 20;
constexpr int depthLimit = 12;

} // namespace

namespace anonymizing {

namespace {

Status readGuarantee(const Json& guarantee, Policy& policy)
{
    if (!guarantee.is_object() || !guarantee.contains("k"))
        return unreadable("a guarantee with k was expected", "/guarantee", "guarantee");
    for (const auto& [key, value] : guarantee.items()) {
        if (key == "population")
            return notSupported("/guarantee/population", key);
        if (key != "k")
            return unknownKey("/guarantee", key);
        std::int64_t k = 0;
        if (auto read = readInteger(value, "/guarantee/k", key, 2, 1'000'000, k); !read)
            return read;
        policy.k = static_cast<int>(k);
    }
    return {};
}

Status readRecodingKey(const std::string& key, const Json& value, Policy& policy)
{
    const std::string path = "/recoding/" + key;
    std::int64_t whole = 0;
    if (key == "scheme") {
        if (value != "local" && value != "full-domain")
            return unreadable("no scheme", path, key);
        policy.scheme = value == "local" ? RecodingScheme::Local : RecodingScheme::FullDomain;
        return {};
    }
    if (key == "cell_suppression") {
        if (!value.is_boolean())
            return unreadable("true or false was expected", path, key);
        policy.cellSuppression = value.get<bool>();
        return {};
    }
    if (key == "record_suppression_max") {
        auto read = readNumber(value, path, key, 0, policy.recordSuppressionMax);
        if (read && policy.recordSuppressionMax > 1)
            return unreadable("a share from 0 to 1 was expected", path, key);
        return read;
    }
    if (key == "effort_ms") {
        auto read = readInteger(value, path, key, 0, 86'400'000, whole);
        policy.effort = std::chrono::milliseconds(whole);
        return read;
    }
    if (key == "seed") {
        auto read = readInteger(value, path, key, 0, INT64_MAX, whole);
        policy.seed = static_cast<std::uint64_t>(whole);
        return read;
    }
    return unknownKey("/recoding", key);
}

Status readRecoding(const Json& recoding, Policy& policy)
{
    if (!recoding.is_object())
        return unreadable("an object was expected", "/recoding", "recoding");
    for (const auto& [key, value] : recoding.items())
        if (auto read = readRecodingKey(key, value, policy); !read)
            return read;
    return {};
}

Status readColumns(const Json& columns, const HierarchyTexts& hierarchies, Policy& policy)
{
    if (!columns.is_object() || columns.empty())
        return unreadable("columns were expected", "/columns", "columns");
    for (const auto& [name, keys] : columns.items()) {
        auto column = policyColumnOf(name, keys, hierarchies);
        if (!column)
            return column.failure();
        policy.columns.push_back(std::move(*column));
    }
    return {};
}

Status readTopKey(const std::string& key, const Json& value, const HierarchyTexts& hierarchies,
                  Policy& policy)
{
    if (key == "columns")
        return readColumns(value, hierarchies, policy);
    if (key == "guarantee")
        return readGuarantee(value, policy);
    if (key == "recoding")
        return readRecoding(value, policy);
    if (key == "format" && value != "cuaderno-release-policy")
        return unreadable("another format", "/format", key);
    if (key == "version" && value != 1)
        return unreadable("another version", "/version", key);
    if (key == "title") {
        if (!value.is_string())
            return unreadable("a text was expected", "/title", key);
        policy.title = value.get<std::string>();
    } else if (key == "synthetic") {
        if (!value.is_boolean())
            return unreadable("true or false was expected", "/synthetic", key);
        policy.synthetic = value.get<bool>();
    } else if (key != "format" && key != "version") {
        return unknownKey("", key);
    }
    return {};
}

} // namespace

Result<Policy> policyOf(const Json& document, const HierarchyTexts& hierarchies)
{
    if (!document.is_object())
        return unreadable("an object was expected", "/", "");
    for (const char* required : {"format", "version", "columns", "guarantee"})
        if (!document.contains(required))
            return unreadable("a required key is not there", "/", required);
    Policy policy;
    for (const auto& [key, value] : document.items())
        if (auto read = readTopKey(key, value, hierarchies, policy); !read)
            return read.failure();
    return policy;
}

} // namespace anonymizing

namespace {

using anonymizing::Json;

// A key that stands twice would silently win over the first.
struct KeyWatch
{
    std::vector<std::set<std::string>> open;
    std::string twice;
    bool tooDeep = false;

    bool operator()(int depth, Json::parse_event_t event, Json& parsed)
    {
        tooDeep = tooDeep || depth > depthLimit;
        if (event == Json::parse_event_t::object_start)
            open.emplace_back();
        else if (event == Json::parse_event_t::object_end && !open.empty())
            open.pop_back();
        else if (event == Json::parse_event_t::key && !open.empty()) {
            const auto key = parsed.get<std::string>();
            if (!open.back().insert(key).second && twice.empty())
                twice = key;
        }
        return true;
    }
};

Result<Json> parseJson(std::string_view text)
{
    KeyWatch watch;
    Json document = Json::parse(
        text,
        [&watch](int depth, Json::parse_event_t event, Json& parsed) {
            return watch(depth, event, parsed);
        },
        false);
    if (document.is_discarded() || watch.tooDeep)
        return fail(ErrorCode::PolicyUnreadable, "no JSON", {}, {});
    if (!watch.twice.empty())
        return fail(ErrorCode::PolicyUnreadable, "a key that stands twice", {}, {watch.twice});
    return document;
}

} // namespace

const PolicyColumn* Policy::find(std::string_view name) const
{
    for (const PolicyColumn& column : columns)
        if (column.name == name)
            return &column;
    return nullptr;
}

Result<Policy> parsePolicy(std::string_view json, const HierarchyTexts& hierarchies)
{
    auto document = parseJson(json);
    if (!document)
        return document.failure();
    return anonymizing::policyOf(*document, hierarchies);
}

Result<Policy> readPolicy(const Path& file)
{
    auto text = readText(file, policySizeLimit);
    if (!text)
        return text.failure();
    auto document = parseJson(*text);
    if (!document) {
        document.error().where.file = file.string();
        return document.failure();
    }
    HierarchyTexts hierarchies;
    if (document->is_object() && document->contains("columns")
        && (*document)["columns"].is_object())
        for (const auto& [name, keys] : (*document)["columns"].items()) {
            if (!keys.is_object() || !keys.contains("hierarchy") || !keys["hierarchy"].is_string())
                continue;
            const auto named = keys["hierarchy"].get<std::string>();
            auto lines = readText(file.parent_path() / named);
            if (!lines)
                return fail(ErrorCode::PolicyBadHierarchy, lines.error().detail,
                            lines.error().where, {name});
            hierarchies.emplace(named, std::move(*lines));
        }
    auto policy = anonymizing::policyOf(*document, hierarchies);
    if (!policy && policy.error().where.file.empty())
        policy.error().where.file = file.string();
    return policy;
}

} // namespace cuaderno
