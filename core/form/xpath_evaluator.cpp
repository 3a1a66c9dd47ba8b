// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xpath_evaluator.h"

#include "form/xpath_functions.h"

#include <algorithm>
#include <cmath>

namespace cuaderno::xpath {

namespace {

bool isNumeric(ValueKind kind)
{
    return kind == ValueKind::Number || kind == ValueKind::Date || kind == ValueKind::DateTime;
}

template <typename T>
bool holdsBetween(Operator op, const T& left, const T& right)
{
    switch (op) {
    case Operator::Equal:
        return left == right;
    case Operator::NotEqual:
        return left != right;
    case Operator::Less:
        return left < right;
    case Operator::LessOrEqual:
        return left <= right;
    case Operator::Greater:
        return left > right;
    case Operator::GreaterOrEqual:
        return left >= right;
    default:
        return false;
    }
}

// Whole days and milliseconds are not exact as fractions of a day; two ways to one instant are
// equal.
double nearInstant(double days)
{
    return std::round(days * millisecondsOfDay);
}

bool isEquality(Operator op)
{
    return op == Operator::Equal || op == Operator::NotEqual;
}

Operator swapped(Operator op)
{
    switch (op) {
    case Operator::Less:
        return Operator::Greater;
    case Operator::LessOrEqual:
        return Operator::GreaterOrEqual;
    case Operator::Greater:
        return Operator::Less;
    case Operator::GreaterOrEqual:
        return Operator::LessOrEqual;
    default:
        return op;
    }
}

double applied(Operator op, double left, double right)
{
    switch (op) {
    case Operator::Plus:
        return left + right;
    case Operator::Minus:
        return left - right;
    case Operator::Times:
        return left * right;
    case Operator::Divide:
        return left / right;
    case Operator::Modulo:
        return std::fmod(left, right);
    default:
        return 0;
    }
}

} // namespace

double Environment::numberOfNode(const Node& node) const
{
    return node.firstChild ? xpath::numberOf(stringValue(node), clock())
                           : xpath::numberOf(node.text(), clock());
}

template <typename T>
Result<T> Evaluator::finish(T value)
{
    if (m_meter)
        *m_meter = m_left;
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    return value;
}

Result<Value> Evaluator::value(const Expr& expr)
{
    return finish(value(expr, m_context));
}

Result<double> Evaluator::number(const Expr& expr)
{
    return finish(number(expr, m_context));
}

Result<bool> Evaluator::boolean(const Expr& expr)
{
    return finish(boolean(expr, m_context));
}

Result<std::string> Evaluator::text(const Expr& expr)
{
    return finish(text(expr, m_context));
}

Value Evaluator::fail(ErrorCode code, std::string detail, std::vector<std::string> args)
{
    if (!m_error)
        m_error = Error{code, std::move(detail), {}, std::move(args)};
    return {};
}

bool Evaluator::spend(std::uint64_t steps)
{
    if (m_left < steps) {
        m_left = 0;
        fail(ErrorCode::XPathLimit, "too many nodes looked at");
        return false;
    }
    m_left -= steps;
    return true;
}

std::optional<double> Evaluator::keptTotal(const Expr& nodes, bool counts) const
{
    if (nodes.op != Op::Path || !nodes.path->boundWhole)
        return std::nullopt;
    return m_environment.boundTotal(*nodes.path, m_context.node, counts);
}

const Node* Evaluator::boundNode(const Expr& expr) const
{
    return m_environment.boundNode(*expr.path, m_context.node);
}

Value Evaluator::value(const Expr& expr, const Focus& focus)
{
    if (failed() || !spend())
        return {};
    switch (expr.op) {
    case Op::Number:
        return Value::of(expr.number);
    case Op::String:
        return Value::of(expr.text);
    case Op::Path:
        return Value::ofNodes(path(expr, focus));
    case Op::Filter: {
        NodeList found = nodes(expr.args.front(), focus);
        filter(expr.path->steps.front().predicates, found);
        return Value::ofNodes(std::move(found));
    }
    case Op::Union: {
        NodeList all;
        for (const Expr& part : expr.args) {
            const NodeList found = nodes(part, focus);
            all.insert(all.end(), found.begin(), found.end());
        }
        sortInDocumentOrder(all);
        return Value::ofNodes(std::move(all));
    }
    case Op::Or:
    case Op::And:
    case Op::Compare:
        return Value::of(boolean(expr, focus));
    case Op::Negate:
    case Op::Add:
    case Op::Multiply:
        return Value::of(number(expr, focus));
    case Op::Call:
        return expr.function->body(*this, expr, focus);
    case Op::WrongCall:
        return fail(expr.function ? ErrorCode::XPathArguments : ErrorCode::XPathFunction,
                    expr.function ? "number of arguments" : "no such function",
                    {expr.text, std::to_string(expr.offset)});
    }
    return {};
}

double Evaluator::number(const Expr& expr, const Focus& focus)
{
    switch (expr.op) {
    case Op::Number:
        return expr.number;
    case Op::Negate:
        return -number(expr.args.front(), focus);
    case Op::Add:
    case Op::Multiply:
        return arithmetic(expr, focus);
    case Op::Path:
        if (expr.path->boundToOne) {
            const Node* node = boundNode(expr);
            return node ? m_environment.numberOfNode(*node) : std::nan("");
        }
        break;
    default:
        break;
    }
    return numberOf(value(expr, focus));
}

bool Evaluator::boolean(const Expr& expr, const Focus& focus)
{
    switch (expr.op) {
    case Op::Or:
        return std::ranges::any_of(expr.args,
                                   [&](const Expr& part) { return boolean(part, focus); });
    case Op::And:
        return std::ranges::all_of(expr.args,
                                   [&](const Expr& part) { return boolean(part, focus); });
    case Op::Compare:
        return compare(expr, focus);
    case Op::Path:
        if (expr.path->boundToOne) {
            const Node* node = boundNode(expr);
            if (!node)
                return false;
            if (const auto truth = m_environment.truthOfNode(*node))
                return *truth;
            return node->textSize > 0 || node->firstChild != nullptr;
        }
        break;
    default:
        break;
    }
    return booleanOf(value(expr, focus));
}

std::string Evaluator::text(const Expr& expr, const Focus& focus)
{
    if (expr.op == Op::String)
        return expr.text;
    if (expr.op == Op::Path && expr.path->boundToOne) {
        const Node* node = boundNode(expr);
        return node ? stringValue(*node) : std::string();
    }
    return textOf(value(expr, focus));
}

NodeList Evaluator::nodes(const Expr& expr, const Focus& focus)
{
    Value found = value(expr, focus);
    if (failed())
        return {};
    if (found.kind != ValueKind::Nodes) {
        fail(ErrorCode::XPathType, "nodes are wanted here", {std::to_string(expr.offset)});
        return {};
    }
    return std::move(found.nodes);
}

double Evaluator::numberOf(NodeRef node) const
{
    if (node.isInnerText() || node.kind() != NodeKind::Element)
        return xpath::numberOf(node.node()->text(), m_environment.clock());
    return m_environment.numberOfNode(*node.node());
}

double Evaluator::numberOf(const Value& value) const
{
    switch (value.kind) {
    case ValueKind::String:
        return xpath::numberOf(value.text, m_environment.clock());
    case ValueKind::Boolean:
        return value.boolean ? 1 : 0;
    case ValueKind::Nodes:
        return value.nodes.empty() ? std::nan("") : numberOf(value.nodes.front());
    default:
        return value.number;
    }
}

bool Evaluator::booleanOf(const Value& value) const
{
    switch (value.kind) {
    case ValueKind::String:
        return !value.text.empty();
    case ValueKind::Boolean:
        return value.boolean;
    case ValueKind::Nodes:
        return !value.nodes.empty();
    default:
        return value.number != 0 && !std::isnan(value.number);
    }
}

std::string Evaluator::textOf(NodeRef node) const
{
    return node.isInnerText() ? std::string(node.node()->text()) : stringValue(*node.node());
}

std::string Evaluator::textOf(const Value& value) const
{
    switch (value.kind) {
    case ValueKind::String:
        return value.text;
    case ValueKind::Boolean:
        return value.boolean ? "true" : "false";
    case ValueKind::Number:
        return xpath::textOf(value.number);
    case ValueKind::Nodes:
        return value.nodes.empty() ? std::string() : textOf(value.nodes.front());
    default:
        return dateText(value.number, value.kind, m_environment.clock());
    }
}

double Evaluator::arithmetic(const Expr& expr, const Focus& focus)
{
    double result = number(expr.args.front(), focus);
    for (std::size_t i = 1; i < expr.args.size() && !failed(); ++i)
        result = applied(expr.args[i].joint, result, number(expr.args[i], focus));
    return result;
}

Value Evaluator::operand(const Expr& expr, const Focus& focus)
{
    if (expr.op == Op::Path && expr.path->boundToOne) {
        const Node* node = boundNode(expr);
        return Value::of(node ? stringValue(*node) : std::string());
    }
    Value found = value(expr, focus);
    if (found.kind == ValueKind::Nodes && found.nodes.empty() && m_environment.isForm())
        return Value::of(std::string());
    return found;
}

bool Evaluator::compare(const Expr& expr, const Focus& focus)
{
    Value left = operand(expr.args.front(), focus);
    for (std::size_t i = 1; i < expr.args.size() && !failed(); ++i)
        left = Value::of(compareTwo(expr.args[i].joint, left, operand(expr.args[i], focus)));
    return left.boolean;
}

bool Evaluator::compareTwo(Operator op, const Value& left, const Value& right)
{
    // A truth equals a node-set as a whole; other programs put it in order with its nodes' numbers.
    if (left.kind == ValueKind::Nodes && (right.kind != ValueKind::Boolean || !isEquality(op)))
        return compareNodes(op, left, right);
    if (right.kind == ValueKind::Nodes && (left.kind != ValueKind::Boolean || !isEquality(op)))
        return compareNodes(swapped(op), right, left);
    if (isEquality(op)) {
        if (left.kind == ValueKind::Boolean || right.kind == ValueKind::Boolean)
            return holdsBetween(op, booleanOf(left), booleanOf(right));
        if (!isNumeric(left.kind) && !isNumeric(right.kind))
            return holdsBetween(op, left.text, right.text);
    }
    const double a = numberOf(left);
    const double b = numberOf(right);
    if (isNumeric(left.kind) && isNumeric(right.kind)
        && (left.kind != ValueKind::Number || right.kind != ValueKind::Number))
        return holdsBetween(op, nearInstant(a), nearInstant(b));
    return holdsBetween(op, a, b);
}

// One of the nodes is enough.
bool Evaluator::compareNodes(Operator op, const Value& nodes, const Value& other)
{
    const bool byText = isEquality(op) && !isNumeric(other.kind);
    for (const NodeRef node : nodes.nodes) {
        if (!spend())
            return false;
        if (other.kind != ValueKind::Nodes) {
            const bool holds = byText ? holdsBetween(op, textOf(node), other.text)
                                      : holdsBetween(op, numberOf(node), numberOf(other));
            if (holds)
                return true;
            continue;
        }
        for (const NodeRef right : other.nodes) {
            if (!spend())
                return false;
            if (byText ? holdsBetween(op, textOf(node), textOf(right))
                       : holdsBetween(op, numberOf(node), numberOf(right)))
                return true;
        }
    }
    return false;
}

} // namespace cuaderno::xpath
