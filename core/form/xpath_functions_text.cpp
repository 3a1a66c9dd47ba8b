// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "base/digest.h"
#include "base/text.h"
#include "form/xpath_functions.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cuaderno::xpath {

namespace {

// No text of a form grows beyond this, however often it is doubled.
constexpr std::size_t longest = std::size_t{1} << 24;

Value bounded(Evaluator& evaluator, std::string text)
{
    if (text.size() > longest)
        return evaluator.fail(ErrorCode::XPathLimit, "text too long");
    return Value::of(std::move(text));
}

std::string argument(Evaluator& evaluator, const Expr& call, const Focus& focus,
                     std::size_t index = 0)
{
    return evaluator.text(call.args[index], focus);
}

Value string(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(call.args.empty() ? evaluator.textOf(focus.node)
                                       : argument(evaluator, call, focus));
}

// Calls `each(text)` for every argument; a node-set is all of its nodes.
template <typename Each>
void forEachText(Evaluator& evaluator, const Expr& call, const Focus& focus, std::size_t first,
                 Each each)
{
    for (std::size_t i = first; i < call.args.size() && !evaluator.failed(); ++i) {
        const Value value = evaluator.value(call.args[i], focus);
        if (value.kind != ValueKind::Nodes) {
            each(evaluator.textOf(value));
            continue;
        }
        for (const NodeRef node : value.nodes)
            each(evaluator.textOf(node));
    }
}

Value concat(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    std::string all;
    forEachText(evaluator, call, focus, 0, [&](const std::string& text) {
        if (all.size() <= longest)
            all.append(text);
    });
    return bounded(evaluator, std::move(all));
}

Value join(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string separator = argument(evaluator, call, focus);
    std::string all;
    bool first = true;
    forEachText(evaluator, call, focus, 1, [&](const std::string& text) {
        if (all.size() > longest)
            return;
        if (!first)
            all.append(separator);
        first = false;
        all.append(text);
    });
    return bounded(evaluator, std::move(all));
}

Value startsWith(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(
        argument(evaluator, call, focus).starts_with(argument(evaluator, call, focus, 1)));
}

Value endsWith(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(
        argument(evaluator, call, focus).ends_with(argument(evaluator, call, focus, 1)));
}

Value contains(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(argument(evaluator, call, focus).find(argument(evaluator, call, focus, 1))
                     != std::string::npos);
}

Value substringBefore(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string text = argument(evaluator, call, focus);
    const auto at = text.find(argument(evaluator, call, focus, 1));
    return Value::of(at == std::string::npos ? std::string() : text.substr(0, at));
}

Value substringAfter(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string text = argument(evaluator, call, focus);
    const std::string mark = argument(evaluator, call, focus, 1);
    const auto at = text.find(mark);
    return Value::of(at == std::string::npos ? std::string() : text.substr(at + mark.size()));
}

std::string slice(const std::vector<char32_t>& points, std::size_t begin, std::size_t end)
{
    std::string text;
    for (std::size_t i = begin; i < std::min(end, points.size()); ++i)
        appendCodePoint(text, points[i]);
    return text;
}

// XPath's rounding of positions: halves up, towards plus infinity.
double rounded(double number)
{
    return std::floor(number + 0.5);
}

Value substring(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const auto points = toCodePoints(argument(evaluator, call, focus));
    const double first = rounded(evaluator.number(call.args[1], focus));
    const double end = call.args.size() > 2 ? first + rounded(evaluator.number(call.args[2], focus))
                                            : std::numeric_limits<double>::infinity();
    std::string text;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto position = static_cast<double>(i + 1);
        if (position >= first && position < end)
            appendCodePoint(text, points[i]);
    }
    return Value::of(std::move(text));
}

// substr(text, from, to): from 0, negative from the end, `to` not included.
Value substr(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const auto points = toCodePoints(argument(evaluator, call, focus));
    const auto size = static_cast<double>(points.size());
    const auto place = [&](std::size_t index) {
        double at = std::trunc(evaluator.number(call.args[index], focus));
        if (std::isnan(at))
            at = 0;
        if (at < 0)
            at += size;
        return static_cast<std::size_t>(std::clamp(at, 0.0, size));
    };
    const std::size_t begin = place(1);
    const std::size_t end = call.args.size() > 2 ? place(2) : points.size();
    return Value::of(slice(points, begin, end));
}

Value stringLength(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string text =
        call.args.empty() ? evaluator.textOf(focus.node) : argument(evaluator, call, focus);
    return Value::of(static_cast<double>(length(text)));
}

Value normalizeSpace(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string text =
        call.args.empty() ? evaluator.textOf(focus.node) : argument(evaluator, call, focus);
    std::string result;
    for (const std::string_view word : splitSpaces(text)) {
        if (!result.empty())
            result.push_back(' ');
        result.append(word);
    }
    return Value::of(std::move(result));
}

