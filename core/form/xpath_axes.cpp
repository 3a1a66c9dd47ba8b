// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xpath_evaluator.h"

#include <algorithm>

namespace cuaderno::xpath {

namespace {

bool passesName(const NodeTest& test, const NodeName* name)
{
    if (!name)
        return false;
    if (!test.anyUri && name->uri != test.uri)
        return false;
    return test.kind == Test::AnyName || (name->hash == test.hash && name->local == test.local);
}

bool passes(const NodeTest& test, NodeRef node, NodeKind principal)
{
    switch (test.kind) {
    case Test::AnyNode:
        return true;
    case Test::Text:
        return node.kind() == NodeKind::Text;
    case Test::Comment:
        return node.kind() == NodeKind::Comment;
    case Test::Instruction:
        return node.kind() == NodeKind::Instruction
               && (test.local.empty() || node.node()->local() == test.local);
    case Test::Name:
    case Test::AnyName:
        return node.kind() == principal && passesName(test, node.node()->name);
    }
    return false;
}

bool hasInnerText(const Node* node)
{
    return node->kind == NodeKind::Element && !node->firstChild && node->textSize > 0;
}

// Walks the nodes of a tree in document order without recursion, inner texts included.
class Walk
{
public:
    Walk(const NodeTest& test, NodeList& found, Evaluator& evaluator)
        : m_test(test), m_found(found), m_evaluator(evaluator)
    {
    }

    bool take(NodeRef node)
    {
        if (passes(m_test, node, NodeKind::Element))
            m_found.push_back(node);
        return m_evaluator.spend();
    }

    bool takeWithText(const Node* node)
    {
        if (!take(NodeRef(node)))
            return false;
        return !hasInnerText(node) || take(NodeRef::textIn(node));
    }

    // All below `top`.
    bool below(const Node* top)
    {
        if (hasInnerText(top) && !take(NodeRef::textIn(top)))
            return false;
        const Node* at = top->firstChild;
        while (at) {
            if (!takeWithText(at))
                return false;
            at = after(at, top);
        }
        return true;
    }

    // All below `top`, last one first.
    bool belowBackwards(const Node* top)
    {
        NodeList forward;
        Walk walk(m_test, forward, m_evaluator);
        if (!walk.below(top))
            return false;
        m_found.insert(m_found.end(), forward.rbegin(), forward.rend());
        return true;
    }

private:
    static const Node* after(const Node* at, const Node* top)
    {
        if (at->firstChild)
            return at->firstChild;
        while (at != top && !at->next)
            at = at->parent;
        return at == top ? nullptr : at->next;
    }

    const NodeTest& m_test;
    NodeList& m_found;
    Evaluator& m_evaluator;
};

bool children(const Node* of, Walk& walk)
{
    if (hasInnerText(of))
        return walk.take(NodeRef::textIn(of));
    for (const Node* child = of->firstChild; child; child = child->next)
        if (!walk.take(NodeRef(child)))
            return false;
    return true;
}

bool attributes(NodeKind kind, const NodeTest& test, const Node* of, NodeList& found)
{
    for (const Node* at = of->firstAttribute; at; at = at->next)
        if (at->kind == kind && passes(test, NodeRef(at), kind))
            found.push_back(NodeRef(at));
    return true;
}

// Declarations in scope, those of outer elements first, each prefix once: the nearest.
bool namespaces(const NodeTest& test, const Node* of, NodeList& found)
{
    NodeList nearest;
    for (; of && of->kind == NodeKind::Element; of = of->parent) {
        NodeList here;
        for (const Node* at = of->firstAttribute; at; at = at->next) {
            const auto declares = [&](NodeRef known) {
                return known.node()->local() == at->local();
            };
            if (at->kind == NodeKind::Namespace && std::ranges::none_of(nearest, declares))
                here.push_back(NodeRef(at));
        }
        nearest.insert(nearest.begin(), here.begin(), here.end());
    }
    for (const NodeRef at : nearest)
        if (at.node()->textSize > 0 && passes(test, at, NodeKind::Namespace))
            found.push_back(at);
    return true;
}

bool isAttribute(NodeRef node)
{
    return node.kind() == NodeKind::Attribute || node.kind() == NodeKind::Namespace;
}

bool siblings(NodeRef from, bool forward, Walk& walk)
{
    if (from.isInnerText() || isAttribute(from))
        return true;
    const Node* at = from.node();
    while ((at = forward ? at->next : at->previousSibling()))
        if (!walk.take(NodeRef(at)))
            return false;
    return true;
}

bool following(NodeRef from, Walk& walk)
{
    const Node* at = from.node();
    if (isAttribute(from)) {
        at = at->parent;
        if (!walk.below(at))
            return false;
    }
    for (; at; at = at->parent)
        for (const Node* next = at->next; next; next = next->next)
            if (!walk.takeWithText(next) || !(next->firstChild == nullptr || walk.below(next)))
                return false;
    return true;
}

bool preceding(NodeRef from, Walk& walk)
{
    const Node* at = isAttribute(from) ? from.node()->parent : from.node();
    for (; at; at = at->parent)
        for (const Node* before = at->previousSibling(); before; before = before->previousSibling())
            if (!walk.belowBackwards(before) || !walk.take(NodeRef(before)))
                return false;
    return true;
}

bool ancestors(NodeRef from, bool self, Walk& walk)
{
    if (self && !walk.take(from))
        return false;
    for (const Node* at = from.parent(); at; at = at->parent)
        if (!walk.take(NodeRef(at)))
            return false;
    return true;
}

} // namespace

bool isReverse(Axis axis)
{
    return axis == Axis::Ancestor || axis == Axis::AncestorOrSelf || axis == Axis::Preceding
           || axis == Axis::PrecedingSibling;
}

bool walkAxis(Axis axis, const NodeTest& test, NodeRef from, NodeList& found, Evaluator& evaluator)
{
    Walk walk(test, found, evaluator);
    const Node* node = from.node();
    const bool inner = from.isInnerText();
    switch (axis) {
    case Axis::Self:
        // The principal kind is the node's own where it is no element: self::node() of attributes.
        return walk.take(from);
    case Axis::Child:
        return inner || children(node, walk);
    case Axis::Parent:
        return !from.parent() || walk.take(NodeRef(from.parent()));
    case Axis::Attribute:
        return inner || attributes(NodeKind::Attribute, test, node, found);
    case Axis::Namespace:
        return inner || namespaces(test, node, found);
    case Axis::Descendant:
        return inner || walk.below(node);
    case Axis::DescendantOrSelf:
        return walk.take(from) && (inner || walk.below(node));
    case Axis::Ancestor:
        return ancestors(from, false, walk);
    case Axis::AncestorOrSelf:
        return ancestors(from, true, walk);
    case Axis::FollowingSibling:
        return siblings(from, true, walk);
    case Axis::PrecedingSibling:
        return siblings(from, false, walk);
    case Axis::Following:
        return following(from, walk);
    case Axis::Preceding:
        return preceding(from, walk);
    }
    return true;
}

} // namespace cuaderno::xpath
