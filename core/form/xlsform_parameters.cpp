// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_parameters.h"

#include "base/text.h"
#include "form/xlsform_names.h"
#include "form/xlsform_sheets.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace cuaderno {

namespace {

using Keys = std::vector<std::string>;

// The keys that each type takes; null where parameters are not looked at.
const Keys* keysOf(std::string_view type)
{
    static const std::map<std::string, Keys, std::less<>> keys = {
        {"range", {"end", "placeholder", "start", "step", "tick_interval", "tick_labelset"}},
        {"text", {"rows"}},
        {"image", {"app", "max-pixels"}},
        {"audio", {"quality"}},
        {"background-audio", {"quality"}},
        {"geopoint",
         {"allow-mock-accuracy", "capture-accuracy", "reference-geometry", "warning-accuracy"}},
        {"geotrace", {"allow-mock-accuracy", "incremental", "reference-geometry"}},
        {"geoshape", {"allow-mock-accuracy", "incremental", "reference-geometry"}},
        {"select", {"randomize", "seed"}},
        {"select_from_file", {"label", "randomize", "seed", "value"}},
        {"audit",
         {"identify-user", "location-max-age", "location-min-interval", "location-priority",
          "track-changes", "track-changes-reasons"}},
    };
    const auto found = keys.find(type);
    return found == keys.end() ? nullptr : &found->second;
}

std::optional<long> wholeNumber(std::string_view text)
{
    long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

// The rules of one question; each reports what breaks it.
class Rules
{
public:
    Rules(const XlsformParameters& parameters, const ParameterContext& context, Findings& findings)
        : m_parameters(parameters), m_context(context), m_findings(findings)
    {
    }

    void check()
    {
        if (!checkKeys())
            return;
        const std::string_view type = m_context.type;
        if (type == "range")
            checkRange();
        else if (type.starts_with("select"))
            checkSelect();
        else if (type == "audit")
            checkAudit();
        else
            checkOthers();
    }

private:
    const std::string* find(std::string_view key) const
    {
        const auto found = m_parameters.find(key);
        return found == m_parameters.end() ? nullptr : &found->second;
    }

    void wrong(std::string_view key, const std::string& detail)
    {
        const std::string* value = find(key);
        m_findings.error(ErrorCode::FormBadParameter, m_context.place,
                         std::string(key) + " " + detail,
                         {value ? std::string(key) + "=" + *value : std::string(key)});
    }

    void oneOf(std::string_view key, const std::set<std::string>& values)
    {
        const std::string* value = find(key);
        if (!value || values.contains(*value))
            return;
        std::string list;
        for (const std::string& each : values)
            list += (list.empty() ? "" : ", ") + each;
        wrong(key, "must be one of: " + list);
    }

    // True, TRUE, true() and the like are as good as true.
    void truth(std::string_view key, bool falseToo)
    {
        const std::string* value = find(key);
        const auto said = value ? yesNo(*value) : std::nullopt;
        if (value && (!said || (!*said && !falseToo)))
            wrong(key, falseToo ? "must be true or false" : "must be true or left out");
    }

    bool number(std::string_view key)
    {
        const std::string* value = find(key);
        if (!value || decimalNumber(*value))
            return true;
        wrong(key, "must be a number");
        return false;
    }

    bool integer(std::string_view key)
    {
        const std::string* value = find(key);
        if (!value || wholeNumber(*value))
            return true;
        wrong(key, "must be a whole number");
        return false;
    }

    void xmlName(std::string_view key)
    {
        const std::string* value = find(key);
        if (value && !isXmlName(*value))
            wrong(key, "must be a name: a letter or underscore, then letters, digits, "
                       "underscores, hyphens or periods");
    }

    bool checkKeys()
    {
        const Keys* allowed = keysOf(m_context.type);
        if (!allowed)
            return false;
        bool ok = true;
        for (const auto& [key, value] : m_parameters) {
            if (std::find(allowed->begin(), allowed->end(), key) != allowed->end())
                continue;
            ok = false;
            std::string list;
            for (const std::string& each : *allowed)
                list += (list.empty() ? "" : ", ") + each;
            m_findings.error(ErrorCode::FormBadParameter, m_context.place,
                             key + " is no parameter of this type; those are: " + list,
                             withNearest(key, *allowed));
        }
        return ok;
    }

    void checkOthers()
    {
        truth("allow-mock-accuracy", true);
        truth("incremental", false);
        number("capture-accuracy");
        number("warning-accuracy");
        integer("rows");
        integer("max-pixels");
        if (m_context.type == "audio")
            oneOf("quality", {"voice-only", "low", "normal", "external"});
        else
            oneOf("quality", {"voice-only", "low", "normal"});
        const std::string* app = find("app");
        if (app && (m_context.appearance.empty() || m_context.appearance == "annotate")
            && !isPackageName(*app))
            wrong("app", "must be the name of an Android package, such as org.example.camera");
    }

    void checkSelect()
    {
        truth("randomize", true);
        const std::string* seed = find("seed");
        if (seed && !find("randomize"))
            wrong("seed", "needs randomize=true");
        else if (seed && !isReference(*seed) && !decimalNumber(*seed))
            wrong("seed", "must be a number or ${a question}");
        xmlName("value");
        xmlName("label");
    }

    void checkAudit()
    {
        truth("track-changes", true);
        truth("identify-user", true);
        oneOf("track-changes-reasons", {"on-form-edit"});
        const Keys location = {"location-max-age", "location-min-interval", "location-priority"};
        const auto given = std::count_if(location.begin(), location.end(),
                                         [&](const std::string& key) { return find(key); });
        if (given == 0)
            return;
        if (given < 3) {
            m_findings.error(ErrorCode::FormBadParameter, m_context.place,
                             "location-max-age, location-min-interval and location-priority go "
                             "together",
                             {"location"});
            return;
        }
        oneOf("location-priority", {"no-power", "low-power", "balanced", "high-accuracy"});
        if (!integer("location-max-age") || !integer("location-min-interval"))
            return;
        const long age = *wholeNumber(*find("location-max-age"));
        const long interval = *wholeNumber(*find("location-min-interval"));
        if (interval < 0)
            wrong("location-min-interval", "must not be negative");
        if (age < 0)
            wrong("location-max-age", "must not be negative");
        else if (age < interval)
            wrong("location-max-age", "must not be less than location-min-interval");
    }

    void checkRange();
    void checkRangePoint(std::string_view key);
    void checkTickLabels();
    bool isMultiple(double value, double step) const;

    const XlsformParameters& m_parameters;
    const ParameterContext& m_context;
    Findings& m_findings;
    double m_start = 1;
    double m_end = 10;
    double m_step = 1;
};

bool Rules::isMultiple(double value, double step) const
{
    const double times = value / step;
    return std::abs(times - std::round(times)) < 1e-9;
}

void Rules::checkRange()
{
    bool numbers = true;
    for (const char* key : {"start", "end", "step", "tick_interval", "placeholder"})
        numbers = number(key) && numbers;
    if (!numbers)
        return;
    const auto valueOf = [&](std::string_view key, double otherwise) {
        const std::string* text = find(key);
        return text ? *decimalNumber(*text) : otherwise;
    };
    m_start = valueOf("start", 1);
    m_end = valueOf("end", 10);
    m_step = valueOf("step", 1);
    const double range = std::abs(m_end - m_start);
    for (const char* key : {"step", "tick_interval"}) {
        const double value = valueOf(key, 1);
        if (find(key) && value == 0)
            wrong(key, "must not be 0");
        else if (find(key) && std::abs(value) > range)
            wrong(key, "must not be larger than the range");
    }
    if (m_step == 0)
        return;
    if (find("tick_interval") && !isMultiple(valueOf("tick_interval", 1), m_step))
        wrong("tick_interval", "must be a multiple of step");
    checkRangePoint("placeholder");
    checkTickLabels();

    static const std::set<std::string, std::less<>> plain = {
        "", "vertical", "no-ticks", "vertical no-ticks", "no-ticks vertical"};
    if (!plain.contains(m_context.appearance))
        for (const char* key : {"tick_interval", "placeholder", "tick_labelset"})
            if (find(key))
                wrong(key, "does not go with this appearance");
}

void Rules::checkRangePoint(std::string_view key)
{
    const std::string* text = find(key);
    if (!text)
        return;
    const double value = *decimalNumber(*text);
    if (value < std::min(m_start, m_end) || value > std::max(m_start, m_end))
        wrong(key, "must lie between start and end");
    else if (!isMultiple(value - m_start, m_step))
        wrong(key, "must be a multiple of step");
}

void Rules::checkTickLabels()
{
    const std::string* list = find("tick_labelset");
    if (!list)
        return;
    const std::vector<std::string>* names = m_context.choices(*list);
    if (!names) {
        wrong("tick_labelset", "must be a list of the choices sheet");
        return;
    }
    const bool noTicks = m_context.appearance.find("no-ticks") != std::string_view::npos;
    if (noTicks && names->size() > 2) {
        wrong("tick_labelset", "must have two choices with the appearance no-ticks");
        return;
    }
    const std::string* interval = find("tick_interval");
    const double tick = interval ? *decimalNumber(*interval) : m_step;
    for (const std::string& name : *names) {
        const auto value = decimalNumber(name);
        if (!value)
            wrong("tick_labelset", "has a choice that is no number");
        else if (*value < std::min(m_start, m_end) || *value > std::max(m_start, m_end))
            wrong("tick_labelset", "has a choice outside start and end");
        else if (tick != 0 && !isMultiple(*value - m_start, tick))
            wrong("tick_labelset", "has a choice between two ticks");
        else if (noTicks && *value != m_start && *value != m_end)
            wrong("tick_labelset", "may only label start and end with the appearance no-ticks");
        else
            continue;
        return;
    }
}

} // namespace

std::optional<double> decimalNumber(std::string_view text)
{
    double value = 0;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<XlsformParameters> parseParameters(std::string_view text)
{
    // Parts are separated by semicolons, else commas, else spaces; "a = b" may have spaces.
    std::string whole = replaceAll(std::string(text), " =", "=");
    whole = replaceAll(std::move(whole), "= ", "=");
    std::vector<std::string_view> parts;
    if (whole.find(';') != std::string::npos)
        parts = split(whole, ';');
    else if (whole.find(',') != std::string::npos)
        parts = split(whole, ',');
    else
        parts = splitSpaces(whole);
    XlsformParameters parameters;
    for (const auto part : parts) {
        const auto one = trim(part);
        const auto equals = one.find('=');
        if (equals == std::string_view::npos || equals == 0 || equals + 1 == one.size()
            || one.find('=', equals + 1) != std::string_view::npos)
            return std::nullopt;
        const auto value = trim(one.substr(equals + 1));
        if (value.find(' ') != std::string_view::npos)
            return std::nullopt;
        parameters[toLower(trim(one.substr(0, equals)))] = std::string(value);
    }
    return parameters;
}

void checkParameters(const XlsformParameters& parameters, const ParameterContext& context,
                     Findings& findings)
{
    Rules(parameters, context, findings).check();
}

} // namespace cuaderno
