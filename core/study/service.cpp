// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/service.h"

#include "base/text.h"
#include "study/names.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cuaderno {

namespace {

using Json = nlohmann::json;

constexpr names::Table<Need, needCount> needs = {{
    {Need::Emergency, "emergency"},
    {Need::Safety, "safety"},
    {Need::Health, "health"},
    {Need::Mind, "mind"},
    {Need::Work, "work"},
    {Need::Papers, "papers"},
    {Need::Housing, "housing"},
    {Need::Children, "children"},
    {Need::Money, "money"},
    {Need::Other, "other"},
}};
constexpr names::Table<TellsImmigration, 3> tellings = {{
    {TellsImmigration::No, "no"},
    {TellsImmigration::Yes, "yes"},
    {TellsImmigration::Unknown, "unknown"},
}};

bool holdsWord(const Service& service, const std::string& word)
{
    for (const std::string* text : {&service.name, &service.what, &service.place, &service.hours,
                                    &service.how, &service.cost, &service.forWhom}) {
        if (foldCase(*text).find(word) != std::string::npos)
            return true;
    }
    return false;
}

std::string textIn(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> textsIn(const Json& json, const char* key)
{
    std::vector<std::string> texts;
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array())
        return texts;
    for (const Json& one : *found) {
        if (one.is_string())
            texts.push_back(one.get<std::string>());
    }
    return texts;
}

Json jsonOf(const Service& service)
{
    Json json = Json::object();
    json["id"] = service.id.text();
    json["name"] = service.name;
    json["what"] = service.what;
    json["needs"] = Json::array();
    for (const Need need : service.needs)
        json["needs"].push_back(needName(need));
    json["place"] = service.place;
    json["languages"] = service.languages;
    json["hours"] = service.hours;
    json["how"] = service.how;
    json["cost"] = service.cost;
    json["for_whom"] = service.forWhom;
    json["tells_immigration"] = tellsImmigrationName(service.tellsImmigration);
    if (service.checkedOn)
        json["checked"] = formatDate(*service.checkedOn);
    json["checked_by"] = service.checkedBy;
    return json;
}

std::optional<Service> serviceOf(const Json& json)
{
    if (!json.is_object())
        return {};
    const auto id = ServiceId::parse(textIn(json, "id"));
    if (!id)
        return {};
    Service service;
    service.id = *id;
    service.name = textIn(json, "name");
    service.what = textIn(json, "what");
    for (const std::string& name : textsIn(json, "needs")) {
        if (const auto need = findNeed(name))
            service.needs.push_back(*need);
    }
    service.place = textIn(json, "place");
    service.languages = textsIn(json, "languages");
    service.hours = textIn(json, "hours");
    service.how = textIn(json, "how");
    service.cost = textIn(json, "cost");
    service.forWhom = textIn(json, "for_whom");
    service.tellsImmigration =
        findTellsImmigration(textIn(json, "tells_immigration")).value_or(TellsImmigration::Unknown);
    if (const auto checked = parseDate(textIn(json, "checked")))
        service.checkedOn = *checked;
    service.checkedBy = textIn(json, "checked_by");
    return service;
}

} // namespace

std::string_view needName(Need need)
{
    return names::nameOf(needs, need);
}

std::optional<Need> findNeed(std::string_view name)
{
    return names::valueOf(needs, name);
}

std::string_view tellsImmigrationName(TellsImmigration tells)
{
    return names::nameOf(tellings, tells);
}

std::optional<TellsImmigration> findTellsImmigration(std::string_view name)
{
    return names::valueOf(tellings, name);
}

std::optional<int> daysSinceChecked(const Service& service, Date today)
{
    if (!service.checkedOn)
        return {};
    const auto days = std::chrono::sys_days(today) - std::chrono::sys_days(*service.checkedOn);
    return std::max(0, static_cast<int>(days.count()));
}

bool isStale(const Service& service, Date today)
{
    const auto days = daysSinceChecked(service, today);
    return !days || *days > serviceFreshDays;
}

bool fits(const Service& service, const ServiceWish& wish)
{
    if (wish.need && std::ranges::find(service.needs, *wish.need) == service.needs.end())
        return false;
    if (!wish.language.empty()
        && std::ranges::find(service.languages, wish.language) == service.languages.end())
        return false;
    if (!wish.place.empty() && !service.place.empty() && service.place != wish.place)
        return false;
    const std::string words = foldCase(wish.words);
    return std::ranges::all_of(splitSpaces(words), [&](std::string_view word) {
        return holdsWord(service, std::string(word));
    });
}

std::string writeServices(const std::vector<Service>& services)
{
    Json list = Json::array();
    for (const Service& service : services)
        list.push_back(jsonOf(service));
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<std::vector<Service>> readServices(std::string_view json)
{
    const Json list = Json::parse(json, nullptr, false);
    if (!list.is_array())
        return fail(ErrorCode::TableDamaged, "a list of services");
    std::vector<Service> services;
    for (const Json& one : list) {
        auto service = serviceOf(one);
        if (!service)
            return fail(ErrorCode::TableDamaged, "a service");
        services.push_back(std::move(*service));
    }
    return services;
}

} // namespace cuaderno
