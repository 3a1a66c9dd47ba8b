// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/drive_expect.h"

#include "cli/drive_json.h"

#include <algorithm>

namespace cuaderno::cli {

namespace {

constexpr const char* stateKeys[] = {"value",           "status",     "relevant", "required",
                                     "readonly",        "constraint", "label",    "hint",
                                     "selected_labels", "count"};

bool same(const Json& expected, const Json& got)
{
    return expected == "*" || expected == got;
}

void add(Json& failed, std::string_view what, const Json& expected, const Json& got)
{
    failed.push_back({{"what", what}, {"expected", expected}, {"got", got}});
}

void checkState(const Json& wanted, const Interview& interview, Json& failed)
{
    const bool asked =
        std::ranges::any_of(stateKeys, [&](const char* key) { return wanted.contains(key); });
    if (!asked)
        return;
    const auto state = interview.state(wanted.value("ref", std::string()));
    const Json got = state ? stateJson(*state) : Json::object();
    for (const char* key : stateKeys)
        if (wanted.contains(key) && !same(wanted[key], got.value(key, Json())))
            add(failed, key, wanted[key], got.value(key, Json()));
}

void checkChoices(const Json& wanted, const Interview& interview, Json& failed)
{
    const auto choices = interview.choices(wanted.value("ref", std::string()));
    const Json got = choices ? choicesJson(*choices) : Json();
    const Json& expected = wanted["choices"];
    bool holds = got.is_array() && expected.is_array() && got.size() == expected.size();
    for (std::size_t i = 0; holds && i < got.size(); ++i) {
        const Json label = expected[i].value("label", Json());
        holds = expected[i].value("value", Json()) == got[i]["value"]
                && (label.is_null() || label == got[i]["label"]);
    }
    if (!holds)
        add(failed, "choices", expected, got);
}

void checkPosition(const Json& wanted, const Interview& interview, Json& failed)
{
    const Json got = positionJson(interview.at());
    for (const auto& [key, value] : wanted["at"].items())
        if (!same(value, got.value(key, Json())))
            add(failed, "at", wanted["at"], got);
}

void checkViolations(const Json& wanted, const Interview& interview, Json& failed)
{
    const auto pairs = [](const Json& list) {
        std::vector<std::string> all;
        for (const Json& one : list)
            all.push_back(one.value("ref", std::string()) + " " + one.value("kind", std::string()));
        std::ranges::sort(all);
        return all;
    };
    const Json got = violationsJson(interview.validate());
    if (!wanted["violations"].is_array() || pairs(wanted["violations"]) != pairs(got))
        add(failed, "violations", wanted["violations"], got);
}

void checkXml(const char* what, const Json& wanted, const std::string& got, Json& failed)
{
    if (!wanted.is_string() || !sameXml(wanted.get<std::string>(), got))
        add(failed, what, wanted, got);
}

} // namespace

Json unmet(const Json& wanted, Interview& interview, const Json& last)
{
    Json failed = Json::array();
    if (wanted.contains("error")) {
        const Json error = last.is_object() ? last.value("error", Json::object()) : Json::object();
        const Json code = error.is_object() ? error.value("code", Json()) : Json();
        if (code != wanted["error"])
            add(failed, "error", wanted["error"], code);
    }
    checkState(wanted, interview, failed);
    if (wanted.contains("choices"))
        checkChoices(wanted, interview, failed);
    if (wanted.contains("at") && wanted["at"].is_object())
        checkPosition(wanted, interview, failed);
    if (wanted.contains("violations"))
        checkViolations(wanted, interview, failed);
    if (wanted.contains("instance"))
        checkXml("instance", wanted["instance"], interview.instanceXml(), failed);
    if (wanted.contains("submission")) {
        std::string submission = last.is_object() ? last.value("submission", std::string()) : "";
        if (submission.empty())
            submission = interview.finish().value_or(std::string());
        checkXml("submission", wanted["submission"], submission, failed);
    }
    return failed;
}

} // namespace cuaderno::cli
