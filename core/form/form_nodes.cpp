// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_compiler.h"

#include <algorithm>
#include <map>

namespace cuaderno {

namespace {

constexpr std::string_view javarosa = "http://openrosa.org/javarosa";

bool isTemplate(const Node& source)
{
    return source.findAttribute("template", javarosa) != nullptr;
}

} // namespace

void FormCompiler::collectRepeats(const std::vector<Control>& controls)
{
    for (const Control& control : controls) {
        if (control.kind == ControlKind::Repeat)
            m_repeatPaths.insert(control.path);
        collectRepeats(control.children);
    }
}

std::uint32_t FormCompiler::makeNode(std::uint32_t parent, const Node& source,
                                     const std::string& path)
{
    const auto index = static_cast<std::uint32_t>(m_model->nodes.size());
    FormNode node;
    node.name = source.name;
    node.path = m_model->pool.keep(path);
    node.parent = parent;
    node.isAttribute = source.kind == NodeKind::Attribute;
    m_model->nodes.push_back(node);
    m_sources.push_back(&source);
    m_model->byPath.add(m_model->nodes, index);
    if (const std::uint32_t first = m_model->find(path); first != index) {
        const auto [last, isSecond] = m_lastTwin.try_emplace(first, first);
        m_model->nodes[last->second].twin = index;
        last->second = index;
    }
    if (parent != nowhere) {
        FormNode& above = m_model->nodes[parent];
        Range& siblings = node.isAttribute ? above.attributes : above.children;
        m_model->nodes[index].ordinal = siblings.count++;
    }
    return index;
}

// Children and attributes of each node side by side. They were counted when they were made.
void FormCompiler::listChildren()
{
    auto& nodes = m_model->nodes;
    std::uint32_t end = 0;
    for (FormNode& node : nodes) {
        node.children.first = end;
        node.attributes.first = end + node.children.count;
        end = node.attributes.first + node.attributes.count;
    }
    m_model->lists.resize(end);
    for (std::uint32_t index = 1; index < nodes.size(); ++index) {
        const FormNode& above = nodes[nodes[index].parent];
        const Range siblings = nodes[index].isAttribute ? above.attributes : above.children;
        m_model->lists[siblings.first + nodes[index].ordinal] = index;
    }
}

void FormCompiler::makeAttributes(std::uint32_t element, const Node& source)
{
    for (const Node* at = source.firstAttribute; at; at = at->next) {
        if (at->kind != NodeKind::Attribute
            || (at->name->uri == javarosa && at->name->local == "template"))
            continue;
        const std::string path = std::string(m_model->nodes[element].path) + "/@" + at->name->local;
        if (m_model->find(path) == nowhere)
            makeNode(element, *at, path);
    }
}

// The node that stands for a child, after the one that stands for the sibling of its name `before`
// it; all instances of a repeat are one.
std::uint32_t FormCompiler::childFor(std::uint32_t element, const Node& child, std::uint32_t before)
{
    const std::string path = std::string(m_model->nodes[element].path) + "/" + child.name->local;
    const bool repeats = m_repeatPaths.contains(path);
    std::uint32_t known =
        repeats || before == nowhere ? m_model->find(path) : m_model->nodes[before].twin;
    while (known != nowhere
           && (m_model->nodes[known].parent != element
               || m_model->nodes[known].name->uri != child.name->uri))
        known = m_model->nodes[known].twin;
    if (known != nowhere)
        return known;
    const std::uint32_t made = makeNode(element, child, path);
    if (repeats) {
        m_model->nodes[made].series = static_cast<std::uint32_t>(m_model->series.size());
        SeriesModel series;
        series.node = made;
        series.source = &child;
        m_model->series.push_back(series);
    } else if (before != nowhere) {
        m_model->nodes[before].hasTwins = true;
        m_model->nodes[made].hasTwins = true;
        m_model->nodes[made].occurrence = m_model->nodes[before].occurrence + 1;
    }
    return made;
}

void FormCompiler::merge(std::uint32_t element, const Node& source)
{
    makeAttributes(element, source);
    std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> seen;
    for (const Node* child = source.firstChild; child; child = child->next) {
        if (child->kind != NodeKind::Element)
            continue;
        const auto [last, isFirst] =
            seen.try_emplace({child->name->local, child->name->uri}, nowhere);
        const std::uint32_t node = childFor(element, *child, last->second);
        last->second = node;
        if (const auto series = m_model->nodes[node].series; series != nowhere) {
            // The first template, or else the first instance, is what new ones are copied from.
            SeriesModel& model = m_model->series[series];
            if (isTemplate(*child) && !isTemplate(*model.source))
                model.source = child;
        }
        merge(node, *child);
    }
}

void FormCompiler::buildNodes()
{
    collectRepeats(m_definition.body);
    const Node* root = m_model->primary.root();
    const std::uint32_t top = makeNode(nowhere, *root, "/" + root->name->local);
    merge(top, *root);
    m_model->nodes.shrink_to_fit();
    listChildren();
    listDeclarations();
    buildScopes();
}

// A default namespace where the instance itself declares it; a prefix at the root where it is used.
void FormCompiler::listDeclarations()
{
    std::map<std::string, std::string> prefixes;
    for (std::uint32_t i = 0; i < m_model->nodes.size(); ++i) {
        const NodeName& name = *m_model->nodes[i].name;
        if (!name.prefix.empty() && !name.uri.empty() && name.prefix != "xml")
            prefixes.emplace(name.prefix, name.uri);
        for (const Node* at = m_sources[i]->kind == NodeKind::Element ? m_sources[i]->firstAttribute
                                                                      : nullptr;
             at; at = at->next)
            if (at->kind == NodeKind::Namespace && at->local().empty())
                m_model->declarations[i].emplace_back("", at->text());
    }
    if (prefixes.empty())
        return;
    auto& atRoot = m_model->declarations[0];
    atRoot.insert(atRoot.end(), prefixes.begin(), prefixes.end());
}

void FormCompiler::placeInScope(std::uint32_t node, std::uint32_t scope)
{
    FormNode& model = m_model->nodes[node];
    if (model.series != nowhere) {
        const auto own = static_cast<std::uint32_t>(m_model->scopes.size());
        NodeScope inner;
        inner.top = node;
        inner.parent = scope;
        inner.depth = m_model->scopes[scope].depth + 1;
        inner.seriesInParent = static_cast<std::uint32_t>(m_model->scopes[scope].series.size());
        m_model->scopes.push_back(inner);
        m_model->scopes[scope].series.push_back(model.series);
        m_model->series[model.series].scope = own;
        scope = own;
    }
    NodeScope& in = m_model->scopes[scope];
    model.scope = scope;
    model.place = static_cast<std::uint32_t>(in.nodes.size());
    in.nodes.push_back(node);
    for (const std::uint32_t attribute : m_model->list(model.attributes))
        placeInScope(attribute, scope);
    for (const std::uint32_t child : m_model->list(model.children))
        placeInScope(child, scope);
}

void FormCompiler::buildScopes()
{
    NodeScope outermost;
    outermost.top = 0;
    m_model->scopes.push_back(outermost);
    placeInScope(0, 0);
}

} // namespace cuaderno
