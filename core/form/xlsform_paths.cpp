// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_paths.h"

#include "base/text.h"
#include "form/form_facts.h"
#include "form/xpath_lexer.h"

#include <algorithm>

namespace cuaderno::xlsform {

namespace {

using xpath::Token;
using xpath::TokenKind;

// A path in an expression that may be a ${name}.
struct Candidate
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view name; // its last step
    bool lastSaved = false;
};

// Reads paths out of tokens: /a/b, ../a/b, ./a, current()/../a, instance('__last-saved')/a/b.
class PathFinder
{
public:
    explicit PathFinder(const std::vector<Token>& tokens) : m_tokens(tokens) {}

    std::vector<Candidate> all()
    {
        std::vector<Candidate> found;
        while (m_at < m_tokens.size() && kind() != TokenKind::End) {
            const std::size_t from = m_at;
            Candidate candidate;
            if (readStart(candidate) && readSteps(candidate)) {
                candidate.begin = m_tokens[from].offset;
                found.push_back(candidate);
            } else {
                m_at = from + 1;
            }
        }
        return found;
    }

private:
    TokenKind kind(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead].kind : TokenKind::End;
    }

    std::string_view word(std::size_t ahead = 0) const { return m_tokens[m_at + ahead].text; }

    // A slash here would go on with what stands before it.
    bool isWithin() const
    {
        if (m_at == 0)
            return false;
        const TokenKind before = m_tokens[m_at - 1].kind;
        return before == TokenKind::Name || before == TokenKind::Close
               || before == TokenKind::CloseBracket || before == TokenKind::Dot
               || before == TokenKind::DoubleDot || before == TokenKind::Slash;
    }

    bool readStart(Candidate& candidate)
    {
        if (isWithin())
            return false;
        if (kind() == TokenKind::Slash)
            return true;
        if (kind() == TokenKind::Name && word() == "current" && kind(1) == TokenKind::Open
            && kind(2) == TokenKind::Close) {
            m_at += 3;
            if (kind() != TokenKind::Slash)
                return false;
            ++m_at;
            return readUp();
        }
        if (kind() == TokenKind::Name && word() == "instance" && kind(1) == TokenKind::Open
            && kind(2) == TokenKind::Literal && word(2) == "__last-saved"
            && kind(3) == TokenKind::Close) {
            m_at += 4;
            candidate.lastSaved = true;
            return kind() == TokenKind::Slash;
        }
        if (kind() == TokenKind::Dot && kind(1) == TokenKind::Slash) {
            ++m_at;
            return true;
        }
        return readUp();
    }

    // "../..", before the next slash.
    bool readUp()
    {
        if (kind() != TokenKind::DoubleDot)
            return false;
        ++m_at;
        while (kind() == TokenKind::Slash && kind(1) == TokenKind::DoubleDot)
            m_at += 2;
        return kind() == TokenKind::Slash;
    }

    bool readSteps(Candidate& candidate)
    {
        while (kind() == TokenKind::Slash && kind(1) == TokenKind::Name
               && kind(2) != TokenKind::Open && kind(2) != TokenKind::ColonColon) {
            candidate.name = word(1);
            candidate.end = m_tokens[m_at + 1].offset + candidate.name.size();
            m_at += 2;
        }
        return !candidate.name.empty();
    }

    const std::vector<Token>& m_tokens;
    std::size_t m_at = 0;
};

bool isAny(char c, std::string_view of)
{
    return of.find(c) != std::string_view::npos;
}

// A reader puts spaces around what it makes of ${name}; those go again.
void takeSpaces(std::string_view text, Candidate& candidate)
{
    constexpr std::string_view signs = " =<>!+-*|,";
    const std::size_t begin = candidate.begin;
    const std::size_t end = candidate.end;
    const bool before =
        begin > 0 && text[begin - 1] == ' '
        && (begin == 1 || isAny(text[begin - 2], signs) || isAny(text[begin - 2], "(["));
    const bool after =
        end < text.size() && text[end] == ' '
        && (end + 1 == text.size() || isAny(text[end + 1], signs) || isAny(text[end + 1], ")]["));
    if (before && after) {
        --candidate.begin;
        ++candidate.end;
    }
}

std::string replaced(std::string_view text, const std::vector<Candidate>& candidates)
{
    std::string written;
    std::size_t from = 0;
    for (const Candidate& each : candidates) {
        written += text.substr(from, each.begin - from);
        written += each.lastSaved ? "${last-saved#" : "${";
        written += each.name;
        written += '}';
        from = each.end;
    }
    return written += text.substr(from);
}

} // namespace

NamedPaths::NamedPaths(const SurveyItem& root) : m_references(root, m_findings) {}

void NamedPaths::add(std::string name, std::string path)
{
    m_references.add(std::move(name), std::move(path));
}

std::string NamedPaths::reference(std::string_view path) const
{
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const SurveyItem* item = m_references.lookUp(name);
    return item && item->path == path ? "${" + std::string(name) + "}" : "";
}

bool NamedPaths::meansTheSame(const std::string& written, std::string_view text,
                              const References::Site& site)
{
    return normalExpression(m_references.expression(written, site).text) == normalExpression(text);
}

std::string NamedPaths::expression(std::string_view text, const References::Site& site)
{
    const auto tokens = xpath::tokenize(text);
    if (!tokens)
        return std::string(trimXml(text));
    std::vector<Candidate> candidates = PathFinder(*tokens).all();
    std::erase_if(candidates, [&](const Candidate& each) { return !find(each.name); });
    for (Candidate& each : candidates)
        takeSpaces(text, each);
    std::string written = replaced(text, candidates);
    if (!meansTheSame(written, text, site)) {
        std::erase_if(candidates, [&](const Candidate& each) {
            return !meansTheSame(replaced(text, {each}), text, site);
        });
        written = replaced(text, candidates);
    }
    return std::string(trimXml(written));
}

std::string NamedPaths::text(const TextPieces& pieces, const References::Site& site)
{
    std::string text;
    for (const TextPiece& piece : pieces) {
        if (!piece.output.given()) {
            text += piece.text;
            continue;
        }
        // A whole path in a repeat means the same instance, as the name does.
        const std::string name = reference(trimXml(piece.output.text));
        text += name.empty() ? expression(piece.output.text, site) : name;
    }
    return text;
}

} // namespace cuaderno::xlsform
