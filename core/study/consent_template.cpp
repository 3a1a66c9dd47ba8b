// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/consent_template.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cuaderno {

namespace {

using Json = nlohmann::json;

// Reads with the first fault remembered, so that every reader below is a plain list of keys.
class Reader
{
public:
    bool good() const { return m_fault.empty(); }

    const std::string& fault() const { return m_fault; }

    void wrong(const std::string& path)
    {
        if (m_fault.empty())
            m_fault = path;
    }

    const Json& at(const Json& object, const std::string& path, const char* key)
    {
        static const Json nothing;
        const auto found = object.is_object() ? object.find(key) : object.end();
        if (!object.is_object() || found == object.end()) {
            wrong(path + "/" + key);
            return nothing;
        }
        return *found;
    }

    std::string text(const Json& object, const std::string& path, const char* key)
    {
        const Json& value = at(object, path, key);
        if (value.is_string())
            return value.get<std::string>();
        wrong(path + "/" + key);
        return {};
    }

    Translations translations(const Json& value, const std::string& path)
    {
        Translations texts;
        if (!value.is_object() || value.empty())
            wrong(path);
        else
            for (const auto& [language, text] : value.items()) {
                if (!text.is_string())
                    wrong(path + "/" + language);
                else
                    texts[language] = text.get<std::string>();
            }
        return texts;
    }

    Translations translations(const Json& object, const std::string& path, const char* key)
    {
        return translations(at(object, path, key), path + "/" + key);
    }

    // Calls `each(element, path)` for every element of an array.
    template <typename Each>
    void list(const Json& object, const std::string& path, const char* key, Each each)
    {
        const Json& array = at(object, path, key);
        if (!array.is_array())
            return wrong(path + "/" + key);
        for (std::size_t i = 0; i < array.size(); ++i)
            each(array[i], path + "/" + key + "/" + std::to_string(i));
    }

