// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "form/xpath_functions.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cuaderno::xpath {

namespace {

Value trueOf(Evaluator&, const Expr&, const Focus&)
{
    return Value::of(true);
}

Value falseOf(Evaluator&, const Expr&, const Focus&)
{
    return Value::of(false);
}

Value boolean(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(evaluator.boolean(call.args.front(), focus));
}

Value notOf(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return Value::of(!evaluator.boolean(call.args.front(), focus));
}

Value booleanFromString(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string text = evaluator.text(call.args.front(), focus);
    return Value::of(text == "1" || equalsIgnoreCaseAscii(text, "true"));
}

Value ifOf(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    return evaluator.value(call.args[evaluator.boolean(call.args.front(), focus) ? 1 : 2], focus);
}

Value selected(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string list = evaluator.text(call.args.front(), focus);
    const std::string wanted = evaluator.text(call.args[1], focus);
    const std::string_view value = trimXml(wanted);
    const auto values = splitSpaces(list);
    return Value::of(std::ranges::find(values, value) != values.end()
                     || (value.empty() && values.empty()));
}

Value selectedAt(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string list = evaluator.text(call.args.front(), focus);
    const auto values = splitSpaces(list);
    const double index = std::trunc(evaluator.number(call.args[1], focus));
    if (!(index >= 0 && index < static_cast<double>(values.size())))
        return Value::of(std::string());
    return Value::of(std::string(values[static_cast<std::size_t>(index)]));
}

Value countSelected(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string list = evaluator.text(call.args.front(), focus);
    return Value::of(static_cast<double>(splitSpaces(list).size()));
}

// The arguments from `first` on, node-sets as one text for each node.
std::vector<Value> spread(Evaluator& evaluator, const Expr& call, const Focus& focus,
                          std::size_t first)
{
    std::vector<Value> values;
    for (std::size_t i = first; i < call.args.size(); ++i) {
        Value value = evaluator.value(call.args[i], focus);
        if (value.kind != ValueKind::Nodes) {
            values.push_back(std::move(value));
            continue;
        }
        for (const NodeRef node : value.nodes)
            values.push_back(Value::of(evaluator.textOf(node)));
    }
    return values;
}

Value between(double total, double least, double most)
{
    return Value::of((least < 0 || total >= least) && (most < 0 || total <= most));
}

Value checklist(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const double least = evaluator.number(call.args[0], focus);
    const double most = evaluator.number(call.args[1], focus);
    const auto values = spread(evaluator, call, focus, 2);
    const auto held = std::ranges::count_if(
        values, [&](const Value& value) { return evaluator.booleanOf(value); });
    return between(static_cast<double>(held), least, most);
}

Value weightedChecklist(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const double least = evaluator.number(call.args[0], focus);
    const double most = evaluator.number(call.args[1], focus);
    double total = 0;
    for (std::size_t i = 2; i + 1 < call.args.size(); i += 2) {
        const Value held = evaluator.value(call.args[i], focus);
        const Value weight = evaluator.value(call.args[i + 1], focus);
        if (held.kind != ValueKind::Nodes || weight.kind != ValueKind::Nodes) {
            const bool holds = held.kind == ValueKind::Nodes ? !evaluator.textOf(held).empty()
                                                             : evaluator.booleanOf(held);
            if (holds)
                total += evaluator.numberOf(weight);
            continue;
        }
        // Node-sets side by side.
        for (std::size_t n = 0; n < held.nodes.size() && n < weight.nodes.size(); ++n)
            if (!evaluator.textOf(held.nodes[n]).empty())
                total += evaluator.numberOf(weight.nodes[n]);
    }
    return between(total, least, most);
}

Value choiceName(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string value = evaluator.text(call.args[0], focus);
    const std::string path = evaluator.text(call.args[1], focus);
    const auto label = evaluator.environment().choiceName(value, path, focus.node);
    return Value::of(label.value_or(std::string()));
}

Value itext(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string id = evaluator.text(call.args.front(), focus);
    auto text = evaluator.environment().itext(id);
    return text ? std::move(*text) : Value::of(std::string());
}

// pulldata('table', 'column', 'key column', key).
Value pulldata(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string table = evaluator.text(call.args[0], focus);
    const std::string column = evaluator.text(call.args[1], focus);
    const std::string keyColumn = evaluator.text(call.args[2], focus);
    const std::string key = evaluator.text(call.args[3], focus);
    const Environment& environment = evaluator.environment();
    if (!environment.instance(table))
        return evaluator.fail(ErrorCode::XPathContext, "no such instance", {table});
    const Node* row = environment.row(table, keyColumn, key);
    const Node* cell = row ? row->findChild(column) : nullptr;
    return Value::of(cell ? stringValue(*cell) : std::string());
}

constexpr std::array functions = {
    Function{"true", 0, 0, trueOf},
    Function{"false", 0, 0, falseOf},
    Function{"boolean", 1, 1, boolean},
    Function{"not", 1, 1, notOf},
    Function{"boolean-from-string", 1, 1, booleanFromString},
    Function{"if", 3, 3, ifOf},
    Function{"selected", 2, 2, selected},
    Function{"is-selected", 2, 2, selected},
    Function{"selected-at", 2, 2, selectedAt},
    Function{"count-selected", 1, 1, countSelected},
    Function{"checklist", 2, Function::any, checklist},
    Function{"weighted-checklist", 2, Function::any, weightedChecklist, Function::Paired},
    Function{"jr:choice-name", 2, 2, choiceName},
    Function{"jr:itext", 1, 1, itext},
    Function{"pulldata", 4, 4, pulldata},
};

} // namespace

std::span<const Function> choiceFunctions()
{
    return functions;
}

} // namespace cuaderno::xpath
