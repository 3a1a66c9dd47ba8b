// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "form/xpath_ast.h"
#include "form/xpath_environment.h"
#include "form/xpath_value.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace cuaderno::xpath {

// The node that is looked at, and its place among those looked at together.
struct Focus
{
    NodeRef node;
    std::size_t position = 1;
    std::size_t size = 1;
};

// Evaluates one parsed expression at one node.
//
// A failure (unknown function, wrong type, step budget) is kept until the end; what is evaluated
// after it is meaningless and thrown away. Cheap to make: one an evaluation. With a `meter`, the
// steps are taken from there, so that several evaluations share one budget.
class Evaluator
{
public:
    // Nodes looked at; an expression that needs more is refused with XPathLimit.
    static constexpr std::uint64_t budget = 20'000'000;

    Evaluator(const Environment& environment, NodeRef context, std::uint64_t steps = budget)
        : m_environment(environment), m_context{context, 1, 1}, m_left(steps)
    {
    }

    Evaluator(const Environment& environment, NodeRef context, std::uint64_t* meter)
        : m_environment(environment), m_context{context, 1, 1}, m_left(*meter), m_meter(meter)
    {
    }

    Result<Value> value(const Expr& expr);
    Result<double> number(const Expr& expr);
    Result<bool> boolean(const Expr& expr);
    Result<std::string> text(const Expr& expr);

    // --- For functions ---

    const Environment& environment() const { return m_environment; }

    // current(): the node that the whole expression was asked at.
    NodeRef current() const { return m_context.node; }

    Value value(const Expr& expr, const Focus& focus);
    double number(const Expr& expr, const Focus& focus);
    bool boolean(const Expr& expr, const Focus& focus);
    std::string text(const Expr& expr, const Focus& focus);
    // XPathType where the expression gives no nodes.
    NodeList nodes(const Expr& expr, const Focus& focus);

    double numberOf(const Value& value) const;
    double numberOf(NodeRef node) const;
    bool booleanOf(const Value& value) const;
    std::string textOf(const Value& value) const;
    std::string textOf(NodeRef node) const;

    // The sum (or with `counts` the number) of an argument's nodes, where the Environment keeps it.
    std::optional<double> keptTotal(const Expr& nodes, bool counts) const;

    // Notes a failure (the first one stays) and gives an empty Value.
    Value fail(ErrorCode code, std::string detail, std::vector<std::string> args = {});

    bool failed() const { return m_error.has_value(); }

    // Takes from the budget; false when it is used up.
    bool spend(std::uint64_t steps = 1);

private:
    template <typename T>
    Result<T> finish(T value);
    Value chain(const Expr& expr, const Focus& focus);
    double arithmetic(const Expr& expr, const Focus& focus);
    bool compare(const Expr& expr, const Focus& focus);
    // An operand of a comparison.
    Value operand(const Expr& expr, const Focus& focus);
    bool compareTwo(Operator op, const Value& left, const Value& right);
    bool compareNodes(Operator op, const Value& nodes, const Value& other);
    const Node* boundNode(const Expr& expr) const;

    NodeList path(const Expr& expr, const Focus& focus);
    void step(const Step& step, NodeList& nodes, bool& flat);
    void axis(const Step& step, NodeRef from, NodeList& found);
    void filter(std::span<const Expr> predicates, NodeList& nodes);
    bool holds(const Expr& predicate, const Focus& focus);
    bool indexedStep(const Path& path, const Focus& focus, NodeList& nodes);

    const Environment& m_environment;
    Focus m_context;
    std::uint64_t m_left;
    std::uint64_t* m_meter = nullptr;
    std::optional<Error> m_error;
};

// Appends what the axis finds from a node, in the axis' own order, if the test lets it through.
// False when `spend` runs out.
bool walkAxis(Axis axis, const NodeTest& test, NodeRef from, NodeList& found, Evaluator& evaluator);

bool isReverse(Axis axis);

} // namespace cuaderno::xpath
