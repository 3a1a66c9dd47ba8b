// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "form/xpath_functions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string>

namespace cuaderno::xpath {

namespace {

double argument(Evaluator& evaluator, const Expr& call, const Focus& focus, std::size_t index = 0)
{
    return evaluator.number(call.args[index], focus);
}

Value number(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(call.args.empty() ? evaluator.numberOf(focus.node)
                                       : argument(evaluator, call, focus));
}

Value sum(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    if (const auto kept = evaluator.keptTotal(call.args.front(), false))
        return Value::of(*kept);
    double total = 0;
    for (const NodeRef node : evaluator.nodes(call.args.front(), focus)) {
        if (!evaluator.spend())
            break;
        // What has no answer yet adds nothing, in a form.
        if (evaluator.environment().isForm() && node.node()->textSize == 0)
            continue;
        total += evaluator.numberOf(node);
    }
    return Value::of(total);
}

// min() and max(): node-sets count with all their nodes; NaN if there is nothing to compare or
// something is no number.
template <typename Better>
Value extreme(Evaluator& evaluator, const Expr& call, const Focus& focus, Better better)
{
    double best = std::nan("");
    bool first = true;
    const auto take = [&](double candidate) {
        if (first || std::isnan(candidate) || better(candidate, best))
            best = std::isnan(best) && !first ? best : candidate;
        first = false;
    };
    for (const Expr& arg : call.args) {
        const Value value = evaluator.value(arg, focus);
        if (value.kind != ValueKind::Nodes) {
            take(evaluator.numberOf(value));
            continue;
        }
        for (const NodeRef node : value.nodes) {
            if (evaluator.environment().isForm() && node.node()->textSize == 0)
                continue;
            take(evaluator.numberOf(node));
        }
    }
    return Value::of(best);
}

Value min(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return extreme(evaluator, call, focus, std::less<>());
}

Value max(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return extreme(evaluator, call, focus, std::greater<>());
}

// On the decimal digits that people see, halves away from zero: 2.15 to one place is 2.2.
double roundedTo(double value, int places)
{
    if (!std::isfinite(value) || std::abs(value) >= 1e15)
        return value;
    std::string digits = textOf(std::abs(value));
    auto point = digits.find('.');
    if (point == std::string::npos) {
        point = digits.size();
        digits.push_back('.');
    }
    const auto whole = static_cast<int>(point);
    digits.erase(point, 1);
    const int kept = whole + places;
    if (kept >= static_cast<int>(digits.size()))
        return value;
    if (kept < 0)
        return std::copysign(0.0, value);
    const bool up = digits[static_cast<std::size_t>(kept)] >= '5';
    std::string result = "0" + digits.substr(0, static_cast<std::size_t>(kept));
    for (auto at = result.size(); up && at-- > 0;) {
        if (result[at] != '9') {
            ++result[at];
            break;
        }
        result[at] = '0';
    }
    result.append("e").append(std::to_string(-places));
    double read = 0;
    std::from_chars(result.data(), result.data() + result.size(), read);
    return std::copysign(read, value);
}

Value round(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const double value = argument(evaluator, call, focus);
    double places = call.args.size() > 1 ? argument(evaluator, call, focus, 1) : 0;
    if (std::isnan(places))
        return Value::of(places);
    places = std::clamp(std::trunc(places), -30.0, 30.0);
    return Value::of(roundedTo(value, static_cast<int>(places)));
}

// Some programs write small numbers with an exponent; XPath itself does not read it.
double withExponent(std::string_view text)
{
    text = trimXml(text);
    double read = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), read);
    return result.ec == std::errc() && result.ptr == text.data() + text.size() ? read
                                                                               : std::nan("");
}

Value integer(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const Value value = evaluator.value(call.args.front(), focus);
    double read = evaluator.numberOf(value);
    if (std::isnan(read) && (value.kind == ValueKind::String || value.kind == ValueKind::Nodes))
        read = withExponent(evaluator.textOf(value));
    return Value::of(std::trunc(read));
}

Value floorOf(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(std::floor(argument(evaluator, call, focus)));
}

Value ceiling(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(std::ceil(argument(evaluator, call, focus)));
}

template <double (*Of)(double)>
Value of(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(Of(argument(evaluator, call, focus)));
}

double exp10Of(double power)
{
    return std::pow(10.0, power);
}

Value power(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(
        std::pow(argument(evaluator, call, focus), argument(evaluator, call, focus, 1)));
}

Value arcTangent2(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(
        std::atan2(argument(evaluator, call, focus), argument(evaluator, call, focus, 1)));
}

Value pi(Evaluator&, const Expr&, const Focus&)
{
    return Value::of(std::numbers::pi);
}

Value random(Evaluator& evaluator, const Expr&, const Focus&)
{
    return Value::of(evaluator.environment().random());
}

constexpr std::array functions = {
    Function{"number", 0, 1, number},
    Function{"sum", 1, 1, sum},
    Function{"min", 1, Function::any, min},
    Function{"max", 1, Function::any, max},
    Function{"round", 1, 2, round},
    Function{"int", 1, 1, integer},
    Function{"floor", 1, 1, floorOf},
    Function{"ceiling", 1, 1, ceiling},
    Function{"abs", 1, 1, of<std::fabs>},
    Function{"pow", 2, 2, power},
    Function{"sqrt", 1, 1, of<std::sqrt>},
    Function{"exp", 1, 1, of<std::exp>},
    Function{"exp10", 1, 1, of<exp10Of>},
    Function{"log", 1, 1, of<std::log>},
    Function{"log10", 1, 1, of<std::log10>},
    Function{"sin", 1, 1, of<std::sin>},
    Function{"cos", 1, 1, of<std::cos>},
    Function{"tan", 1, 1, of<std::tan>},
    Function{"asin", 1, 1, of<std::asin>},
    Function{"acos", 1, 1, of<std::acos>},
    Function{"atan", 1, 1, of<std::atan>},
    Function{"atan2", 2, 2, arcTangent2},
    Function{"pi", 0, 0, pi},
    Function{"random", 0, 0, random, Function::Volatile},
};

} // namespace

std::span<const Function> numberFunctions()
{
    return functions;
}

} // namespace cuaderno::xpath
