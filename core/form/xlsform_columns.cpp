// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_columns.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace cuaderno {

namespace {

using Aliases = std::map<std::string, std::string, std::less<>>;

// Heading in snake case -> key.
const Aliases& surveyAliases()
{
    static const Aliases aliases = {
        {"type", "type"},
        {"command", "type"},
        {"name", "name"},
        {"tag", "name"},
        {"value", "name"},
        {"label", "label"},
        {"caption", "label"},
        {"hint", "hint"},
        {"guidance_hint", "guidance_hint"},
        {"required", "bind::required"},
        {"required_message", "bind::jr:requiredMsg"},
        {"requiredmsg", "bind::jr:requiredMsg"},
        {"read_only", "bind::readonly"},
        {"readonly", "bind::readonly"},
        {"relevant", "bind::relevant"},
        {"relevance", "bind::relevant"},
        {"constraint", "bind::constraint"},
        {"constraint_message", "bind::jr:constraintMsg"},
        {"constraining_message", "bind::jr:constraintMsg"},
        {"calculation", "bind::calculate"},
        {"calculate", "bind::calculate"},
        {"noapperrorstring", "bind::jr:noAppErrorString"},
        {"no_app_error_string", "bind::jr:noAppErrorString"},
        {"save_to", "bind::entities:saveto"},
        {"appearance", "control::appearance"},
        {"count", "control::jr:count"},
        {"repeat_count", "control::jr:count"},
        {"jr:count", "control::jr:count"},
        {"autoplay", "control::autoplay"},
        {"rows", "control::rows"},
        {"intent", "control::intent"},
        {"body", "control"},
        {"control", "control"},
        {"bind", "bind"},
        {"instance", "instance"},
        {"media", "media"},
        {"image", "media::image"},
        {"big-image", "media::big-image"},
        {"audio", "media::audio"},
        {"video", "media::video"},
        {"default", "default"},
        {"choice_filter", "choice_filter"},
        {"parameters", "parameters"},
        {"trigger", "trigger"},
        {"disabled", "disabled"},
        {"query", "query"},
        {"compact_tag", "instance::odk:tag"},
    };
    return aliases;
}

const Aliases& choiceAliases()
{
    static const Aliases aliases = {
        {"list_name", "list_name"}, {"name", "name"},
        {"value", "name"},          {"label", "label"},
        {"caption", "label"},       {"media", "media"},
        {"image", "media::image"},  {"big-image", "media::big-image"},
        {"audio", "media::audio"},  {"video", "media::video"},
    };
    return aliases;
}

const Aliases& entityAliases()
{
    static const Aliases aliases = {
        {"list_name", "dataset"},   {"dataset", "dataset"},     {"label", "label"},
        {"entity_id", "entity_id"}, {"create_if", "create_if"}, {"update_if", "update_if"},
    };
    return aliases;
}

const Aliases& settingAliases()
{
    static const Aliases aliases = {
        {"form_title", "title"},
        {"set_form_title", "title"},
        {"title", "title"},
        {"form_id", "id_string"},
        {"set_form_id", "id_string"},
        {"id_string", "id_string"},
        {"name", "name"},
        {"version", "version"},
        {"default_language", "default_language"},
        {"instance_name", "instance_name"},
        {"instance_id", "instance_id"},
        {"instance_xmlns", "instance_xmlns"},
        {"namespaces", "namespaces"},
        {"style", "style"},
        {"public_key", "public_key"},
        {"submission_url", "submission_url"},
        {"auto_send", "auto_send"},
        {"auto_delete", "auto_delete"},
        {"client_editable", "client_editable"},
        {"omit_instanceid", "omit_instanceID"},
        {"allow_choice_duplicates", "allow_choice_duplicates"},
        {"clean_text_values", "clean_text_values"},
        {"add_none_option", "add_none_option"},
        {"flat", "flat"},
        {"attribute", "attribute"},
        {"prefix", "prefix"},
        {"delimiter", "delimiter"},
        {"sms_keyword", "sms_keyword"},
        {"sms_separator", "sms_separator"},
        {"sms_allow_media", "sms_allow_media"},
        {"sms_date_format", "sms_date_format"},
        {"sms_datetime_format", "sms_datetime_format"},
        {"sms_response", "sms_response"},
    };
    return aliases;
}

const Aliases& aliasesOf(XlsformSheetKind kind)
{
    switch (kind) {
    case XlsformSheetKind::Survey:
        return surveyAliases();
    case XlsformSheetKind::Settings:
        return settingAliases();
    case XlsformSheetKind::Entities:
        return entityAliases();
    default:
        return choiceAliases();
    }
}

// "Read  Only" is "read_only".
std::string snakeCase(std::string_view text)
{
    std::string snake;
    for (const auto word : splitSpaces(text)) {
        if (!snake.empty())
            snake += '_';
        snake += word;
    }
    return toLower(snake);
}

std::vector<std::string> tokensOf(const std::string& heading, bool doubleColons)
{
    std::vector<std::string> tokens;
    if (doubleColons || heading.find("::") != std::string::npos) {
        std::size_t from = 0;
        for (;;) {
            const std::size_t at = heading.find("::", from);
            tokens.emplace_back(trim(std::string_view(heading).substr(from, at - from)));
            if (at == std::string::npos)
                return tokens;
            from = at + 2;
        }
    }
    for (const auto part : split(heading, ':'))
        tokens.emplace_back(trim(part));
    // "bind:jr:count" has a prefix in it.
    const auto prefix = std::find(tokens.begin(), tokens.end(), "jr");
    if (prefix != tokens.end() && prefix + 1 != tokens.end()) {
        *(prefix + 1) = "jr:" + *(prefix + 1);
        tokens.erase(prefix);
    }
    return tokens;
}

std::string join(const std::vector<std::string>& tokens, std::size_t from = 0)
{
    std::string joined;
    for (std::size_t i = from; i < tokens.size(); ++i)
        joined += (i == from ? "" : "::") + tokens[i];
    return joined;
}

} // namespace

