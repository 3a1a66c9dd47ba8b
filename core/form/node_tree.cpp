// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/node_tree.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace cuaderno {

namespace {

constexpr std::size_t firstBlock = 16;
constexpr std::size_t largestBlock = 4096;

std::size_t blockSize(std::size_t index)
{
    return index < 8 ? firstBlock << index : largestBlock;
}

void appendText(const Node& node, std::string& text)
{
    text.append(node.text());
    // Without recursion: a document may be as deep as its reader allowed.
    const Node* at = node.firstChild;
    while (at) {
        if (at->kind == NodeKind::Text || at->kind == NodeKind::Element)
            text.append(at->text());
        if (at->firstChild) {
            at = at->firstChild;
            continue;
        }
        while (at != &node && !at->next)
            at = at->parent;
        at = at == &node ? nullptr : at->next;
    }
}

} // namespace

std::string NodeName::qualified() const
{
    return prefix.empty() ? local : prefix + ":" + local;
}

const Node* Node::findChild(std::string_view wanted) const
{
    for (const Node* child = firstChild; child; child = child->next)
        if (child->kind == NodeKind::Element && child->local() == wanted)
            return child;
    return nullptr;
}

const Node* Node::findAttribute(std::string_view wanted, std::string_view uri) const
{
    for (const Node* attribute = firstAttribute; attribute; attribute = attribute->next)
        if (attribute->kind == NodeKind::Attribute && attribute->name->local == wanted
            && attribute->name->uri == uri)
            return attribute;
    return nullptr;
}

NodeTree::NodeTree()
{
    m_document = make(NodeKind::Document, nullptr);
}

NodeTree::~NodeTree() = default;
NodeTree::NodeTree(NodeTree&&) noexcept = default;
NodeTree& NodeTree::operator=(NodeTree&&) noexcept = default;

Node* NodeTree::root()
{
    for (Node* child = m_document->firstChild; child; child = child->next)
        if (child->kind == NodeKind::Element)
            return child;
    return nullptr;
}

const Node* NodeTree::root() const
{
    return const_cast<NodeTree*>(this)->root();
}

const NodeName* NodeTree::name(std::string_view local, std::string_view uri,
                               std::string_view prefix)
{
    const std::size_t hash = std::hash<std::string_view>{}(local);
    const auto [begin, end] = m_names.equal_range(hash);
    for (auto at = begin; at != end; ++at) {
        const NodeName& known = *at->second;
        if (known.local == local && known.uri == uri && known.prefix == prefix)
            return &known;
    }
    auto made = std::make_unique<NodeName>(
        NodeName{std::string(local), std::string(uri), std::string(prefix), hash});
    return m_names.emplace(hash, std::move(made))->second.get();
}

Node* NodeTree::make(NodeKind kind, const NodeName* name)
{
    if (m_blocks.empty() || m_blockUsed == blockSize(m_blocks.size() - 1)) {
        m_blocks.push_back(std::make_unique<Node[]>(blockSize(m_blocks.size())));
        m_blockUsed = 0;
    }
    Node* node = &m_blocks.back()[m_blockUsed++];
    node->kind = kind;
    node->name = name;
    node->order = static_cast<std::uint32_t>(m_size++);
    return node;
}

const char* NodeTree::keep(std::string_view text)
{
    if (text.empty())
        return nullptr;
    if (m_textRoom - m_textUsed < text.size()) {
        m_textRoom = std::max<std::size_t>(
            text.size(), std::size_t{64} << std::min<std::size_t>(m_texts.size(), 10));
        m_texts.push_back(std::make_unique<char[]>(m_textRoom));
        m_textUsed = 0;
    }
    char* kept = m_texts.back().get() + m_textUsed;
    std::memcpy(kept, text.data(), text.size());
    m_textUsed += text.size();
    return kept;
}

void NodeTree::setText(Node* node, std::string_view text)
{
    node->textBegin = keep(text);
    node->textSize = static_cast<std::uint32_t>(text.size());
}

