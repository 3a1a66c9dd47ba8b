// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xpath_evaluator.h"

#include <algorithm>

namespace cuaderno::xpath {

namespace {

// After such a step from nodes of which none contains another, in order, so are those found.
bool keepsFlat(Axis axis)
{
    return axis == Axis::Child || axis == Axis::Attribute || axis == Axis::Self
           || axis == Axis::Namespace;
}

} // namespace

// Where `flat` holds, the nodes are in document order and none contains another.
void Evaluator::step(const Step& step, NodeList& nodes, bool& flat)
{
    NodeList found;
    const bool one = nodes.size() <= 1;
    for (const NodeRef from : nodes) {
        if (step.predicates.empty()) {
            axis(step, from, found);
        } else {
            NodeList here;
            axis(step, from, here);
            filter(step.predicates, here);
            found.insert(found.end(), here.begin(), here.end());
        }
        if (failed())
            return;
    }
    const bool sorted = keepsFlat(step.axis) || step.axis == Axis::Descendant
                        || step.axis == Axis::DescendantOrSelf;
    if (isReverse(step.axis))
        std::ranges::reverse(found);
    if (!(one || (flat && sorted)))
        sortInDocumentOrder(found);
    flat = flat && keepsFlat(step.axis);
    nodes = std::move(found);
    flat = flat || nodes.size() <= 1;
}

void Evaluator::axis(const Step& step, NodeRef from, NodeList& found)
{
    walkAxis(step.axis, step.test, from, found, *this);
}

void Evaluator::filter(std::span<const Expr> predicates, NodeList& nodes)
{
    for (const Expr& predicate : predicates) {
        NodeList kept;
        Focus focus;
        focus.size = nodes.size();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            focus.node = nodes[i];
            focus.position = i + 1;
            if (holds(predicate, focus))
                kept.push_back(nodes[i]);
            if (failed())
                return;
        }
        nodes = std::move(kept);
    }
}

// A number is a position, everything else is true or not.
bool Evaluator::holds(const Expr& predicate, const Focus& focus)
{
    if (predicate.op == Op::Compare || predicate.op == Op::Or || predicate.op == Op::And)
        return spend() && boolean(predicate, focus);
    const Value found = value(predicate, focus);
    if (found.kind == ValueKind::Number)
        return found.number == static_cast<double>(focus.position);
    return booleanOf(found);
}

// Answers the step that a choice list's index covers; false where it has to be walked.
bool Evaluator::indexedStep(const Path& path, const Focus& focus, NodeList& nodes)
{
    const Expr& predicate = path.steps[path.indexedStep].predicates.front();
    const Value key = operand(predicate.args[1], focus);
    if (key.kind != ValueKind::String)
        return false;
    const NodeList* found = m_environment.indexed(path.index, key.text);
    if (!found)
        return false;
    nodes = *found;
    return spend(nodes.size());
}

NodeList Evaluator::path(const Expr& expr, const Focus& focus)
{
    const Path& path = *expr.path;
    NodeList found;
    std::size_t at = 0;
    bool flat = true;
    if (path.index != unbound && indexedStep(path, focus, found)) {
        const auto& step = path.steps[path.indexedStep];
        at = path.indexedStep + 1;
        // The first predicate is answered; others look at what is left.
        filter(std::span(step.predicates).subspan(1), found);
    } else if (path.binding != unbound) {
        m_environment.boundNodes(path, m_context.node, found);
        at = path.boundSteps;
        if (!spend(found.size()))
            return {};
    } else if (path.origin == Origin::Context) {
        found.push_back(focus.node);
    } else if (path.origin == Origin::Root) {
        if (const Node* root = m_environment.root())
            found.emplace_back(root);
    } else {
        found = nodes(expr.args.front(), focus);
        flat = found.size() <= 1;
        // Nodes of a function may be in any order.
        sortInDocumentOrder(found);
    }
    for (; at < path.steps.size() && !failed(); ++at)
        step(path.steps[at], found, flat);
    if (m_environment.isForm())
        std::erase_if(found, [&](NodeRef node) { return !m_environment.isVisible(*node.node()); });
    return found;
}

} // namespace cuaderno::xpath
