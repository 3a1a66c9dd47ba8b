// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "form/node_tree.h"

#include <pugixml.hpp>

namespace cuaderno {

namespace {

constexpr int deepest = 500;
constexpr std::string_view xmlUri = "http://www.w3.org/XML/1998/namespace";

struct Declaration
{
    std::string_view prefix;
    std::string_view uri;
};

// "xmlns" declares "", "xmlns:a" declares "a"; none for other attributes.
bool isDeclaration(std::string_view attribute, std::string_view& prefix)
{
    if (!attribute.starts_with("xmlns"))
        return false;
    attribute.remove_prefix(5);
    if (attribute.empty()) {
        prefix = {};
        return true;
    }
    if (attribute.front() != ':')
        return false;
    prefix = attribute.substr(1);
    return true;
}

class Copier
{
public:
    Copier(NodeTree& tree, Whitespace whitespace) : m_tree(tree), m_whitespace(whitespace) {}

    void declareOuter(const pugi::xml_node& element)
    {
        std::vector<pugi::xml_node> outer;
        for (auto at = element.parent(); at; at = at.parent())
            outer.push_back(at);
        for (auto at = outer.rbegin(); at != outer.rend(); ++at)
            declare(*at);
    }

    // All children of `from` under `to`. Without recursion.
    void copyChildren(const pugi::xml_node& from, Node* to)
    {
        pugi::xml_node at = from.first_child();
        while (at) {
            Node* made = copyOne(at, to);
            if (at.type() == pugi::node_element) {
                if (at.first_child()) {
                    at = at.first_child();
                    to = made;
                    continue;
                }
                leave();
            }
            while (at != from && !at.next_sibling()) {
                at = at.parent();
                if (at != from) {
                    to = to->parent;
                    leave();
                }
            }
            if (at == from)
                return;
            at = at.next_sibling();
        }
    }

    Node* copyElement(const pugi::xml_node& element, Node* to)
    {
        m_opened.push_back(m_declarations.size());
        declare(element);
        Node* made = m_tree.addElement(to, nameOf(element.name(), true));
        for (const auto& attribute : element.attributes()) {
            std::string_view prefix;
            if (isDeclaration(attribute.name(), prefix))
                m_tree.addNamespace(made, prefix, attribute.value());
            else
                m_tree.addAttribute(made, nameOf(attribute.name(), false), attribute.value());
        }
        // Where the parser keeps an element's first text in the element itself.
        if (!element.first_child() || !mayDrop(element.value()))
            m_tree.addText(made, element.value());
        return made;
    }

private:
    Node* copyOne(const pugi::xml_node& from, Node* to)
    {
        switch (from.type()) {
        case pugi::node_element:
            return copyElement(from, to);
        case pugi::node_pcdata:
        case pugi::node_cdata:
            if (mayDrop(from.value())
                && (from.next_sibling() || from.previous_sibling() || *from.parent().value()))
                return nullptr;
            m_tree.addText(to, from.value());
            return nullptr;
        case pugi::node_comment:
            return m_whitespace == Whitespace::Keep ? m_tree.addComment(to, from.value()) : nullptr;
        case pugi::node_pi:
            return m_whitespace == Whitespace::Keep
                       ? m_tree.addInstruction(to, from.name(), from.value())
                       : nullptr;
        default:
            return nullptr;
        }
    }

    // If there is anything beside it.
    bool mayDrop(std::string_view text) const
    {
        return m_whitespace == Whitespace::DropBetweenElements && trimXml(text).empty();
    }

    void declare(const pugi::xml_node& element)
    {
        for (const auto& attribute : element.attributes()) {
            std::string_view prefix;
            if (isDeclaration(attribute.name(), prefix))
                m_declarations.push_back({prefix, attribute.value()});
        }
    }

    void leave()
    {
        m_declarations.resize(m_opened.back());
        m_opened.pop_back();
    }

    std::string_view uriOf(std::string_view prefix) const
    {
        for (auto at = m_declarations.rbegin(); at != m_declarations.rend(); ++at)
            if (at->prefix == prefix)
                return at->uri;
        return prefix == "xml" ? xmlUri : std::string_view();
    }

    const NodeName* nameOf(std::string_view qualified, bool element)
    {
        const auto colon = qualified.find(':');
        if (colon == std::string_view::npos)
            return m_tree.name(qualified, element ? uriOf({}) : std::string_view());
        const auto prefix = qualified.substr(0, colon);
        return m_tree.name(qualified.substr(colon + 1), uriOf(prefix), prefix);
    }

    NodeTree& m_tree;
    Whitespace m_whitespace;
    std::vector<Declaration> m_declarations;
    std::vector<std::size_t> m_opened;
};

bool tooDeep(const pugi::xml_node& top)
{
    int depth = 0;
    pugi::xml_node at = top.first_child();
    while (at) {
        if (at.first_child()) {
            if (++depth > deepest)
                return true;
            at = at.first_child();
            continue;
        }
        while (at != top && !at.next_sibling()) {
            at = at.parent();
            --depth;
        }
        if (at == top)
            return false;
        at = at.next_sibling();
    }
    return false;
}

} // namespace

NodeTree treeFromXml(const pugi::xml_node& element, Whitespace whitespace)
{
    NodeTree tree;
    Copier copier(tree, whitespace);
    copier.declareOuter(element);
    Node* root = copier.copyElement(element, tree.document());
    copier.copyChildren(element, root);
    return tree;
}

Result<NodeTree> parseXml(std::string_view xml, Whitespace whitespace)
{
    pugi::xml_document document;
    constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_comments
                               | pugi::parse_pi | pugi::parse_fragment;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), flags, pugi::encoding_utf8);
    if (!parsed)
        return fail(ErrorCode::FormBadXml, parsed.description(), {},
                    {std::to_string(parsed.offset)});
    if (tooDeep(document))
        return fail(ErrorCode::FormTooDeep, "nested elements", {}, {std::to_string(deepest)});
    if (!document.document_element())
        return fail(ErrorCode::FormBadXml, "no element", {}, {"0"});
    NodeTree tree;
    Copier(tree, whitespace).copyChildren(document, tree.document());
    return tree;
}

} // namespace cuaderno
