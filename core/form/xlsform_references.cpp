// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_references.h"

#include "base/text.h"
#include "form/xlsform_names.h"

#include <algorithm>

namespace cuaderno {

namespace {

// One ${name} in a text.
struct Reference
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view name;
    bool lastSaved = false;
    bool broken = false;
};

Reference nextReference(std::string_view text, std::size_t from)
{
    Reference reference;
    reference.begin = text.find("${", from);
    if (reference.begin == std::string_view::npos)
        return reference;
    std::size_t at = reference.begin + 2;
    if (text.substr(at).starts_with("last-saved#")) {
        reference.lastSaved = true;
        at += 11;
    }
    const std::size_t size = nameLength(text.substr(at));
    reference.name = text.substr(at, size);
    reference.broken = size == 0 || at + size >= text.size() || text[at + size] != '}';
    if (reference.broken) {
        const std::size_t close = text.find('}', at);
        reference.end = close == std::string_view::npos ? text.size() : close + 1;
    } else {
        reference.end = at + size + 1;
    }
    return reference;
}

// What stands around each place of an expression: predicates over instance(...), and arguments of
// indexed-repeat().
class Surroundings
{
public:
    explicit Surroundings(std::string_view text) : m_text(text) {}

    struct Around
    {
        bool instancePredicate = false;
        // Of the innermost indexed-repeat(), counted from 0; none outside.
        std::optional<std::size_t> indexedArgument;
    };

    // REQUIRES: not before where it was asked last.
    Around advance(std::size_t to)
    {
        while (m_at < to)
            step();
        Around around;
        for (const Bracket& bracket : m_open) {
            around.instancePredicate = around.instancePredicate || bracket.instancePredicate;
            if (bracket.indexedRepeat)
                around.indexedArgument = bracket.argument;
        }
        return around;
    }

private:
    struct Bracket
    {
        bool square = false;
        bool instancePredicate = false;
        bool indexedRepeat = false;
        bool instanceCall = false;
        bool pathOfInstance = false; // of the expression around, taken up again after it
        std::size_t argument = 0;
    };

    void step()
    {
        const auto rest = m_text.substr(m_at);
        const char c = rest[0];
        if (c == '"' || c == '\'') {
            const auto end = rest.find(c, 1);
            m_at += end == std::string_view::npos ? rest.size() : end + 1;
            m_pathOfInstance = false;
            return;
        }
        if (const std::size_t size = nameLength(rest)) {
            m_word = rest.substr(0, size);
            m_at += size;
            return;
        }
        ++m_at;
        if (c == '(' || c == '[')
            open(c == '[');
        else if (c == ')' || c == ']')
            close();
        else if (c == ',' && !m_open.empty())
            ++m_open.back().argument;
        if (c != '/' && c != ':' && c != '@' && c != '.' && c != '*' && c != ')' && c != ']'
            && c != '(' && c != '[')
            m_pathOfInstance = false;
        m_word = {};
    }

    void open(bool square)
    {
        Bracket bracket;
        bracket.square = square;
        bracket.pathOfInstance = m_pathOfInstance;
        bracket.instancePredicate = square && m_pathOfInstance;
        bracket.indexedRepeat = !square && m_word == "indexed-repeat";
        bracket.instanceCall = !square && m_word == "instance";
        m_open.push_back(bracket);
        m_pathOfInstance = false;
    }

    void close()
    {
        if (m_open.empty())
            return;
        const Bracket bracket = m_open.back();
        m_open.pop_back();
        m_pathOfInstance = bracket.instanceCall || (bracket.square && bracket.pathOfInstance);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string_view m_word;
    std::vector<Bracket> m_open;
    bool m_pathOfInstance = false; // what has just been read is a path that begins at instance()
};

std::vector<const SurveyItem*> lineageOf(const SurveyItem* item)
{
    std::vector<const SurveyItem*> line;
    for (; item; item = item->parent)
        line.insert(line.begin(), item);
    return line;
}

// The end of what begins with `text[at]`, an opening bracket, quotes considered; npos without end.
std::size_t bracketEnd(std::string_view text, std::size_t at)
{
    int depth = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = text.find(c, at + 1);
            if (at == std::string_view::npos)
                return at;
        } else if (c == '(' || c == '[') {
            ++depth;
        } else if ((c == ')' || c == ']') && --depth == 0) {
            return at + 1;
        }
    }
    return std::string_view::npos;
}

// The end of a path that begins with instance(...) at `at`; `at` where there is none.
std::size_t instancePathEnd(std::string_view text, std::size_t at)
{
    std::size_t end = bracketEnd(text, at + 8);
    bool steps = false;
    while (end < text.size()) {
        if (text[end] == '[') {
            end = bracketEnd(text, end);
        } else if (text[end] == '/') {
            const std::size_t name = nameLength(text.substr(end + 1));
            if (name == 0)
                break;
            end += 1 + name;
            steps = true;
        } else {
            break;
        }
    }
    return steps && end != std::string_view::npos ? end : at;
}

// Where in a label something stands that is worked out, and where it ends: ${name}, or a path into
// a list of choices.
struct Computed
{
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
};

Computed nextComputed(std::string_view text, std::size_t from)
{
    Computed computed;
    const Reference reference = nextReference(text, from);
    computed = {reference.begin, reference.end};
    for (std::size_t at = from; (at = text.find("instance(", at)) < computed.begin; at += 9) {
        const bool whole = at == 0 || nameLength("x" + std::string(text.substr(at - 1, 1))) == 1;
        const std::size_t end = whole ? instancePathEnd(text, at) : at;
        if (end > at)
            return {at, end};
    }
    return computed;
}

} // namespace

