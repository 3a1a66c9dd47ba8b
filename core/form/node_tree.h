// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pugi {
class xml_node;
}

namespace cuaderno {

enum class NodeKind : std::uint8_t {
    Document,
    Element,
    Attribute,
    Text,
    Comment,
    Instruction,
    Namespace,
};

// An expanded name with the prefix that its document wrote. Owned by a NodeTree.
struct NodeName
{
    std::string local;
    std::string uri;
    std::string prefix;
    std::size_t hash = 0; // of `local`

    // "prefix:local" or "local".
    std::string qualified() const;
};

// A node of XPath's data model, small on purpose: a list of 50,000 choices is some 200,000 of them.
//
// An element that holds one text and nothing else keeps that text itself and has no Text child
// (xpath shows one). `previous` of a first child is the last one. The bytes of `text` belong to
// whoever made the node.
struct Node
{
    Node* parent = nullptr;
    Node* firstChild = nullptr;
    Node* previous = nullptr;
    Node* next = nullptr;
    Node* firstAttribute = nullptr; // attributes and namespace declarations, linked by `next`
    const NodeName* name = nullptr;
    const char* textBegin = nullptr;
    std::uint32_t textSize = 0;
    std::uint32_t order = 0; // grows along the document
    std::uint32_t slot = 0;  // in a live instance: index of its FormNode; else 0
    NodeKind kind = NodeKind::Element;

    std::string_view text() const { return {textBegin, textSize}; }

    std::string_view local() const { return name ? std::string_view(name->local) : ""; }

    Node* lastChild() const { return firstChild ? firstChild->previous : nullptr; }

    // Null for a first child.
    Node* previousSibling() const
    {
        return parent && parent->firstChild != this ? previous : nullptr;
    }

    const Node* findChild(std::string_view local) const;
    // Null where there is none. `uri` "" is no namespace.
    const Node* findAttribute(std::string_view local, std::string_view uri = {}) const;
};

// A document: what a reader hands over as primary or secondary instance, and what the xpath command
// evaluates over. Nodes stay where they are as long as the tree lives (moving it included).
//
//     NodeTree tree;
//     Node* root = tree.addElement(tree.document(), "root");
//     Node* item = tree.addElement(root, "item");
//     tree.addText(tree.addElement(item, "name"), "a");
class NodeTree
{
public:
    NodeTree();
    ~NodeTree();
    NodeTree(NodeTree&&) noexcept;
    NodeTree& operator=(NodeTree&&) noexcept;
    NodeTree(const NodeTree&) = delete;
    NodeTree& operator=(const NodeTree&) = delete;

    // The node above the document's element; never null.
    Node* document() { return m_document; }

    const Node* document() const { return m_document; }

    // The document's element; null in an empty tree.
    Node* root();
    const Node* root() const;

    // The same name gives the same pointer.
    const NodeName* name(std::string_view local, std::string_view uri = {},
                         std::string_view prefix = {});

    // Nodes are added at the end of their parent, in document order.
    Node* addElement(Node* parent, std::string_view local);
    Node* addElement(Node* parent, const NodeName* name);
    Node* addAttribute(Node* element, std::string_view local, std::string_view value);
    Node* addAttribute(Node* element, const NodeName* name, std::string_view value);
    Node* addNamespace(Node* element, std::string_view prefix, std::string_view uri);
    void addText(Node* parent, std::string_view text);
    Node* addComment(Node* parent, std::string_view text);
    Node* addInstruction(Node* parent, std::string_view target, std::string_view text);

    // Deep, with attributes; names and texts become this tree's.
    Node* addCopy(Node* parent, const Node& from);

    void setText(Node* node, std::string_view text);

    std::size_t size() const { return m_size; }

private:
    Node* make(NodeKind kind, const NodeName* name);
    void append(Node* parent, Node* child);
    void appendAttribute(Node* element, Node* attribute);
    const char* keep(std::string_view text);

    std::vector<std::unique_ptr<Node[]>> m_blocks;
    std::size_t m_blockUsed = 0;
    std::vector<std::unique_ptr<char[]>> m_texts;
    std::size_t m_textUsed = 0;
    std::size_t m_textRoom = 0;
    std::unordered_multimap<std::size_t, std::unique_ptr<NodeName>> m_names;
    Node* m_document = nullptr;
    std::size_t m_size = 0;
};

enum class Whitespace {
    Keep,
    // Text of white space only is dropped where an element has other children.
    DropBetweenElements,
};

// No entities but the five of XML, no external anything; FormBadXml with the byte's offset in args,
// FormTooDeep beyond 500 levels.
Result<NodeTree> parseXml(std::string_view xml, Whitespace whitespace = Whitespace::Keep);

// What pugixml has read, with expanded names. `element` becomes the tree's root. Declarations of
// namespaces are looked up outside `element` too. REQUIRES: no deeper than 500 levels.
NodeTree treeFromXml(const pugi::xml_node& element, Whitespace whitespace);

// The XPath string-value.
std::string stringValue(const Node& node);

} // namespace cuaderno
