// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cuaderno::xpath {

struct Function;
struct Expr;

enum class Axis : std::uint8_t {
    Ancestor,
    AncestorOrSelf,
    Attribute,
    Child,
    Descendant,
    DescendantOrSelf,
    Following,
    FollowingSibling,
    Namespace,
    Parent,
    Preceding,
    PrecedingSibling,
    Self,
};

enum class Test : std::uint8_t { Name, AnyName, AnyNode, Text, Comment, Instruction };

// What a step lets through. For Name and AnyName ("*", "p:*"): `uri` where `anyUri` is false.
struct NodeTest
{
    Test kind = Test::AnyNode;
    bool anyUri = true;
    std::string local; // Instruction: its target, "" is any
    std::string uri;
    std::size_t hash = 0; // of `local`, as in NodeName
};

struct Step
{
    Axis axis = Axis::Child;
    NodeTest test;
    std::vector<Expr> predicates;
};

enum class Origin : std::uint8_t { Context, Root, Expression };

// How a form has tied a path to its nodes, so that it is found without walking; -1 where it has not
// and the steps are walked. Meaning is the Environment's.
constexpr std::int32_t unbound = -1;

struct Path
{
    Origin origin = Origin::Context;
    std::vector<Step> steps;
    // The first `boundSteps` steps are what `binding` stands for.
    std::int32_t binding = unbound;
    std::uint32_t boundSteps = 0;
    // All steps are bound: they are no longer kept.
    bool boundWhole = false;
    // The same, and there is never more than one node.
    bool boundToOne = false;
    // Of a choice list: the index that answers the predicate of step `indexedStep`; -1 for none.
    std::int32_t index = unbound;
    std::uint32_t indexedStep = 0;

    // How many steps were written.
    std::size_t length() const { return boundWhole ? boundSteps : steps.size(); }
};

enum class Op : std::uint8_t {
    Number,
    String,
    Path,     // args[0] is where it begins if path->origin is Expression
    Filter,   // args[0] with path->steps[0].predicates
    Negate,   // args[0]
    Or,       // args: two or more
    And,      // args: two or more
    Compare,  // args chained left to right by their `joint`
    Add,      // the same, + and -
    Multiply, // the same: *, div, mod
    Union,    // args: two or more
    Call,
    // No such function (`function` is null) or not with so many arguments: fails when it is
    // evaluated, not before, for it may stand where it never is.
    WrongCall,
};

enum class Operator : std::uint8_t {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Divide,
    Modulo,
};

// One node of a parsed expression. Chains of one precedence are one node with many args, so that
// "a or b or c ..." is wide, not deep. Small, for a form has thousands, and what few of them have
// stands apart.
struct Expr
{
    Op op = Op::Number;
    // What stands before it, as an operand of a chain but its first.
    Operator joint = Operator::Equal;
    std::uint32_t offset = 0; // byte in the expression's text
    double number = 0;
    std::vector<Expr> args;
    std::unique_ptr<Path> path; // of Path and Filter
    const Function* function = nullptr;
    std::string text; // String; name of the function
};

} // namespace cuaderno::xpath