References::References(const SurveyItem& root, Findings& findings) : m_findings(findings)
{
    collect(root);
    for (const auto& [name, items] : m_items)
        m_names.push_back(name);
}

void References::collect(const SurveyItem& item)
{
    for (const auto& child : item.children) {
        if (!child->isExternal())
            m_items[child->name].push_back(child.get());
        collect(*child);
    }
}

void References::add(std::string name, std::string path)
{
    if (m_items.contains(name))
        return;
    auto item = std::make_unique<SurveyItem>();
    item->name = name;
    item->path = std::move(path);
    m_items[std::move(name)].push_back(item.get());
    m_added.push_back(std::move(item));
}

const SurveyItem* References::lookUp(std::string_view name) const
{
    const auto found = m_items.find(name);
    return found == m_items.end() || found->second.size() > 1 ? nullptr : found->second.front();
}

const SurveyItem* References::find(std::string_view name, const Place& place)
{
    const auto found = m_items.find(name);
    if (found == m_items.end()) {
        m_findings.error(ErrorCode::FormUnknownReference, place,
                         "no question, group or repeat has this name", withNearest(name, m_names));
        return nullptr;
    }
    if (found->second.size() > 1) {
        m_findings.error(ErrorCode::FormAmbiguousReference, place,
                         "several have this name, so that none of them is meant",
                         {std::string(name)});
        return nullptr;
    }
    return found->second.front();
}

std::string References::pathFrom(const SurveyItem& target, const Site& site, bool current,
                                 bool absolute) const
{
    if (site.rows && target.path.starts_with(site.rows->path + "/")
        && !site.item->path.starts_with(site.rows->path + "/"))
        return "./" + target.path.substr(site.rows->path.size() + 1);
    const SurveyItem* repeat = target.repeatAround();
    const std::vector<const SurveyItem*> from = lineageOf(site.item);
    // The place itself does not count as around it: a repeat's own relevance is outside of it.
    const bool inside = !absolute && repeat && site.item && site.item != repeat
                        && std::find(from.begin(), from.end(), repeat) != from.end();
    if (!inside)
        return target.path;
    const std::vector<const SurveyItem*> to = lineageOf(&target);
    std::size_t shared = 0;
    while (shared + 1 < from.size() && shared + 1 < to.size() && from[shared] == to[shared])
        ++shared;
    std::string path = current ? "current()/" : "";
    for (std::size_t i = shared; i < from.size(); ++i)
        path += i == shared ? ".." : "/..";
    for (std::size_t i = shared; i < to.size(); ++i)
        path += "/" + to[i]->name;
    return path;
}

Expression References::expression(std::string_view text, const Site& site)
{
    // Arguments of indexed-repeat() that name nodes of all instances.
    static constexpr auto namesNodes = [](std::size_t argument) {
        return argument == 0 || argument == 1 || argument == 3 || argument == 5;
    };
    // Stands for a reference that is wrong, so that the rest of its expression can be looked at.
    static constexpr std::string_view nothing = "''";
    Expression expression;
    expression.place = site.place;
    Surroundings surroundings(text);
    std::size_t from = 0;
    for (;;) {
        const Reference reference = nextReference(text, from);
        if (reference.begin == std::string_view::npos)
            break;
        expression.text += text.substr(from, reference.begin - from);
        from = reference.end;
        const auto whole = text.substr(reference.begin, reference.end - reference.begin);
        if (reference.broken) {
            m_findings.error(ErrorCode::FormBadExpression, site.place,
                             "a reference is ${name} of a question", {std::string(whole)});
            expression.text += nothing;
            continue;
        }
        const auto around = surroundings.advance(reference.begin);
        const SurveyItem* target = find(reference.name, site.place);
        if (!target) {
            expression.text += nothing;
            continue;
        }
        if (reference.lastSaved) {
            m_findings.warn(ErrorCode::FormLastSaved, site.place,
                            "the last interview may have been another person's, so that nothing of "
                            "it is shown",
                            {std::string(whole)});
            m_readsLastSaved = true;
            expression.text += " instance('__last-saved')" + target->path + " ";
            continue;
        }
        const bool absolute = around.indexedArgument && namesNodes(*around.indexedArgument);
        // With spaces around, as it may stand beside letters.
        expression.text +=
            " " + pathFrom(*target, site, site.filter || around.instancePredicate, absolute) + " ";
    }
    expression.text += text.substr(from);
    return expression;
}

std::vector<std::string_view> referencesIn(std::string_view text)
{
    std::vector<std::string_view> names;
    for (std::size_t from = 0;;) {
        const Reference reference = nextReference(text, from);
        if (reference.begin == std::string_view::npos)
            return names;
        from = reference.end;
        if (!reference.broken && !reference.lastSaved)
            names.push_back(reference.name);
    }
}

TextPieces References::pieces(std::string_view text, const Site& site)
{
    TextPieces pieces;
    std::size_t from = 0;
    for (;;) {
        const Computed computed = nextComputed(text, from);
        if (computed.begin == std::string_view::npos)
            break;
        if (computed.begin > from)
            pieces.push_back({std::string(text.substr(from, computed.begin - from)), {}});
        from = computed.end;
        const auto whole = text.substr(computed.begin, computed.end - computed.begin);
        TextPiece piece;
        piece.output = expression(whole, site);
        if (piece.output.given())
            pieces.push_back(std::move(piece));
    }
    if (from < text.size())
        pieces.push_back({std::string(text.substr(from)), {}});
    return pieces;
}

} // namespace cuaderno
