// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/xpath_document.h"

#include "base/digest.h"
#include "base/random.h"

#include <charconv>

namespace cuaderno::cli {

namespace {

using xpath::NodeRef;

// Everything below a node, in order, each once.
template <typename Each>
void forEachElement(const Node* top, Each each)
{
    const Node* at = top->firstChild;
    while (at) {
        if (at->kind == NodeKind::Element)
            each(at);
        if (at->firstChild) {
            at = at->firstChild;
            continue;
        }
        while (at != top && !at->next)
            at = at->parent;
        at = at == top ? nullptr : at->next;
    }
}

std::string writtenAs(NodeRef node)
{
    switch (node.kind()) {
    case NodeKind::Text:
        return "text()";
    case NodeKind::Comment:
        return "comment()";
    case NodeKind::Instruction:
        return "processing-instruction()";
    case NodeKind::Attribute:
        return "@" + node.node()->name->qualified();
    case NodeKind::Namespace:
        return "namespace::" + node.node()->name->local;
    default:
        return node.node()->name ? node.node()->name->qualified() : std::string();
    }
}

std::size_t numberOf(NodeRef node)
{
    std::size_t number = 1;
    if (node.isInnerText())
        return number;
    const std::string written = writtenAs(node);
    for (const Node* at = node.node()->previousSibling(); at; at = at->previousSibling())
        if (writtenAs(NodeRef(at)) == written)
            ++number;
    return number;
}

// One step: "h:html[1]" -> "h:html", 1.
std::pair<std::string_view, std::size_t> stepOf(std::string_view step)
{
    std::size_t number = 1;
    if (step.ends_with(']')) {
        const auto open = step.rfind('[');
        const std::string_view digits = step.substr(open + 1, step.size() - open - 2);
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        step = step.substr(0, open);
    }
    return {step, number};
}

NodeRef childOf(const Node* parent, std::string_view step)
{
    auto [written, number] = stepOf(step);
    const bool attribute = written.starts_with('@') || written.starts_with("namespace::");
    if (written == "text()" && !parent->firstChild && parent->textSize > 0)
        return NodeRef::textIn(parent);
    for (const Node* at = attribute ? parent->firstAttribute : parent->firstChild; at;
         at = at->next)
        if (writtenAs(NodeRef(at)) == written && --number == 0)
            return NodeRef(at);
    return {};
}

} // namespace

XPathDocument::XPathDocument(NodeTree tree, const Clock& clock, std::string language)
    : m_tree(std::move(tree)),
      m_clock(clock),
      m_language(std::move(language)),
      m_root(m_tree.document())
{
}

NodeRef XPathDocument::find(std::string_view path) const
{
    NodeRef at(m_tree.document());
    std::size_t begin = path.starts_with('/') ? 1 : 0;
    while (begin < path.size() && !at.isNull()) {
        const auto end = std::min(path.find('/', begin), path.size());
        if (at.isInnerText())
            return {};
        at = childOf(at.node(), path.substr(begin, end - begin));
        begin = end + 1;
    }
    return at;
}

std::string XPathDocument::pathOf(NodeRef node)
{
    std::string path;
    while (!node.isNull() && (node.isInnerText() || node.node()->parent)) {
        std::string step = "/" + writtenAs(node);
        if (node.kind() != NodeKind::Attribute && node.kind() != NodeKind::Namespace)
            step += "[" + std::to_string(numberOf(node)) + "]";
        path.insert(0, step);
        node = NodeRef(node.parent());
    }
    return path.empty() ? "/" : path;
}

xpath::Names XPathDocument::names(std::map<std::string, std::string, std::less<>> given) const
{
    xpath::Names names = xpath::formNames();
    const auto known = names.uriOf;
    const auto unprefixed = given.find("");
    names.unprefixed = unprefixed == given.end() ? std::string() : unprefixed->second;
    names.uriOf = [given = std::move(given), known,
                   root = m_tree.root()](std::string_view prefix) -> std::optional<std::string> {
        if (const auto found = given.find(prefix); found != given.end())
            return found->second;
        for (const Node* at = root ? root->firstAttribute : nullptr; at; at = at->next)
            if (at->kind == NodeKind::Namespace && at->local() == prefix)
                return std::string(at->text());
        return known(prefix);
    };
    return names;
}

const Node* XPathDocument::instance(std::string_view id) const
{
    const Node* found = nullptr;
    forEachElement(m_tree.document(), [&](const Node* element) {
        const Node* attribute =
            element->local() == "instance" ? element->findAttribute("id") : nullptr;
        if (!found && attribute && attribute->text() == id)
            found = element;
    });
    return found;
}

std::optional<xpath::Value> XPathDocument::itext(std::string_view id) const
{
    const Node* translation = nullptr;
    bool chosen = false;
    forEachElement(m_tree.document(), [&](const Node* element) {
        if (element->local() != "translation" || chosen)
            return;
        const Node* language = element->findAttribute("lang");
        const bool wanted = m_language.empty() ? element->findAttribute("default") != nullptr
                                               : language && language->text() == m_language;
        if (wanted || !translation)
            translation = element;
        chosen = wanted;
    });
    if (!translation)
        return std::nullopt;
    xpath::NodeList values;
    for (const Node* text = translation->firstChild; text; text = text->next) {
        const Node* textId = text->kind == NodeKind::Element ? text->findAttribute("id") : nullptr;
        if (!textId || textId->text() != id)
            continue;
        for (const Node* value = text->firstChild; value; value = value->next)
            if (value->kind == NodeKind::Element && !value->findAttribute("form"))
                values.emplace_back(value);
    }
    return xpath::Value::ofNodes(std::move(values));
}

double XPathDocument::random() const
{
    SecureGenerator generator;
    constexpr double range = 9007199254740992.0; // 2^53
    const auto high = static_cast<std::uint64_t>(generator()) << 21;
    return static_cast<double>(high ^ (generator() >> 11)) / range;
}

std::string XPathDocument::uuid() const
{
    return randomUuid();
}

} // namespace cuaderno::cli
