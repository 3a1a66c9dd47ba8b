// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_types.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <map>

namespace cuaderno {

namespace {

constexpr auto input = ControlKind::Input;
constexpr auto upload = ControlKind::Upload;
constexpr auto trigger = ControlKind::Trigger;
constexpr auto none = std::nullopt;

// A word and its older names; all others of the columns are the same for them.
struct Names
{
    XlsformType type;
    std::vector<std::string_view> aliases;
};

std::vector<Names> asked()
{
    return {
        {{"text", "text", "string", input, {}, {}, {}, {}, {}},
         {"string", "q string", "add text prompt"}},
        {{"integer", "integer", "int", input, {}, {}, {}, {}, {}},
         {"int", "q int", "add integer prompt"}},
        {{"decimal", "decimal", "decimal", input, {}, {}, {}, {}, {}},
         {"q decimal", "add decimal prompt"}},
        {{"percentage", "integer", "int", input, {}, {}, {}, "0 <= . and . <= 100", {}}, {}},
        {{"note", "note", "string", input, {}, {}, {}, {}, {}}, {"q note", "add note prompt"}},
        {{"date", "date", "date", input, {}, {}, {}, {}, {}}, {"q date", "add date prompt"}},
        {{"time", "time", "time", input, {}, {}, {}, {}, {}}, {}},
        {{"dateTime", "dateTime", "dateTime", input, {}, {}, {}, {}, {}},
         {"datetime", "date time", "q dateTime", "q date time", "add dateTime prompt",
          "add date time prompt"}},
        {{"acknowledge", "acknowledge", "string", trigger, {}, {}, {}, {}, {}},
         {"trigger", "q acknowledge", "add acknowledge prompt"}},
        {{"barcode", "barcode", "barcode", input, {}, {}, {}, {}, {}},
         {"q barcode", "add barcode prompt"}},
        {{"geopoint", "geopoint", "geopoint", input, {}, {}, {}, {}, {}},
         {"gps", "location", "q geopoint", "q location", "add location prompt"}},
        {{"geotrace", "geotrace", "geotrace", input, {}, {}, {}, {}, {}}, {}},
        {{"geoshape", "geoshape", "geoshape", input, {}, {}, {}, {}, {}}, {}},
        {{"range", "range", "int", ControlKind::Range, {}, {}, {}, {}, {}}, {}},
        {{"image", "image", "binary", upload, {}, {}, "image/*", {}, {}},
         {"photo", "q picture", "q image", "add image prompt", "add photo prompt"}},
        {{"audio", "audio", "binary", upload, {}, {}, "audio/*", {}, {}},
         {"q audio", "add audio prompt"}},
        {{"video", "video", "binary", upload, {}, {}, "video/*", {}, {}},
         {"q video", "add video prompt"}},
        {{"file", "file", "binary", upload, {}, {}, "application/*", {}, {}}, {"add file prompt"}},
        {{"osm", "osm", "binary", upload, {}, {}, "osm/*", {}, {}}, {}},
        {{"phone number",
          "text",
          "string",
          input,
          {},
          {},
          {},
          "regex(., '^\\d*$')",
          "Enter numbers only."},
         {}},
        {{"number of days in last month",
          "integer",
          "int",
          input,
          {},
          {},
          {},
          "0 <= . and . <= 31",
          "Enter a number 0-31."},
         {}},
        {{"number of days in last six months",
          "integer",
          "int",
          input,
          {},
          {},
          {},
          "0 <= . and . <= 183",
          "Enter a number 0-183."},
         {}},
        {{"number of days in last year",
          "integer",
          "int",
          input,
          {},
          {},
          {},
          "0 <= . and . <= 365",
          "Enter a number 0-365."},
         {}},
    };
}

std::vector<Names> unseen()
{
    return {
        {{"calculate", "calculate", "string", none, {}, {}, {}, {}, {}},
         {"q calculate", "add calculate prompt"}},
        {{"hidden", "hidden", "string", none, {}, {}, {}, {}, {}}, {}},
        {{"start", "start", "dateTime", none, "timestamp", "start", {}, {}, {}},
         {"start time", "get start time"}},
        {{"end", "end", "dateTime", none, "timestamp", "end", {}, {}, {}},
         {"end time", "get end time"}},
        {{"today", "today", "date", none, "date", "today", {}, {}, {}}, {"get today"}},
        {{"deviceid", "deviceid", "string", none, "property", "deviceid", {}, {}, {}},
         {"imei", "device id", "get device id"}},
        {{"username", "username", "string", none, "property", "username", {}, {}, {}}, {}},
        {{"phonenumber", "phonenumber", "string", none, "property", "phonenumber", {}, {}, {}},
         {"get phone number"}},
        {{"email", "email", "string", none, "property", "email", {}, {}, {}}, {}},
        {{"simserial", "simserial", "string", none, "property", "simserial", {}, {}, {}},
         {"sim id", "get sim id"}},
        {{"subscriberid", "subscriberid", "string", none, "property", "subscriberid", {}, {}, {}},
         {"subscriber id", "get subscriber id"}},
        {{"uri:deviceid", "deviceid", "string", none, "property", "uri:deviceid", {}, {}, {}}, {}},
        {{"uri:username", "username", "string", none, "property", "uri:username", {}, {}, {}}, {}},
        {{"uri:phonenumber",
          "phonenumber",
          "string",
          none,
          "property",
          "uri:phonenumber",
          {},
          {},
          {}},
         {}},
        {{"uri:email", "email", "string", none, "property", "uri:email", {}, {}, {}}, {}},
        {{"uri:simserial", "simserial", "string", none, "property", "uri:simserial", {}, {}, {}},
         {}},
        {{"uri:subscriberid",
          "subscriberid",
          "string",
          none,
          "property",
          "uri:subscriberid",
          {},
          {},
          {}},
         {}},
        {{"audit", "audit", "binary", none, {}, {}, {}, {}, {}}, {}},
        {{"start-geopoint", "start-geopoint", "geopoint", none, {}, {}, {}, {}, {}}, {}},
        {{"background-geopoint", "background-geopoint", "geopoint", none, {}, {}, {}, {}, {}}, {}},
        {{"background-audio", "background-audio", "binary", none, {}, {}, {}, {}, {}}, {}},
        {{"xml-external", "xml-external", "", none, {}, {}, {}, {}, {}}, {}},
        {{"csv-external", "csv-external", "", none, {}, {}, {}, {}, {}}, {}},
    };
}

const std::map<std::string_view, XlsformType>& types()
{
    static const auto all = [] {
        std::map<std::string_view, XlsformType> map;
        for (const auto& list : {asked(), unseen()}) {
            for (const Names& names : list) {
                map[names.type.word] = names.type;
                for (const std::string_view alias : names.aliases)
                    map[alias] = names.type;
            }
        }
        return map;
    }();
    return all;
}

struct SelectWord
{
    std::string_view word;
    ControlKind control;
    SelectType::Source source;
};

// Longer words first where one begins another.
constexpr std::array selectWords = {
    SelectWord{"add select one prompt using", ControlKind::SelectOne, SelectType::Source::List},
    SelectWord{"add select multiple prompt using", ControlKind::SelectMultiple,
               SelectType::Source::List},
    SelectWord{"select all that apply from", ControlKind::SelectMultiple, SelectType::Source::List},
    SelectWord{"select all that apply", ControlKind::SelectMultiple, SelectType::Source::List},
    SelectWord{"select_one_from_file", ControlKind::SelectOne, SelectType::Source::File},
    SelectWord{"select one from file", ControlKind::SelectOne, SelectType::Source::File},
    SelectWord{"select_multiple_from_file", ControlKind::SelectMultiple, SelectType::Source::File},
    SelectWord{"select multiple from file", ControlKind::SelectMultiple, SelectType::Source::File},
    SelectWord{"select_one_external", ControlKind::SelectOne, SelectType::Source::ExternalSheet},
    SelectWord{"select one from", ControlKind::SelectOne, SelectType::Source::List},
    SelectWord{"select_one", ControlKind::SelectOne, SelectType::Source::List},
    SelectWord{"select one", ControlKind::SelectOne, SelectType::Source::List},
    SelectWord{"select1", ControlKind::SelectOne, SelectType::Source::List},
    SelectWord{"select_multiple", ControlKind::SelectMultiple, SelectType::Source::List},
    SelectWord{"rank", ControlKind::Rank, SelectType::Source::List},
};

// What follows a select's word: a list, perhaps with "or other".
bool readList(std::string_view rest, SelectType& select)
{
    const auto space = rest.find(' ');
    const auto list = rest.substr(0, space);
    const auto after = space == std::string_view::npos ? "" : rest.substr(space + 1);
    if (list.empty()
        || (!after.empty() && after != "or_other" && after != "or other"
            && after != "or specify other"))
        return false;
    select.list = std::string(list);
    select.orOther = !after.empty();
    return true;
}

} // namespace

const XlsformType* findType(std::string_view word)
{
    const auto found = types().find(word);
    return found == types().end() ? nullptr : &found->second;
}

const std::vector<std::string>& typeWords()
{
    static const auto words = [] {
        std::vector<std::string> all = {"begin_group", "end_group",  "begin_repeat",
                                        "end_repeat",  "select_one", "select_multiple",
                                        "rank"};
        for (const auto& [word, type] : types())
            all.emplace_back(word);
        return all;
    }();
    return words;
}

std::optional<SelectType> parseSelect(std::string_view type)
{
    for (const SelectWord& each : selectWords) {
        if (!type.starts_with(each.word) || type.size() <= each.word.size()
            || type[each.word.size()] != ' ')
            continue;
        SelectType select;
        select.control = each.control;
        select.source = each.source;
        if (readList(type.substr(each.word.size() + 1), select))
            return select;
    }
    return std::nullopt;
}

std::optional<ControlType> parseControl(std::string_view type)
{
    ControlType control;
    if (type.starts_with("end")) {
        control.begin = false;
        type.remove_prefix(3);
    } else if (type.starts_with("begin")) {
        type.remove_prefix(5);
    } else {
        return std::nullopt;
    }
    if (type.empty() || (type[0] != ' ' && type[0] != '_'))
        return std::nullopt;
    type.remove_prefix(1);
    using What = ControlType::What;
    static constexpr std::array<std::pair<std::string_view, What>, 5> words = {
        {{"group", What::Group},
         {"looped group", What::Repeat},
         {"lgroup", What::Repeat},
         {"repeat", What::Repeat},
         {"loop", What::Loop}}};
    for (const auto& [word, what] : words) {
        if (!type.starts_with(word))
            continue;
        std::string_view rest = type.substr(word.size());
        if (!rest.empty() && (rest[0] != ' ' || !control.begin))
            continue;
        if (!rest.empty())
            rest.remove_prefix(1);
        if (rest.starts_with("over "))
            rest.remove_prefix(5);
        if (rest.find(' ') != std::string_view::npos)
            return std::nullopt;
        control.what = what;
        control.list = std::string(rest);
        return control;
    }
    return std::nullopt;
}

std::string_view controlWord(ControlType::What what)
{
    switch (what) {
    case ControlType::What::Group:
        return "group";
    case ControlType::What::Repeat:
        return "repeat";
    case ControlType::What::Loop:
        return "loop";
    }
    return "";
}

} // namespace cuaderno
