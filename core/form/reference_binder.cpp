// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/reference_binder.h"

#include "form/xpath_functions.h"

#include <algorithm>

namespace cuaderno {

namespace {

using xpath::Axis;
using xpath::Expr;
using xpath::Op;
using xpath::Origin;
using xpath::Step;
using xpath::Test;

bool isCall(const Expr& expr, std::string_view name)
{
    return expr.op == Op::Call && expr.text == name;
}

// A step that leads from one node to one node, by name only.
bool isPlain(const Step& step, bool absolute)
{
    if (!step.predicates.empty())
        return false;
    switch (step.axis) {
    case Axis::Child:
    case Axis::Attribute:
        return step.test.kind == Test::Name;
    case Axis::Self:
        return step.test.kind == Test::AnyNode;
    case Axis::Parent:
        return !absolute && step.test.kind == Test::AnyNode;
    default:
        return false;
    }
}

// position(..) - 1
bool isEarlierPosition(const Expr& expr)
{
    return expr.op == Op::Add && expr.args.size() == 2 && isCall(expr.args[0], "position")
           && expr.args[0].args.size() == 1 && expr.args[1].joint == xpath::Operator::Minus
           && expr.args[1].op == Op::Number && expr.args[1].number >= 1;
}

} // namespace

ReferenceBinder::ReferenceBinder(FormModel& model, std::uint32_t context)
    : m_model(model), m_context(context)
{
}

ReferenceBinder::Reach ReferenceBinder::contextReach() const
{
    Reach reach;
    if (m_context == nowhere) {
        reach.foreign = true;
        return reach;
    }
    reach.nodes.push_back(m_context);
    reach.shared = m_model.nodes[m_context].scope;
    return reach;
}

void ReferenceBinder::bind(Expr& expr)
{
    visit(expr, contextReach(), true);
}

void ReferenceBinder::visitArgs(Expr& expr, const Reach& focus, bool top)
{
    for (Expr& arg : expr.args)
        visit(arg, focus, top);
}

void ReferenceBinder::visit(Expr& expr, const Reach& focus, bool top)
{
    switch (expr.op) {
    case Op::Path:
    case Op::Filter:
        read(reachOf(expr, focus, top), false);
        break;
    case Op::Call:
        visitCall(expr, focus, top);
        break;
    case Op::WrongCall:
        wrongCalls.push_back(&expr);
        visitArgs(expr, focus, top);
        break;
    default:
        visitArgs(expr, focus, top);
        break;
    }
}

void ReferenceBinder::visitCall(Expr& expr, const Reach& focus, bool top)
{
    if ((expr.function->traits & xpath::Function::Volatile) != 0)
        isVolatile = true;
    if (expr.text == "current") {
        read(contextReach(), false);
    } else if (expr.text == "indexed-repeat") {
        visitIndexedRepeat(expr, focus, top);
    } else if (expr.text == "position" && !expr.args.empty()) {
        // That the node itself is there is no news to whoever stands in it.
        for (const std::uint32_t node : reachOf(expr.args.front(), focus, top).nodes)
            positionScopes.push_back(m_model.nodes[node].scope);
    } else if (expr.text == "local-name" || expr.text == "name" || expr.text == "namespace-uri") {
        if (!expr.args.empty())
            reachOf(expr.args.front(), focus, top); // names do not change
    } else if (expr.text == "count") {
        read(reachOf(expr.args.front(), focus, top), true);
    } else if (expr.text == "once") {
        const bool before = m_inOnce;
        m_inOnce = true;
        visitArgs(expr, focus, top);
        m_inOnce = before;
    } else {
        visitArgs(expr, focus, top);
    }
}

// indexed-repeat(node, repeat, index, ...): any instance of the repeat may be looked at.
void ReferenceBinder::visitIndexedRepeat(Expr& expr, const Reach& focus, bool top)
{
    for (std::size_t i = 2; i < expr.args.size(); i += 2)
        visit(expr.args[i], focus, top);
    const auto outermostBefore = m_outermost;
    const bool looksBackBefore = m_looksBack;
    const Reach repeat = reachOf(expr.args[1], focus, top);
    for (const std::uint32_t node : repeat.nodes)
        m_outermost = m_model.scopeOf(node).parent == nowhere ? 0 : m_model.scopeOf(node).parent;
    m_looksBack = expr.args.size() == 3 && isEarlierPosition(expr.args[2]);
    read(repeat, true);
    for (std::size_t i = 3; i < expr.args.size(); i += 2)
        read(reachOf(expr.args[i], focus, top), true);
    read(reachOf(expr.args[0], focus, top), false);
    m_outermost = outermostBefore;
    m_looksBack = looksBackBefore;
}

ReferenceBinder::Reach ReferenceBinder::reachOf(Expr& expr, const Reach& focus, bool top)
{
    if (expr.op == Op::Path)
        return reachOfPath(expr, focus, top);
    if (expr.op == Op::Filter) {
        Reach reach = reachOf(expr.args.front(), focus, top);
        for (Expr& predicate : expr.path->steps.front().predicates)
            visit(predicate, reach, false);
        return reach;
    }
    if (isCall(expr, "current"))
        return contextReach();
    Reach foreign;
    foreign.foreign = true;
    // randomize(nodes) gives those nodes.
    if (isCall(expr, "randomize") && !expr.args.empty()) {
        for (std::size_t i = 1; i < expr.args.size(); ++i)
            visit(expr.args[i], focus, top);
        return reachOf(expr.args.front(), focus, top);
    }
    visit(expr, focus, top);
    return foreign;
}

ReferenceBinder::Reach ReferenceBinder::reachOfPath(Expr& expr, const Reach& focus, bool top)
{
    xpath::Path& path = *expr.path;
    Reach reach = focus;
    bool bindable = top && !focus.foreign;
    const bool absolute = path.origin == Origin::Root;
    if (absolute) {
        reach = Reach{};
        reach.document = true;
        bindable = true;
    } else if (path.origin == Origin::Expression) {
        bindable = isCall(expr.args.front(), "current") && m_context != nowhere;
        reach = reachOf(expr.args.front(), focus, top);
    }
    std::size_t at = bindable ? bindPrefix(path, reach, absolute) : 0;
    for (; at < path.steps.size() && !reach.foreign; ++at) {
        reach = step(reach, path.steps[at]);
        for (Expr& predicate : path.steps[at].predicates)
            visit(predicate, reach, false);
    }
    for (; at < path.steps.size(); ++at)
        for (Expr& predicate : path.steps[at].predicates)
            visit(predicate, reach, false);
    if (absolute && !reach.foreign && reach.nodes.empty() && !path.steps.empty()
        && std::ranges::all_of(path.steps, [](const Step& step) { return isPlain(step, true); })) {
        std::string written;
        for (const Step& step : path.steps)
            written += (step.axis == Axis::Attribute ? "/@" : "/") + step.test.local;
        unknownPaths.push_back(std::move(written));
    }
    return reach;
}

// Ties the longest beginning of a path that leads to exactly one node of the form. Gives the number
// of steps that are done, and moves `reach` there.
std::size_t ReferenceBinder::bindPrefix(xpath::Path& path, Reach& reach, bool absolute)
{
    std::size_t done = 0;
    Reach last = reach;
    while (done < path.steps.size() && isPlain(path.steps[done], absolute)) {
        Reach next = step(last, path.steps[done]);
        if (next.nodes.size() != 1 || next.document)
            break;
        last = std::move(next);
        ++done;
    }
    if (done == 0)
        return 0;
    const std::uint32_t node = last.nodes.front();
    const FormNode& target = m_model.nodes[node];
    if (absolute) {
        last.shared = m_context == nowhere
                          ? target.scope
                          : m_model.commonScope(m_model.nodes[m_context].scope, target.scope);
        if (target.series != nowhere && last.shared == target.scope)
            last.shared = m_model.scopes[target.scope].parent;
    }
    path.binding = static_cast<std::int32_t>(m_model.bindings.size());
    path.boundSteps = static_cast<std::uint32_t>(done);
    path.boundWhole = done == path.steps.size();
    path.boundToOne = path.boundWhole && last.shared == target.scope
                      && (m_context != nowhere || target.scope == 0);
    if (path.boundWhole)
        path.steps = std::vector<Step>();
    m_model.bindings.push_back(
        {node, m_model.scopes[last.shared].depth, target.scope, target.place});
    reach = std::move(last);
    return done;
}

bool ReferenceBinder::passes(std::uint32_t node, const xpath::NodeTest& test) const
{
    if (test.kind == Test::AnyNode)
        return true;
    if (test.kind != Test::Name && test.kind != Test::AnyName)
        return false;
    const NodeName& name = *m_model.nodes[node].name;
    if (!test.anyUri && name.uri != test.uri)
        return false;
    return test.kind == Test::AnyName || name.local == test.local;
}

void ReferenceBinder::appendDescendants(std::uint32_t node, const xpath::NodeTest& test,
                                        Reach& found) const
{
    for (const std::uint32_t child : m_model.list(m_model.nodes[node].children)) {
        if (passes(child, test))
            found.nodes.push_back(child);
        appendDescendants(child, test, found);
    }
}

// Children of a name, by their path: looking through all siblings would make a flat form quadratic.
template <typename Take>
void ReferenceBinder::forEachChild(std::uint32_t node, std::string_view name, Take take) const
{
    std::string path(m_model.nodes[node].path);
    path.append("/").append(name);
    for (std::uint32_t child = m_model.find(path); child != nowhere;
         child = m_model.nodes[child].twin)
        if (m_model.nodes[child].parent == node && !m_model.nodes[child].isAttribute)
            take(child);
}

void ReferenceBinder::appendAxis(std::uint32_t node, const Step& step, Reach& found) const
{
    const FormNode& from = m_model.nodes[node];
    const auto take = [&](std::uint32_t candidate) {
        if (candidate != nowhere && passes(candidate, step.test))
            found.nodes.push_back(candidate);
    };
    const auto goUp = [&](std::uint32_t to) {
        const std::uint32_t scope = to == nowhere ? 0 : m_model.nodes[to].scope;
        if (m_model.contains(scope, found.shared))
            found.shared = scope;
    };
    switch (step.axis) {
    case Axis::Self:
        take(node);
        break;
    case Axis::Child:
        if (step.test.kind == Test::Name)
            forEachChild(node, step.test.local, take);
        else
            std::ranges::for_each(m_model.list(from.children), take);
        break;
    case Axis::Attribute:
        std::ranges::for_each(m_model.list(from.attributes), take);
        break;
    case Axis::Parent:
        goUp(from.parent);
        take(from.parent);
        found.document = found.document || from.parent == nowhere;
        break;
    case Axis::Descendant:
        appendDescendants(node, step.test, found);
        break;
    case Axis::DescendantOrSelf:
        take(node);
        appendDescendants(node, step.test, found);
        break;
    case Axis::Ancestor:
    case Axis::AncestorOrSelf:
        if (step.axis == Axis::AncestorOrSelf)
            take(node);
        found.shared = 0;
        for (std::uint32_t up = from.parent; up != nowhere; up = m_model.nodes[up].parent)
            take(up);
        break;
    case Axis::FollowingSibling:
    case Axis::PrecedingSibling:
        goUp(from.parent);
        if (from.parent != nowhere)
            std::ranges::for_each(m_model.list(m_model.nodes[from.parent].children), take);
        break;
    case Axis::Following:
    case Axis::Preceding:
        found.shared = 0;
        for (std::uint32_t any = 0; any < m_model.nodes.size(); ++any)
            take(any);
        break;
    case Axis::Namespace:
        break;
    }
}

ReferenceBinder::Reach ReferenceBinder::step(const Reach& from, const Step& step) const
{
    Reach found;
    found.shared = from.shared;
    found.foreign = from.foreign;
    if (from.document) {
        const std::uint32_t root = m_model.scopes.front().top;
        const bool deep = step.axis == Axis::Descendant || step.axis == Axis::DescendantOrSelf;
        if ((step.axis == Axis::Child || deep) && passes(root, step.test))
            found.nodes.push_back(root);
        if (deep)
            appendDescendants(root, step.test, found);
        if (step.axis == Axis::Self || step.axis == Axis::DescendantOrSelf)
            found.document = true;
    }
    for (const std::uint32_t node : from.nodes)
        appendAxis(node, step, found);
    std::ranges::sort(found.nodes);
    found.nodes.erase(std::unique(found.nodes.begin(), found.nodes.end()), found.nodes.end());
    return found;
}

void ReferenceBinder::note(std::uint32_t node, std::uint32_t shared)
{
    if (m_inOnce && node == m_context)
        return;
    if (m_outermost != nowhere && m_model.contains(m_outermost, shared))
        shared = m_outermost;
    const Reading reading{node, shared, m_looksBack};
    if (std::ranges::find(readings, reading) == readings.end())
        readings.push_back(reading);
}

// `structure`: only whether the nodes are there. Else a group is read with all that is in it.
void ReferenceBinder::read(const Reach& reach, bool structure)
{
    if (reach.foreign)
        return;
    for (const std::uint32_t node : reach.nodes) {
        note(node, reach.shared);
        if (structure || m_model.nodes[node].isLeaf())
            continue;
        Reach inside;
        appendDescendants(node, {}, inside);
        for (const std::uint32_t below : inside.nodes)
            note(below, reach.shared);
    }
}

} // namespace cuaderno
