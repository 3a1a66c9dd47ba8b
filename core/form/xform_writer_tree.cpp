// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Writing that is about instances.
#include "form/xform_writing.h"

#include <algorithm>

namespace cuaderno::xform {

void Writing::writePrimary()
{
    m_xml.begin("instance");
    if (const Node* root = m_definition.primary.root())
        writeTree(*root);
    m_xml.end();
}

// Files are named, not copied: who opens the form has them beside it.
void Writing::writeSecondary(const SecondaryInstance& instance)
{
    if (instance.undeclared)
        return;
    m_xml.begin("instance");
    m_xml.attribute("id", instance.id);
    if (!instance.source.empty())
        m_xml.attribute("src", instance.source);
    else if (const Node* root = instance.tree.root())
        writeTree(*root);
    m_xml.end();
}

// Without recursion: groups may lie deep in each other.
void Writing::writeTree(const Node& top)
{
    const Node* at = &top;
    for (;;) {
        if (at->kind == NodeKind::Element) {
            beginElement(*at);
            if (at->firstChild) {
                at = at->firstChild;
                continue;
            }
            m_xml.end();
        } else if (at->kind == NodeKind::Text) {
            m_xml.text(at->text());
        }
        while (at != &top && !at->next) {
            at = at->parent;
            m_xml.end();
        }
        if (at == &top)
            return;
        at = at->next;
    }
}

void Writing::beginElement(const Node& node)
{
    m_xml.begin(qualified(node));
    writeAttributes(node);
    if (node.textSize > 0)
        m_xml.text(node.text());
}

// The prefix that this form has for the name's namespace. Elements without one are the form's own.
std::string Writing::qualified(const Node& node) const
{
    const NodeName& name = *node.name;
    if (name.prefix.empty())
        return name.local;
    const auto found = std::ranges::find_if(m_namespaces, [&](const auto& each) {
        return !each.first.empty() && !name.uri.empty() && each.second == name.uri;
    });
    return (found == m_namespaces.end() ? name.prefix : found->first) + ":" + name.local;
}

void Writing::writeAttributes(const Node& node)
{
    for (const Node* each = node.firstAttribute; each; each = each->next) {
        if (each->kind == NodeKind::Attribute) {
            m_xml.attribute(qualified(*each), each->text());
            continue;
        }
        // Declared already, for the whole document.
        const std::string_view prefix = each->local();
        const bool known = std::ranges::any_of(m_namespaces, [&](const auto& declared) {
            return declared.first == prefix && declared.second == each->text();
        });
        if (!known)
            m_xml.attribute(prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix),
                            each->text());
    }
}

} // namespace cuaderno::xform
