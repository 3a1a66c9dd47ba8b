// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "form/xpath_functions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace cuaderno::xpath {

namespace {

// The first of the argument's nodes, or the node looked at; null where there is none.
NodeRef subject(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    if (call.args.empty())
        return focus.node;
    const NodeList nodes = evaluator.nodes(call.args.front(), focus);
    return nodes.empty() ? NodeRef() : nodes.front();
}

const NodeName* nameOf(NodeRef node)
{
    return node.isNull() || node.isInnerText() ? nullptr : node.node()->name;
}

Value last(Evaluator&, const Expr&, const Focus& focus)
{
    return Value::of(static_cast<double>(focus.size));
}

Value position(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    if (call.args.empty())
        return Value::of(static_cast<double>(focus.position));
    const NodeRef node = subject(evaluator, call, focus);
    if (node.isNull())
        return Value::of(std::nan(""));
    return Value::of(static_cast<double>(evaluator.environment().positionOf(*node.node())));
}

Value count(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    if (const auto kept = evaluator.keptTotal(call.args.front(), true))
        return Value::of(*kept);
    return Value::of(static_cast<double>(evaluator.nodes(call.args.front(), focus).size()));
}

Value countNonEmpty(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const NodeList nodes = evaluator.nodes(call.args.front(), focus);
    const auto filled =
        std::ranges::count_if(nodes, [&](NodeRef node) { return !evaluator.textOf(node).empty(); });
    return Value::of(static_cast<double>(filled));
}

void elementsById(const Node* top, std::string_view id, NodeList& found, Evaluator& evaluator)
{
    NodeTest any;
    any.kind = Test::AnyName;
    NodeList all;
    if (!walkAxis(Axis::Descendant, any, NodeRef(top), all, evaluator))
        return;
    for (const NodeRef node : all)
        if (const Node* attribute = node.node()->findAttribute("id");
            attribute && attribute->text() == id)
            found.push_back(node);
}

Value id(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const Value wanted = evaluator.value(call.args.front(), focus);
    std::string ids;
    if (wanted.kind == ValueKind::Nodes)
        for (const NodeRef node : wanted.nodes)
            ids.append(evaluator.textOf(node)).push_back(' ');
    else
        ids = evaluator.textOf(wanted);
    const Node* top = focus.node.node();
    while (top->parent)
        top = top->parent;
    NodeList found;
    for (const std::string_view one : splitSpaces(ids))
        elementsById(top, one, found, evaluator);
    sortInDocumentOrder(found);
    return Value::ofNodes(std::move(found));
}

Value localName(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const NodeName* name = nameOf(subject(evaluator, call, focus));
    return Value::of(name ? name->local : std::string());
}

Value namespaceUri(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const NodeRef node = subject(evaluator, call, focus);
    const NodeName* name = nameOf(node);
    return Value::of(name && node.kind() != NodeKind::Namespace ? name->uri : std::string());
}

Value name(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const NodeName* known = nameOf(subject(evaluator, call, focus));
    return Value::of(known ? known->qualified() : std::string());
}

Value lang(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string wanted = toLower(evaluator.text(call.args.front(), focus));
    const Node* node = focus.node.node();
    for (; node; node = node->parent) {
        const Node* attribute = node->findAttribute("lang", "http://www.w3.org/XML/1998/namespace");
        if (!attribute)
            continue;
        const std::string language = toLower(attribute->text());
        return Value::of(language == wanted
                         || (language.starts_with(wanted) && language.size() > wanted.size()
                             && language[wanted.size()] == '-'));
    }
    return Value::of(false);
}

Value current(Evaluator& evaluator, const Expr&, const Focus&)
{
    return Value::ofNodes({evaluator.current()});
}

Value instance(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string wanted = evaluator.text(call.args.front(), focus);
    const Node* node = evaluator.environment().instance(wanted);
    if (!node)
        return evaluator.fail(ErrorCode::XPathContext, "no such instance", {wanted});
    return Value::ofNodes({NodeRef(node)});
}

bool isWithin(const Node* node, const Node* ancestor)
{
    while (node && node != ancestor)
        node = node->parent;
    return node != nullptr;
}

// indexed-repeat(node, repeat, index, repeat, index ...): each repeat is looked up inside the
// instance that was picked before.
Value indexedRepeat(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    NodeRef inside = evaluator.current();
    bool picked = false;
    const auto nodesOf = [&](const Expr& expr) {
        NodeList nodes;
        if (expr.op == Op::Path && expr.path->boundWhole) {
            // What a form has tied is looked up from inside of the picked instance.
            evaluator.environment().boundNodesWithin(*expr.path, inside, nodes);
            return nodes;
        }
        nodes = evaluator.nodes(expr, focus);
        if (picked)
            std::erase_if(nodes,
                          [&](NodeRef node) { return !isWithin(node.node(), inside.node()); });
        return nodes;
    };
    // The outer repeat first, in whichever order they are written.
    std::vector<std::size_t> repeats;
    for (std::size_t i = 1; i + 1 < call.args.size(); i += 2)
        repeats.push_back(i);
    std::ranges::stable_sort(repeats, {}, [&](std::size_t i) {
        const Expr& repeat = call.args[i];
        return repeat.path ? repeat.path->length() : 0;
    });
    for (const std::size_t i : repeats) {
        const double index = evaluator.number(call.args[i + 1], focus);
        const NodeList instances = nodesOf(call.args[i]);
        if (!(index >= 1) || index > static_cast<double>(instances.size()))
            return Value::ofNodes({});
        inside = instances[static_cast<std::size_t>(index) - 1];
        picked = true;
    }
    return Value::ofNodes(nodesOf(call.args.front()));
}

// What answers once: the value that is there, or else the argument's.
Value once(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const std::string now = evaluator.textOf(evaluator.current());
    if (!now.empty())
        return Value::of(now);
    return evaluator.value(call.args.front(), focus);
}

// The generator of Park and Miller, as the other programs use it: the same seed has to give the
// same order on every device.
class ParkMiller
{
public:
    explicit ParkMiller(std::int64_t seed) : m_state(seed % 2147483647)
    {
        if (m_state <= 0)
            m_state += 2147483646;
    }