void NodeTree::append(Node* parent, Node* child)
{
    child->parent = parent;
    if (!parent->firstChild) {
        parent->firstChild = child;
        child->previous = child;
        return;
    }
    Node* last = parent->firstChild->previous;
    last->next = child;
    child->previous = last;
    parent->firstChild->previous = child;
}

Node* NodeTree::addElement(Node* parent, std::string_view local)
{
    return addElement(parent, name(local));
}

Node* NodeTree::addElement(Node* parent, const NodeName* name)
{
    // An element that gets a second child no longer keeps its text itself.
    if (parent->textSize > 0 && parent->kind == NodeKind::Element) {
        Node* text = make(NodeKind::Text, nullptr);
        text->textBegin = parent->textBegin;
        text->textSize = parent->textSize;
        parent->textBegin = nullptr;
        parent->textSize = 0;
        append(parent, text);
    }
    Node* element = make(NodeKind::Element, name);
    append(parent, element);
    return element;
}

void NodeTree::appendAttribute(Node* element, Node* attribute)
{
    attribute->parent = element;
    Node** end = &element->firstAttribute;
    while (*end)
        end = &(*end)->next;
    *end = attribute;
}

Node* NodeTree::addAttribute(Node* element, std::string_view local, std::string_view value)
{
    return addAttribute(element, name(local), value);
}

Node* NodeTree::addAttribute(Node* element, const NodeName* name, std::string_view value)
{
    Node* attribute = make(NodeKind::Attribute, name);
    setText(attribute, value);
    appendAttribute(element, attribute);
    return attribute;
}

Node* NodeTree::addNamespace(Node* element, std::string_view prefix, std::string_view uri)
{
    Node* declaration = make(NodeKind::Namespace, name(prefix));
    setText(declaration, uri);
    appendAttribute(element, declaration);
    return declaration;
}

void NodeTree::addText(Node* parent, std::string_view text)
{
    if (text.empty())
        return;
    if (!parent->firstChild && parent->kind == NodeKind::Element) {
        if (parent->textSize == 0)
            setText(parent, text);
        else
            setText(parent, std::string(parent->text()).append(text));
        return;
    }
    if (Node* last = parent->lastChild(); last && last->kind == NodeKind::Text) {
        setText(last, std::string(last->text()).append(text));
        return;
    }
    Node* node = make(NodeKind::Text, nullptr);
    setText(node, text);
    append(parent, node);
}

Node* NodeTree::addComment(Node* parent, std::string_view text)
{
    Node* comment = addElement(parent, static_cast<const NodeName*>(nullptr));
    comment->kind = NodeKind::Comment;
    setText(comment, text);
    return comment;
}

Node* NodeTree::addInstruction(Node* parent, std::string_view target, std::string_view text)
{
    Node* instruction = addElement(parent, name(target));
    instruction->kind = NodeKind::Instruction;
    setText(instruction, text);
    return instruction;
}

Node* NodeTree::addCopy(Node* parent, const Node& from)
{
    const auto copyName = [this](const Node& node) {
        return node.name ? name(node.name->local, node.name->uri, node.name->prefix) : nullptr;
    };
    const auto copyOne = [&](Node* to, const Node& node) {
        Node* copy = nullptr;
        if (node.kind == NodeKind::Text) {
            addText(to, node.text());
            return copy;
        }
        copy = addElement(to, copyName(node));
        copy->kind = node.kind;
        setText(copy, node.text());
        for (const Node* at = node.firstAttribute; at; at = at->next)
            addAttribute(copy, copyName(*at), at->text())->kind = at->kind;
        return copy;
    };
    Node* copied = copyOne(parent, from);
    const Node* at = from.firstChild;
    Node* to = copied;
    while (at) {
        Node* made = copyOne(to, *at);
        if (at->firstChild) {
            at = at->firstChild;
            to = made;
            continue;
        }
        while (at != &from && !at->next) {
            at = at->parent;
            if (at != &from)
                to = to->parent;
        }
        at = at == &from ? nullptr : at->next;
    }
    return copied;
}

std::string stringValue(const Node& node)
{
    if (!node.firstChild)
        return std::string(node.text());
    std::string text;
    appendText(node, text);
    return text;
}

} // namespace cuaderno
