// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xpath_parser.h"

#include "form/xpath_functions.h"
#include "form/xpath_lexer.h"

#include <charconv>
#include <map>

namespace cuaderno::xpath {

namespace {

const std::map<std::string_view, Axis> axes = {
    {"ancestor", Axis::Ancestor},
    {"ancestor-or-self", Axis::AncestorOrSelf},
    {"attribute", Axis::Attribute},
    {"child", Axis::Child},
    {"descendant", Axis::Descendant},
    {"descendant-or-self", Axis::DescendantOrSelf},
    {"following", Axis::Following},
    {"following-sibling", Axis::FollowingSibling},
    {"namespace", Axis::Namespace},
    {"parent", Axis::Parent},
    {"preceding", Axis::Preceding},
    {"preceding-sibling", Axis::PrecedingSibling},
    {"self", Axis::Self},
};

const std::map<std::string_view, Test> nodeTypes = {
    {"node", Test::AnyNode},
    {"text", Test::Text},
    {"comment", Test::Comment},
    {"processing-instruction", Test::Instruction},
};

struct Level
{
    Op op;
    std::vector<std::pair<std::string_view, Operator>> operators;
};

// Weakest first. Equality and relation are two levels of XPath, both Op::Compare.
const std::vector<Level>& levels()
{
    static const std::vector<Level> all = {
        {Op::Or, {{"or", Operator::Equal}}},
        {Op::And, {{"and", Operator::Equal}}},
        {Op::Compare, {{"=", Operator::Equal}, {"!=", Operator::NotEqual}}},
        {Op::Compare,
         {{"<", Operator::Less},
          {"<=", Operator::LessOrEqual},
          {">", Operator::Greater},
          {">=", Operator::GreaterOrEqual}}},
        {Op::Add, {{"+", Operator::Plus}, {"-", Operator::Minus}}},
        {Op::Multiply,
         {{"*", Operator::Times}, {"div", Operator::Divide}, {"mod", Operator::Modulo}}},
    };
    return all;
}

class Parser
{
public:
    Parser(std::vector<Token> tokens, const Names& names, ParseLimits limits)
        : m_tokens(std::move(tokens)), m_names(names), m_limits(limits)
    {
    }

    Result<Expr> run()
    {
        auto expr = expression();
        if (!expr)
            return expr;
        if (!is(TokenKind::End))
            return unexpected("something after the end");
        return expr;
    }

private:
    struct Nested
    {
        explicit Nested(int& depth) : m_depth(depth) { ++m_depth; }

        ~Nested() { --m_depth; }

        Nested(const Nested&) = delete;
        Nested& operator=(const Nested&) = delete;

        int& m_depth;
    };

    const Token& now() const { return m_tokens[m_at]; }

    const Token& ahead() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }

    bool is(TokenKind kind) const { return now().kind == kind; }

    bool isOperator(std::string_view text) const
    {
        return is(TokenKind::Operator) && now().text == text;
    }

    bool accept(TokenKind kind)
    {
        if (!is(kind))
            return false;
        ++m_at;
        return true;
    }

    tl::unexpected<Error> unexpected(std::string what) const
    {
        return fail(ErrorCode::XPathSyntax, std::move(what), {}, {std::to_string(now().offset)});
    }

    Expr make(Op op) const
    {
        Expr expr;
        expr.op = op;
        expr.offset = now().offset;
        if (op == Op::Path || op == Op::Filter)
            expr.path = std::make_unique<Path>();
        return expr;
    }

    Result<Expr> expression()
    {
        const Nested nested(m_depth);
        if (m_depth > m_limits.depth)
            return fail(ErrorCode::XPathLimit, "nested too deep", {},
                        {std::to_string(now().offset)});
        return binary(0);
    }

    // Index of the level that the present operator belongs to, and which it is.
    std::pair<std::size_t, Operator> operatorHere() const
    {
        if (is(TokenKind::Operator))
            for (std::size_t index = 0; index < levels().size(); ++index)
                for (const auto& [text, op] : levels()[index].operators)
                    if (now().text == text)
                        return {index, op};
        return {levels().size(), Operator::Equal};
    }

    // Operators of `weakest` and stronger, by precedence climbing: a single operand costs one
    // frame.
    Result<Expr> binary(std::size_t weakest)
    {
        auto left = unary();
        while (left) {
            const std::size_t level = operatorHere().first;
            if (level == levels().size() || level < weakest)
                break;
            Expr chain = make(levels()[level].op);
            chain.offset = left->offset;
            chain.args.push_back(std::move(*left));
            for (auto here = operatorHere(); here.first == level; here = operatorHere()) {
                ++m_at;
                auto operand = binary(level + 1);
                if (!operand)
                    return operand;
                operand->joint = here.second;
                chain.args.push_back(std::move(*operand));
            }
            *left = std::move(chain);
        }
        return left;
    }