Value translate(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const auto from = toCodePoints(argument(evaluator, call, focus, 1));
    const auto to = toCodePoints(argument(evaluator, call, focus, 2));
    std::string result;
    for (const char32_t point : toCodePoints(argument(evaluator, call, focus))) {
        const auto at = static_cast<std::size_t>(std::ranges::find(from, point) - from.begin());
        if (at == from.size())
            appendCodePoint(result, point);
        else if (at < to.size())
            appendCodePoint(result, to[at]);
    }
    return Value::of(std::move(result));
}

// The whole text has to match, as in ODK Collect.
Value regex(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string text = argument(evaluator, call, focus);
    const auto matches = matchesRegex(text, argument(evaluator, call, focus, 1), RegexMatch::Whole);
    if (!matches)
        return evaluator.fail(matches.error().code, "regex", matches.error().args);
    return Value::of(*matches);
}

std::optional<DigestKind> digestKind(std::string_view name)
{
    constexpr std::pair<std::string_view, DigestKind> kinds[] = {
        {"MD5", DigestKind::Md5},        {"SHA-1", DigestKind::Sha1},
        {"SHA-256", DigestKind::Sha256}, {"SHA-384", DigestKind::Sha384},
        {"SHA-512", DigestKind::Sha512},
    };
    for (const auto& [known, kind] : kinds)
        if (equalsIgnoreCaseAscii(known, name))
            return kind;
    return std::nullopt;
}

Value digestOf(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const auto kind = digestKind(argument(evaluator, call, focus, 1));
    const std::string encoding =
        call.args.size() > 2 ? argument(evaluator, call, focus, 2) : std::string("base64");
    if (!kind || (encoding != "base64" && encoding != "hex"))
        return evaluator.fail(ErrorCode::XPathArguments, "digest's kind or encoding", {"digest"});
    const std::string text = argument(evaluator, call, focus);
    const auto sum = digest(*kind, asBytes(text));
    if (!sum)
        return evaluator.fail(sum.error().code, sum.error().detail);
    return Value::of(encoding == "hex" ? toHex(*sum) : toBase64(*sum));
}

Value base64Decode(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const auto bytes = fromBase64(argument(evaluator, call, focus));
    if (!bytes)
        return Value::of(std::string());
    const auto text = parseUtf8(asText(*bytes));
    return Value::of(text ? *text : std::string());
}

// What is not there: "", and a number or date that is none.
bool isBlank(const Evaluator& evaluator, const Value& value)
{
    if (value.kind == ValueKind::String || value.kind == ValueKind::Nodes)
        return evaluator.textOf(value).empty();
    return value.kind != ValueKind::Boolean && std::isnan(value.number);
}

Value coalesce(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    for (std::size_t i = 0; i + 1 < call.args.size(); ++i) {
        Value value = evaluator.value(call.args[i], focus);
        if (!isBlank(evaluator, value))
            return value;
    }
    return evaluator.value(call.args.back(), focus);
}

Value uuid(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const Environment& environment = evaluator.environment();
    if (call.args.empty())
        return Value::of(environment.uuid());
    const double size = evaluator.number(call.args.front(), focus);
    if (!(size >= 0 && size <= 10'000))
        return evaluator.fail(ErrorCode::XPathArguments, "length of an id", {"uuid"});
    constexpr std::string_view letters =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::string id;
    while (id.size() < static_cast<std::size_t>(size))
        id.push_back(letters[static_cast<std::size_t>(environment.random()
                                                      * static_cast<double>(letters.size()))]);
    return Value::of(std::move(id));
}

Value property(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(evaluator.environment().property(argument(evaluator, call, focus)));
}

Value version(Evaluator& evaluator, const Expr&, const Focus&)
{
    return Value::of(evaluator.environment().version());
}

constexpr std::array functions = {
    Function{"string", 0, 1, string},
    Function{"concat", 0, Function::any, concat},
    Function{"join", 1, Function::any, join},
    Function{"starts-with", 2, 2, startsWith},
    Function{"ends-with", 2, 2, endsWith},
    Function{"contains", 2, 2, contains},
    Function{"substring-before", 2, 2, substringBefore},
    Function{"substring-after", 2, 2, substringAfter},
    Function{"substring", 2, 3, substring},
    Function{"substr", 2, 3, substr},
    Function{"string-length", 0, 1, stringLength},
    Function{"normalize-space", 0, 1, normalizeSpace},
    Function{"translate", 3, 3, translate},
    Function{"regex", 2, 2, regex},
    Function{"digest", 2, 3, digestOf},
    Function{"base64-decode", 1, 1, base64Decode},
    Function{"coalesce", 1, Function::any, coalesce},
    Function{"uuid", 0, 1, uuid, Function::Volatile},
    Function{"property", 1, 1, property},
    Function{"version", 0, 0, version},
};

} // namespace

std::span<const Function> textFunctions()
{
    return functions;
}

} // namespace cuaderno::xpath
