// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace cuaderno {

// Many small texts side by side, the short ones each kept once. They stay where they are as long as
// the pool lives (moving it included).
class TextPool
{
public:
    std::string_view keep(std::string_view text);

    // No more will come: what only serves to find equal ones is given back.
    void seal() { m_known = {}; }

private:
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_left = 0; // at the end of the last block
    std::size_t m_room = 0; // of the last block
    std::unordered_set<std::string_view> m_known;
};

} // namespace cuaderno
