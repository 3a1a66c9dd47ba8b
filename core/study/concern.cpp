// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/concern.h"

#include "study/names.h"

#include <nlohmann/json.hpp>

namespace cuaderno {

namespace {

using Json = nlohmann::json;

constexpr names::Table<ConcernKind, 7> kinds = {{
    {ConcernKind::Violence, "violence"},
    {ConcernKind::Threats, "threats"},
    {ConcernKind::LockedIn, "locked_in"},
    {ConcernKind::Child, "child"},
    {ConcernKind::SelfHarm, "self_harm"},
    {ConcernKind::Team, "team"},
    {ConcernKind::Other, "other"},
}};
constexpr names::Table<AtRisk, 3> risks = {{
    {AtRisk::Here, "here"},
    {AtRisk::SomebodyElse, "somebody_else"},
    {AtRisk::Several, "several"},
}};
constexpr names::Table<Urgency, 3> urgencies = {{
    {Urgency::Now, "now"},
    {Urgency::Soon, "soon"},
    {Urgency::CanWait, "can_wait"},
}};
constexpr names::Table<ConcernWish, 4> wishes = {{
    {ConcernWish::Nothing, "nothing"},
    {ConcernWish::Information, "information"},
    {ConcernWish::Referral, "referral"},
    {ConcernWish::UrgentHelp, "urgent_help"},
}};

std::string textIn(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

std::string_view concernKindName(ConcernKind kind)
{
    return names::nameOf(kinds, kind);
}

std::string_view atRiskName(AtRisk risk)
{
    return names::nameOf(risks, risk);
}

std::string_view urgencyName(Urgency urgency)
{
    return names::nameOf(urgencies, urgency);
}

std::string_view concernWishName(ConcernWish wish)
{
    return names::nameOf(wishes, wish);
}

Result<Secret> writeConcern(const Concern& concern)
{
    Json json = Json::object();
    json["concern"] = 1;
    json["kind"] = concernKindName(concern.kind);
    json["at_risk"] = atRiskName(concern.atRisk);
    json["urgency"] = urgencyName(concern.urgency);
    json["wish"] = concernWishName(concern.wish);
    json["words"] = concern.words;
    json["week"] = formatWeek(concern.week);
    if (concern.followUp)
        json["follow_up"] = formatDate(*concern.followUp);
    std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    Secret sealed = Secret::fromText(text);
    wipe(text);
    if (sealed.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return sealed;
}

Result<Concern> readConcern(ByteView sealed)
{
    const Json json = Json::parse(asText(sealed), nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::TableDamaged, "a concern");
    const auto kind = names::valueOf(kinds, textIn(json, "kind"));
    const auto risk = names::valueOf(risks, textIn(json, "at_risk"));
    const auto urgency = names::valueOf(urgencies, textIn(json, "urgency"));
    const auto wish = names::valueOf(wishes, textIn(json, "wish"));
    const auto week = parseWeek(textIn(json, "week"));
    if (!kind || !risk || !urgency || !wish || !week)
        return fail(ErrorCode::TableDamaged, "a concern");
    Concern concern{*kind, *risk, *urgency, *wish, textIn(json, "words"), *week, {}};
    if (const auto due = parseDate(textIn(json, "follow_up")))
        concern.followUp = *due;
    return concern;
}

} // namespace cuaderno
