// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/dependency_graph.h"
#include "form/form_compiler.h"

#include <algorithm>

namespace cuaderno {

namespace {

// What an expression writes, and who reads that, put into `add`.
template <typename Add>
void forEachReader(const FormModel& model, std::uint32_t node, bool withInside, Add add)
{
    for (const Dependent& dependent : model.dependentsOf(model.nodes[node]))
        add(node, dependent);
    if (!withInside)
        return;
    for (const std::uint32_t child : model.list(model.nodes[node].children))
        forEachReader(model, child, true, add);
    for (const std::uint32_t attribute : model.list(model.nodes[node].attributes))
        forEachReader(model, attribute, false, add);
}

bool writes(UseRole role)
{
    return role == UseRole::Relevant || role == UseRole::Calculate || role == UseRole::Choices
           || role == UseRole::Count;
}

// An instance that looks at others of its repeat: no cycle, for they are other nodes.
bool looksAcross(const FormModel& model, std::uint32_t node, const Dependent& dependent)
{
    const std::uint32_t scope = model.nodes[node].scope;
    return dependent.shared != scope && model.contains(scope, model.uses[dependent.use].scope);
}

} // namespace

// Those of each node side by side.
void FormCompiler::placeDependents()
{
    auto& nodes = m_model->nodes;
    for (const auto& [node, dependent] : m_dependents)
        ++nodes[node].dependents.count;
    std::uint32_t end = 0;
    for (FormNode& node : nodes) {
        node.dependents.first = end;
        end += std::exchange(node.dependents.count, 0);
    }
    m_model->dependents.resize(end);
    for (const auto& [node, dependent] : m_dependents) {
        Range& range = nodes[node].dependents;
        m_model->dependents[range.first + range.count++] = dependent;
    }
}

Place FormCompiler::placeOfCalculate(std::string_view path) const
{
    Place place;
    if (const Bind* bind = bindOf(path))
        place = bind->calculate.place.empty() ? bind->place : Place(bind->calculate.place);
    place.path = path;
    return place;
}

void FormCompiler::orderUses()
{
    placeDependents();
    const auto count = m_model->uses.size();
    DependencyGraph all(count);
    DependencyGraph calculates(count);
    for (std::uint32_t index = 0; index < count; ++index) {
        const Use& use = m_model->uses[index];
        if (!writes(use.role))
            continue;
        const bool withInside = use.role == UseRole::Relevant || use.role == UseRole::Count;
        forEachReader(*m_model, use.node, withInside,
                      [&](std::uint32_t node, const Dependent& dependent) {
                          all.addEdge(index, dependent.use);
                          if (use.role == UseRole::Calculate
                              && m_model->uses[dependent.use].role == UseRole::Calculate
                              && !looksAcross(*m_model, node, dependent))
                              calculates.addEdge(index, dependent.use);
                      });
    }
    for (const auto& cycle : calculates.cycles()) {
        std::vector<std::string> paths;
        paths.reserve(cycle.size());
        for (const std::uint32_t index : cycle)
            paths.emplace_back(m_model->nodes[m_model->uses[index].node].path);
        const Place place = placeOfCalculate(paths.front());
        error(ErrorCode::FormCycle, "calculates read one another", place, std::move(paths));
    }
    // Within a knot that only relevance ties, calculates go in their own order.
    std::vector<std::uint32_t> order(count, 0);
    std::uint32_t next = 0;
    for (const auto& group : calculates.inOrder())
        for (const std::uint32_t index : group)
            order[index] = next++;
    std::uint32_t rank = 0;
    for (auto group : all.inOrder()) {
        std::ranges::sort(group, {}, [&](std::uint32_t index) { return order[index]; });
        for (const std::uint32_t index : group)
            m_model->uses[index].rank = rank++;
    }
}

} // namespace cuaderno
