// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cuaderno {

// How the values of one column grow coarser, step by step, up to "*".
//
// Read from a text in ARX's form: one line a value, `value;level1;level2;...;*`, separated by
// semicolon, comma or tab, fields quoted as in CSV where they need it.
//
// Invariants: every value stands once; all lines have the same number of levels; what is one label
// on a level is one label on every higher level; the last level is "*" throughout.
class Hierarchy
{
public:
    Hierarchy() = default;

    // PolicyBadHierarchy with the line in `where.row` and `where.file` as named.
    static Result<Hierarchy> parse(std::string_view text, std::string_view fileName);

    bool empty() const { return m_lines.empty(); }

    // With level 0, the values themselves.
    std::size_t levels() const { return m_lines.empty() ? 0 : m_lines.front().size(); }

    std::size_t size() const { return m_lines.size(); }

    // The value and its ever coarser labels; null where the value is not in it.
    const std::vector<std::string>* find(std::string_view value) const;

    const std::vector<std::vector<std::string>>& lines() const { return m_lines; }

    // With semicolons; what parse reads back.
    std::string text() const;

    bool operator==(const Hierarchy& other) const { return m_lines == other.m_lines; }

private:
    std::vector<std::vector<std::string>> m_lines;
    std::unordered_map<std::string, std::size_t> m_byValue;
};

} // namespace cuaderno