    Result<Expr> unary()
    {
        if (!isOperator("-"))
            return unionOf();
        bool negative = false;
        Expr outer = make(Op::Negate);
        Expr again = make(Op::Negate);
        while (isOperator("-")) {
            negative = !negative;
            ++m_at;
        }
        auto operand = unionOf();
        if (!operand)
            return operand;
        // Twice negated is still a number.
        outer.args.push_back(std::move(*operand));
        if (negative)
            return outer;
        again.args.push_back(std::move(outer));
        return again;
    }

    Result<Expr> unionOf()
    {
        auto first = path();
        if (!first || !isOperator("|"))
            return first;
        Expr all = make(Op::Union);
        all.args.push_back(std::move(*first));
        while (isOperator("|")) {
            ++m_at;
            auto operand = path();
            if (!operand)
                return operand;
            all.args.push_back(std::move(*operand));
        }
        return all;
    }

    bool beginsCall() const
    {
        return is(TokenKind::Name) && ahead().kind == TokenKind::Open
               && !nodeTypes.contains(now().text) && now().text != "*";
    }

    Result<Expr> path()
    {
        if (is(TokenKind::Number) || is(TokenKind::Literal) || is(TokenKind::Open) || beginsCall())
            return filter();
        Expr expr = make(Op::Path);
        if (accept(TokenKind::Slash)) {
            expr.path->origin = Origin::Root;
            if (!beginsStep())
                return expr;
        } else if (accept(TokenKind::DoubleSlash)) {
            expr.path->origin = Origin::Root;
            expr.path->steps.push_back(anyDescendant());
        }
        if (auto done = steps(*expr.path); !done)
            return done.failure();
        return expr;
    }

    bool beginsStep() const
    {
        return is(TokenKind::Name) || is(TokenKind::At) || is(TokenKind::Dot)
               || is(TokenKind::DoubleDot);
    }

    static Step anyDescendant()
    {
        Step step;
        step.axis = Axis::DescendantOrSelf;
        return step;
    }

    // A primary expression, its predicates, and steps from there.
    Result<Expr> filter()
    {
        auto expr = primary();
        if (!expr)
            return expr;
        if (is(TokenKind::OpenBracket)) {
            Expr filtered = make(Op::Filter);
            filtered.path->steps.emplace_back();
            if (auto done = predicates(filtered.path->steps.front()); !done)
                return done.failure();
            filtered.args.push_back(std::move(*expr));
            *expr = std::move(filtered);
        }
        if (!is(TokenKind::Slash) && !is(TokenKind::DoubleSlash))
            return expr;
        Expr outer = make(Op::Path);
        outer.path->origin = Origin::Expression;
        if (accept(TokenKind::DoubleSlash))
            outer.path->steps.push_back(anyDescendant());
        else
            ++m_at;
        if (auto done = steps(*outer.path); !done)
            return done.failure();
        outer.args.push_back(std::move(*expr));
        return outer;
    }

    Result<Expr> primary()
    {
        if (is(TokenKind::Number)) {
            Expr expr = make(Op::Number);
            const std::string_view text = now().text;
            std::from_chars(text.data(), text.data() + text.size(), expr.number);
            ++m_at;
            return expr;
        }
        if (is(TokenKind::Literal)) {
            Expr expr = make(Op::String);
            expr.text = now().text;
            ++m_at;
            return expr;
        }
        if (is(TokenKind::Open)) {
            ++m_at;
            auto inner = expression();
            if (!inner)
                return inner;
            if (!accept(TokenKind::Close))
                return unexpected("a bracket that is not closed");
            return inner;
        }
        return call();
    }

    Result<Expr> call()
    {
        Expr expr = make(Op::Call);
        expr.text = now().text;
        m_at += 2;
        if (!accept(TokenKind::Close)) {
            do {
                auto argument = expression();
                if (!argument)
                    return argument;
                expr.args.push_back(std::move(*argument));
            } while (accept(TokenKind::Comma));
            if (!accept(TokenKind::Close))
                return unexpected("a function's bracket that is not closed");
        }
        expr.function = findFunction(expr.text);
        if (!expr.function || !expr.function->takes(expr.args.size()))
            expr.op = Op::WrongCall;
        return expr;
    }