    double next()
    {
        m_state = m_state * 16807 % 2147483647;
        return static_cast<double>(m_state - 1) / 2147483646.0;
    }

private:
    std::int64_t m_state;
};

Value randomize(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    NodeList nodes = evaluator.nodes(call.args.front(), focus);
    double seed = 0;
    if (call.args.size() > 1) {
        const Value given = evaluator.value(call.args[1], focus);
        seed = evaluator.numberOf(given);
        if (given.kind == ValueKind::String && std::isnan(seed))
            return evaluator.fail(ErrorCode::XPathType, "a seed is a number", {"randomize"});
        if (std::isnan(seed) || std::abs(seed) > 9e15)
            seed = 0;
    } else {
        seed = std::floor(evaluator.environment().random() * 2147483646.0) + 1;
    }
    ParkMiller random(static_cast<std::int64_t>(seed));
    // Fisher and Yates, built up from the front.
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto pick = static_cast<std::size_t>(random.next() * static_cast<double>(i + 1));
        std::swap(nodes[i], nodes[pick]);
    }
    return Value::ofNodes(std::move(nodes));
}

constexpr std::array functions = {
    Function{"last", 0, 0, last},
    Function{"position", 0, 1, position},
    Function{"count", 1, 1, count},
    Function{"count-non-empty", 1, 1, countNonEmpty},
    Function{"id", 1, 1, id},
    Function{"local-name", 0, 1, localName},
    Function{"namespace-uri", 0, 1, namespaceUri},
    Function{"name", 0, 1, name},
    Function{"lang", 1, 1, lang},
    Function{"current", 0, 0, current},
    Function{"instance", 1, 1, instance},
    Function{"indexed-repeat", 3, Function::any, indexedRepeat, Function::Paired},
    Function{"once", 1, 1, once},
    Function{"randomize", 1, 2, randomize},
};

} // namespace

std::span<const Function> nodeFunctions()
{
    return functions;
}

const Function* findFunction(std::string_view wanted)
{
    static const std::map<std::string_view, const Function*> known = [] {
        std::map<std::string_view, const Function*> all;
        for (const auto group : {nodeFunctions(), textFunctions(), numberFunctions(),
                                 dateFunctions(), choiceFunctions(), geoFunctions()})
            for (const Function& function : group)
                all.emplace(function.name, &function);
        return all;
    }();
    const auto found = known.find(wanted);
    return found == known.end() ? nullptr : found->second;
}

std::size_t Environment::positionOf(const Node& node) const
{
    std::size_t position = 1;
    for (const Node* at = node.previousSibling(); at; at = at->previousSibling())
        if (at->kind == node.kind && at->local() == node.local())
            ++position;
    return position;
}

const Node* Environment::row(std::string_view id, std::string_view key,
                             std::string_view value) const
{
    const Node* top = instance(id);
    const Node* table = top ? top->findChild("root") : nullptr;
    if (!table)
        return nullptr;
    for (const Node* item = table->firstChild; item; item = item->next) {
        const Node* cell =
            key.starts_with('@') ? item->findAttribute(key.substr(1)) : item->findChild(key);
        if (cell && cell->text() == value)
            return item;
    }
    return nullptr;
}

} // namespace cuaderno::xpath
