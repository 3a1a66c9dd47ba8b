// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xpath_lexer.h"

#include <string>

namespace cuaderno::xpath {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
           || static_cast<unsigned char>(c) >= 0x80;
}

bool isNamePart(char c)
{
    return isNameStart(c) || isDigit(c) || c == '-' || c == '.';
}

class Lexer
{
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    Result<std::vector<Token>> run()
    {
        while (true) {
            while (m_at < m_text.size() && isSpace(m_text[m_at]))
                ++m_at;
            if (m_at == m_text.size())
                break;
            if (auto token = next(); !token)
                return token.failure();
        }
        push(TokenKind::End, 0);
        return std::move(m_tokens);
    }

private:
    char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    void push(TokenKind kind, std::size_t size)
    {
        m_tokens.push_back({kind, m_text.substr(m_at, size), static_cast<std::uint32_t>(m_at)});
        m_at += size;
    }

    // XPath 1.0, 3.7: after an operand, "*" and names are operators.
    bool afterOperand() const
    {
        if (m_tokens.empty())
            return false;
        switch (m_tokens.back().kind) {
        case TokenKind::At:
        case TokenKind::ColonColon:
        case TokenKind::Open:
        case TokenKind::OpenBracket:
        case TokenKind::Comma:
        case TokenKind::Operator:
        case TokenKind::Slash:
        case TokenKind::DoubleSlash:
            return false;
        default:
            return true;
        }
    }

    Status next()
    {
        const char c = peek();
        if (isDigit(c) || (c == '.' && isDigit(peek(1))))
            return number();
        if (c == '"' || c == '\'')
            return literal(c);
        if (isNameStart(c)) {
            name();
            return {};
        }
        return symbol(c);
    }

    Status number()
    {
        std::size_t size = 0;
        while (isDigit(peek(size)))
            ++size;
        if (peek(size) == '.') {
            ++size;
            while (isDigit(peek(size)))
                ++size;
        }
        push(TokenKind::Number, size);
        return {};
    }

    Status literal(char quote)
    {
        const auto end = m_text.find(quote, m_at + 1);
        if (end == std::string_view::npos)
            return failure("a text without its closing quote");
        const auto begin = m_at;
        m_tokens.push_back({TokenKind::Literal, m_text.substr(begin + 1, end - begin - 1),
                            static_cast<std::uint32_t>(begin)});
        m_at = end + 1;
        return {};
    }

    std::size_t nameSize(std::size_t from) const
    {
        std::size_t size = from;
        while (isNamePart(peek(size)))
            ++size;
        return size;
    }

    void name()
    {
        std::size_t size = nameSize(0);
        const std::string_view word = m_text.substr(m_at, size);
        if (afterOperand()) {
            // "1 and1": no name can stand here.
            const std::string_view letters = word.substr(0, word.find_first_of("0123456789"));
            if (letters == "and" || letters == "or" || letters == "div" || letters == "mod") {
                push(TokenKind::Operator, letters.size());
                return;
            }
        }
        if (peek(size) == ':' && peek(size + 1) != ':') {
            if (peek(size + 1) == '*')
                size += 2;
            else if (isNameStart(peek(size + 1)))
                size = nameSize(size + 1);
        }
        push(TokenKind::Name, size);
    }

    Status symbol(char c)
    {
        const char second = peek(1);
        switch (c) {
        case '(':
            push(TokenKind::Open, 1);
            return {};
        case ')':
            push(TokenKind::Close, 1);
            return {};
        case '[':
            push(TokenKind::OpenBracket, 1);
            return {};
        case ']':
            push(TokenKind::CloseBracket, 1);
            return {};
        case ',':
            push(TokenKind::Comma, 1);
            return {};
        case '@':
            push(TokenKind::At, 1);
            return {};
        case '.':
            push(second == '.' ? TokenKind::DoubleDot : TokenKind::Dot, second == '.' ? 2 : 1);
            return {};
        case '/':
            push(second == '/' ? TokenKind::DoubleSlash : TokenKind::Slash, second == '/' ? 2 : 1);
            return {};
        case '*':
            push(afterOperand() ? TokenKind::Operator : TokenKind::Name, 1);
            return {};
        case '+':
        case '-':
        case '=':
        case '|':
            push(TokenKind::Operator, 1);
            return {};
        case '<':
        case '>':
            push(TokenKind::Operator, second == '=' ? 2 : 1);
            return {};
        case '!':
            if (second == '=') {
                push(TokenKind::Operator, 2);
                return {};
            }
            return failure("a '!' that stands alone");
        case ':':
            if (second == ':') {
                push(TokenKind::ColonColon, 2);
                return {};
            }
            return failure("a ':' that stands alone");
        default:
            return failure("a character that no expression has");
        }
    }

    Status failure(std::string what) const
    {
        return fail(ErrorCode::XPathSyntax, std::move(what), {}, {std::to_string(m_at)});
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
};

} // namespace

Result<std::vector<Token>> tokenize(std::string_view text)
{
    return Lexer(text).run();
}

} // namespace cuaderno::xpath