    Status steps(Path& path)
    {
        while (true) {
            if (auto done = step(path); !done)
                return done;
            if (accept(TokenKind::DoubleSlash))
                path.steps.push_back(anyDescendant());
            else if (!accept(TokenKind::Slash))
                return {};
        }
    }

    Status step(Path& path)
    {
        Step step;
        if (is(TokenKind::Dot) || is(TokenKind::DoubleDot)) {
            step.axis = is(TokenKind::Dot) ? Axis::Self : Axis::Parent;
            ++m_at;
        } else {
            if (accept(TokenKind::At)) {
                step.axis = Axis::Attribute;
            } else if (is(TokenKind::Name) && ahead().kind == TokenKind::ColonColon) {
                const auto axis = axes.find(now().text);
                if (axis == axes.end())
                    return unexpected("no such axis");
                step.axis = axis->second;
                m_at += 2;
            }
            if (auto done = nodeTest(step); !done)
                return done;
        }
        if (auto done = predicates(step); !done)
            return done;
        path.steps.push_back(std::move(step));
        return {};
    }

    Status nodeTest(Step& step)
    {
        NodeTest& test = step.test;
        if (!is(TokenKind::Name))
            return unexpected("a name is missing here");
        const std::string_view name = now().text;
        if (const auto type = nodeTypes.find(name);
            type != nodeTypes.end() && ahead().kind == TokenKind::Open) {
            test.kind = type->second;
            m_at += 2;
            if (test.kind == Test::Instruction && is(TokenKind::Literal)) {
                test.local = now().text;
                ++m_at;
            }
            if (!accept(TokenKind::Close))
                return unexpected("a bracket that is not closed");
            return {};
        }
        return nameTest(step, name);
    }

    Status nameTest(Step& step, std::string_view name)
    {
        NodeTest& test = step.test;
        const auto colon = name.find(':');
        test.local = colon == std::string_view::npos ? name : name.substr(colon + 1);
        test.kind = test.local == "*" ? Test::AnyName : Test::Name;
        test.hash = std::hash<std::string_view>{}(test.local);
        if (colon != std::string_view::npos) {
            const auto uri = m_names.uriOf ? m_names.uriOf(name.substr(0, colon)) : std::nullopt;
            if (!uri)
                return unexpected("a prefix that stands for nothing");
            test.uri = *uri;
            test.anyUri = false;
        } else if (m_names.unprefixed && test.kind == Test::Name) {
            // The namespace of names without prefix is for elements; attributes have none.
            test.uri = step.axis == Axis::Attribute ? std::string() : *m_names.unprefixed;
            test.anyUri = false;
        }
        ++m_at;
        return {};
    }

    Status predicates(Step& step)
    {
        while (accept(TokenKind::OpenBracket)) {
            auto predicate = expression();
            if (!predicate)
                return predicate.failure();
            if (!accept(TokenKind::CloseBracket))
                return unexpected("a '[' that is not closed");
            step.predicates.push_back(std::move(*predicate));
        }
        return {};
    }

    std::vector<Token> m_tokens;
    const Names& m_names;
    ParseLimits m_limits;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Names formNames()
{
    static const std::map<std::string_view, std::string_view> known = {
        {"jr", "http://openrosa.org/javarosa"},
        {"odk", "http://www.opendatakit.org/xforms"},
        {"orx", "http://openrosa.org/xforms"},
        {"h", "http://www.w3.org/1999/xhtml"},
        {"xhtml", "http://www.w3.org/1999/xhtml"},
        {"xf", "http://www.w3.org/2002/xforms"},
        {"xsd", "http://www.w3.org/2001/XMLSchema"},
        {"ev", "http://www.w3.org/2001/xml-events"},
        {"entities", "http://www.opendatakit.org/xforms/entities"},
        {"xml", "http://www.w3.org/XML/1998/namespace"},
    };
    Names names;
    names.uriOf = [](std::string_view prefix) -> std::optional<std::string> {
        const auto found = known.find(prefix);
        if (found == known.end())
            return std::nullopt;
        return std::string(found->second);
    };
    return names;
}

Result<Expr> parse(std::string_view text, const Names& names, ParseLimits limits)
{
    if (text.size() > limits.bytes)
        return fail(ErrorCode::XPathLimit, "expression too long", {}, {"0"});
    auto tokens = tokenize(text);
    if (!tokens)
        return tokens.failure();
    return Parser(std::move(*tokens), names, limits).run();
}

} // namespace cuaderno::xpath
