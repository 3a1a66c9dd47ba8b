// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/text_pool.h"

#include <algorithm>
#include <cstring>

namespace cuaderno {

namespace {

// Longer ones are hardly ever the same: looking for them costs more than it saves.
constexpr std::size_t shortText = 16;
constexpr std::size_t firstBlock = 1024;
constexpr std::size_t largestBlock = std::size_t{64} * 1024;

} // namespace

std::string_view TextPool::keep(std::string_view text)
{
    if (text.empty())
        return {};
    const bool isShort = text.size() <= shortText;
    if (const auto known = isShort ? m_known.find(text) : m_known.end(); known != m_known.end())
        return *known;
    if (m_left < text.size()) {
        m_room =
            std::max(text.size(), m_room == 0 ? firstBlock : std::min(2 * m_room, largestBlock));
        m_blocks.push_back(std::make_unique<char[]>(m_room));
        m_left = m_room;
    }
    char* kept = m_blocks.back().get() + (m_room - m_left);
    std::memcpy(kept, text.data(), text.size());
    m_left -= text.size();
    const std::string_view view(kept, text.size());
    if (isShort)
        m_known.insert(view);
    return view;
}

} // namespace cuaderno
