// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace cuaderno {

// A hash table of numbers: which of `nodes` (anything with a `path`) has a path. It holds no paths
// itself, so a form has each only once.
template <typename Node>
class NodesByPath
{
public:
    static constexpr std::uint32_t none = UINT32_MAX;

    std::uint32_t find(const std::vector<Node>& nodes, std::string_view path) const
    {
        return m_slots.empty() ? none : m_slots[slotOf(nodes, path)];
    }

    // Of several nodes with one path the first one stays.
    void add(const std::vector<Node>& nodes, std::uint32_t index)
    {
        if (2 * (m_count + 1) > m_slots.size())
            grow(nodes);
        std::uint32_t& slot = m_slots[slotOf(nodes, nodes[index].path)];
        if (slot != none)
            return;
        slot = index;
        ++m_count;
    }

private:
    // Where the path stands, or the free place where it would.
    std::size_t slotOf(const std::vector<Node>& nodes, std::string_view path) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = std::hash<std::string_view>{}(path)&mask;
        while (m_slots[at] != none && nodes[m_slots[at]].path != path)
            at = (at + 1) & mask;
        return at;
    }

    void grow(const std::vector<Node>& nodes)
    {
        std::vector<std::uint32_t> before(m_slots.empty() ? 16 : 2 * m_slots.size(), none);
        before.swap(m_slots);
        for (const std::uint32_t index : before)
            if (index != none)
                m_slots[slotOf(nodes, nodes[index].path)] = index;
    }

    std::vector<std::uint32_t> m_slots; // as many as a power of two, at most half of them taken
    std::size_t m_count = 0;
};

} // namespace cuaderno