bool isTranslatable(std::string_view key)
{
    static const std::set<std::string, std::less<>> keys = {"label",
                                                            "hint",
                                                            "guidance_hint",
                                                            "media::image",
                                                            "media::big-image",
                                                            "media::audio",
                                                            "media::video",
                                                            "bind::jr:constraintMsg",
                                                            "bind::jr:requiredMsg",
                                                            "bind::jr:noAppErrorString",
                                                            "title"};
    return keys.contains(key);
}

XlsformColumn understandHeading(const std::string& heading, XlsformSheetKind kind,
                                bool doubleColons)
{
    XlsformColumn column;
    column.heading = heading;
    const Aliases& aliases = aliasesOf(kind);
    if (const auto whole = aliases.find(snakeCase(heading)); whole != aliases.end()) {
        column.key = whole->second;
        column.known = true;
        return column;
    }
    std::vector<std::string> tokens = tokensOf(heading, doubleColons);
    const auto first = aliases.find(snakeCase(tokens.front()));
    if (first == aliases.end()) {
        // An author's own column: its heading is its name in expressions.
        column.key = heading;
        return column;
    }
    column.known = true;
    column.key = first->second;
    std::size_t used = 1;
    // The parts that belong to the key, until it is a text with languages.
    while (used < tokens.size() && !isTranslatable(column.key)) {
        std::string part = tokens[used++];
        if (column.key == "bind" || column.key == "control") {
            // The second part has names of its own: bind::relevance, bind::constraint_message.
            const auto inner = aliases.find(snakeCase(part));
            if (inner != aliases.end() && inner->second.starts_with(column.key + "::"))
                part = inner->second.substr(column.key.size() + 2);
        }
        column.key += "::" + part;
    }
    column.language = join(tokens, used);
    return column;
}

const std::vector<std::string>& knownColumns(XlsformSheetKind kind)
{
    static const auto namesOf = [](const Aliases& aliases) {
        std::vector<std::string> names;
        for (const auto& [name, key] : aliases)
            names.push_back(name);
        return names;
    };
    static const std::vector<std::string> survey = namesOf(surveyAliases());
    static const std::vector<std::string> choices = namesOf(choiceAliases());
    static const std::vector<std::string> settings = namesOf(settingAliases());
    static const std::vector<std::string> entities = namesOf(entityAliases());
    switch (kind) {
    case XlsformSheetKind::Survey:
        return survey;
    case XlsformSheetKind::Settings:
        return settings;
    case XlsformSheetKind::Entities:
        return entities;
    default:
        return choices;
    }
}

} // namespace cuaderno
