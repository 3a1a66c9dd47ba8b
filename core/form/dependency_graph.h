// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace cuaderno {

// A directed graph over the numbers 0 to size - 1: an edge leads from what is read to what reads
// it. Without recursion: a chain may be as long as a form.
class DependencyGraph
{
public:
    explicit DependencyGraph(std::size_t size) : m_edges(size) {}

    void addEdge(std::uint32_t from, std::uint32_t to) { m_edges[from].push_back(to); }

    // Groups of nodes that reach one another (most of one node), so ordered that no edge leads to
    // an earlier group.
    std::vector<std::vector<std::uint32_t>> inOrder() const;

    // Those groups of inOrder() that are cycles: several nodes, or one with an edge to itself. Each
    // begins with its lowest node and follows the edges.
    std::vector<std::vector<std::uint32_t>> cycles() const;

private:
    std::vector<std::uint32_t> roundTrip(const std::vector<std::uint32_t>& group) const;

    std::vector<std::vector<std::uint32_t>> m_edges;
};

} // namespace cuaderno