    std::vector<std::string> texts(const Json& object, const std::string& path, const char* key)
    {
        std::vector<std::string> all;
        list(object, path, key, [&](const Json& value, const std::string& at) {
            if (value.is_string())
                all.push_back(value.get<std::string>());
            else
                wrong(at);
        });
        return all;
    }

private:
    std::string m_fault;
};

void readLayers(Reader& reader, const Json& json, ConsentTemplate& text)
{
    reader.list(json, "", "about_us", [&](const Json& line, const std::string& path) {
        text.aboutUs.push_back(reader.translations(line, path));
    });
    reader.list(json, "", "lines", [&](const Json& line, const std::string& path) {
        text.lines.push_back({reader.text(line, path, "element"), reader.text(line, path, "icon"),
                              reader.translations(line, path, "text")});
    });
    reader.list(json, "", "pieces", [&](const Json& piece, const std::string& path) {
        text.pieces.push_back({reader.text(piece, path, "id"), reader.texts(piece, path, "about"),
                               reader.translations(piece, path, "title"),
                               reader.translations(piece, path, "text")});
    });
    text.full = reader.translations(json, "", "full");
    text.always = reader.translations(json, "", "always");
}

UnderstandingChoice readChoice(Reader& reader, const Json& choice, const std::string& path)
{
    const Json& right = reader.at(choice, path, "right");
    if (!right.is_boolean())
        reader.wrong(path + "/right");
    return {reader.text(choice, path, "id"), right.is_boolean() && right.get<bool>(),
            reader.translations(choice, path, "text")};
}

void readUnderstanding(Reader& reader, const Json& json, ConsentTemplate& text)
{
    reader.list(json, "", "understanding", [&](const Json& item, const std::string& path) {
        UnderstandingQuestion question{reader.text(item, path, "id"),
                                       reader.text(item, path, "element"),
                                       reader.translations(item, path, "question"),
                                       {}};
        reader.list(item, path, "choices", [&](const Json& choice, const std::string& at) {
            question.choices.push_back(readChoice(reader, choice, at));
        });
        text.understanding.push_back(std::move(question));
    });
}

std::optional<std::chrono::days> readDays(Reader& reader, const Json& item, const std::string& path)
{
    const auto days = item.is_object() ? item.find("valid_days") : item.end();
    if (!item.is_object() || days == item.end())
        return std::nullopt;
    constexpr std::int64_t longest = 36525;
    if (!days->is_number_integer() || days->get<std::int64_t>() < 1
        || days->get<std::int64_t>() > longest) {
        reader.wrong(path + "/valid_days");
        return std::nullopt;
    }
    return std::chrono::days(days->get<std::int64_t>());
}

void readScopes(Reader& reader, const Json& json, ConsentTemplate& text)
{
    reader.list(json, "", "scopes", [&](const Json& item, const std::string& path) {
        const auto scope = findScope(reader.text(item, path, "scope"));
        if (!scope || text.find(*scope))
            return reader.wrong(path + "/scope");
        ScopeQuestion question;
        question.scope = *scope;
        question.icon = reader.text(item, path, "icon");
        question.question = reader.translations(item, path, "question");
        reader.list(item, path, "explain", [&](const Json& line, const std::string& at) {
            question.explain.push_back(reader.translations(line, at));
        });
        question.yes = reader.translations(item, path, "yes");
        question.no = reader.translations(item, path, "no");
        if (item.contains("later"))
            question.later = reader.translations(item, path, "later");
        question.validFor = readDays(reader, item, path);
        text.scopes.push_back(std::move(question));
    });
    if (text.scopes.empty() || text.scopes.front().scope != Scope::TakePart
        || !text.scopes.front().later.empty())
        reader.wrong("/scopes/0");
}

void readHead(Reader& reader, const Json& json, ConsentTemplate& text)
{
    if (reader.text(json, "", "format") != "cuaderno-consent")
        reader.wrong("/format");
    text.id = reader.text(json, "", "id");
    text.version = reader.text(json, "", "version");
    text.languages = reader.texts(json, "", "languages");
    if (text.languages.empty())
        reader.wrong("/languages");
    for (const auto& [language, name] : reader.translations(json, "", "status")) {
        const auto status = findLanguageStatus(name);
        if (!status)
            reader.wrong("/status/" + language);
        else
            text.status[language] = *status;
    }
}

} // namespace

const ScopeQuestion* ConsentTemplate::find(Scope scope) const
{
    const auto found = std::ranges::find(scopes, scope, &ScopeQuestion::scope);
    return found == scopes.end() ? nullptr : &*found;
}

bool ConsentTemplate::has(std::string_view language) const
{
    return std::ranges::find(languages, language) != languages.end();
}

const std::string& ConsentTemplate::in(const Translations& texts, std::string_view language) const
{
    static const std::string nothing;
    auto found = texts.find(std::string(language));
    if (found == texts.end() && !languages.empty())
        found = texts.find(languages.front());
    return found == texts.end() ? nothing : found->second;
}

Decision ConsentTemplate::decide(Scope scope, DecisionValue value, Instant when) const
{
    Decision decision{value, when, std::nullopt};
    const ScopeQuestion* question = find(scope);
    if (value == DecisionValue::Yes && question && question->validFor)
        decision.expires = when + *question->validFor;
    return decision;
}

Result<ConsentTemplate> readConsentTemplate(std::string_view json)
{
    const Json parsed = Json::parse(json.begin(), json.end(), nullptr, false);
    Reader reader;
    ConsentTemplate text;
    if (parsed.is_discarded())
        return fail(ErrorCode::RecordUnreadable, "consent template: not JSON");
    readHead(reader, parsed, text);
    readLayers(reader, parsed, text);
    readUnderstanding(reader, parsed, text);
    readScopes(reader, parsed, text);
    if (!reader.good())
        return fail(ErrorCode::RecordUnreadable, "consent template",
                    {.file = {}, .sheet = {}, .row = 0, .column = {}, .path = reader.fault()});
    return text;
}

} // namespace cuaderno
