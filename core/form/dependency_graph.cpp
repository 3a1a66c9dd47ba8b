// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/dependency_graph.h"

#include <algorithm>
#include <set>

namespace cuaderno {

namespace {

constexpr std::uint32_t unseen = UINT32_MAX;

// Tarjan's strongly connected components, with a stack of its own.
class Components
{
public:
    explicit Components(const std::vector<std::vector<std::uint32_t>>& edges)
        : m_edges(edges),
          m_number(edges.size(), unseen),
          m_low(edges.size(), 0),
          m_open(edges.size(), false)
    {
    }

    std::vector<std::vector<std::uint32_t>> run()
    {
        // Backwards, so that nodes that nothing orders keep their own order.
        for (auto node = static_cast<std::uint32_t>(m_edges.size()); node-- > 0;)
            if (m_number[node] == unseen)
                visit(node);
        std::ranges::reverse(m_found);
        return std::move(m_found);
    }

private:
    struct Frame
    {
        std::uint32_t node;
        std::size_t edge = 0;
    };

    void enter(std::uint32_t node)
    {
        m_number[node] = m_low[node] = m_next++;
        m_open[node] = true;
        m_stack.push_back(node);
        m_frames.push_back({node});
    }

    void visit(std::uint32_t first)
    {
        enter(first);
        while (!m_frames.empty()) {
            Frame& frame = m_frames.back();
            if (frame.edge < m_edges[frame.node].size()) {
                const std::uint32_t to = m_edges[frame.node][frame.edge++];
                if (m_number[to] == unseen)
                    enter(to);
                else if (m_open[to])
                    m_low[frame.node] = std::min(m_low[frame.node], m_number[to]);
                continue;
            }
            leave();
        }
    }

    void leave()
    {
        const std::uint32_t node = m_frames.back().node;
        m_frames.pop_back();
        if (!m_frames.empty()) {
            const std::uint32_t above = m_frames.back().node;
            m_low[above] = std::min(m_low[above], m_low[node]);
        }
        if (m_low[node] != m_number[node])
            return;
        std::vector<std::uint32_t> group;
        do {
            group.push_back(m_stack.back());
            m_open[m_stack.back()] = false;
            m_stack.pop_back();
        } while (group.back() != node);
        std::ranges::sort(group);
        m_found.push_back(std::move(group));
    }

    const std::vector<std::vector<std::uint32_t>>& m_edges;
    std::vector<std::uint32_t> m_number;
    std::vector<std::uint32_t> m_low;
    std::vector<bool> m_open;
    std::vector<std::uint32_t> m_stack;
    std::vector<Frame> m_frames;
    std::vector<std::vector<std::uint32_t>> m_found;
    std::uint32_t m_next = 0;
};

} // namespace

std::vector<std::vector<std::uint32_t>> DependencyGraph::inOrder() const
{
    return Components(m_edges).run();
}

// A shortest way from the group's lowest node back to it.
std::vector<std::uint32_t> DependencyGraph::roundTrip(const std::vector<std::uint32_t>& group) const
{
    const std::uint32_t first = group.front();
    const std::set<std::uint32_t> members(group.begin(), group.end());
    std::vector<std::pair<std::uint32_t, std::size_t>> reached{{first, 0}}; // node, from where
    std::set<std::uint32_t> seen{first};
    for (std::size_t at = 0; at < reached.size(); ++at) {
        for (const std::uint32_t to : m_edges[reached[at].first]) {
            if (to == first) {
                std::vector<std::uint32_t> way;
                for (std::size_t back = at; back != 0; back = reached[back].second)
                    way.push_back(reached[back].first);
                way.push_back(first);
                std::ranges::reverse(way);
                return way;
            }
            if (members.contains(to) && seen.insert(to).second)
                reached.emplace_back(to, at);
        }
    }
    return group;
}

std::vector<std::vector<std::uint32_t>> DependencyGraph::cycles() const
{
    std::vector<std::vector<std::uint32_t>> found;
    for (const auto& group : inOrder()) {
        const auto& edges = m_edges[group.front()];
        if (group.size() > 1 || std::ranges::find(edges, group.front()) != edges.end())
            found.push_back(roundTrip(group));
    }
    return found;
}

} // namespace cuaderno
