// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/node_tree.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace cuaderno {

// A reference of an XForm as an absolute path of local names: "../b" at "/data/g/a" is "/data/g/b".
// Predicates and prefixes are left out. "" where it is no plain path.
std::string absolutePath(std::string_view reference, std::string_view context);

// All paths that a primary instance has, attributes as "/data/meta/entity/@id".
class InstancePaths
{
public:
    explicit InstancePaths(const NodeTree& tree);

    bool contains(std::string_view path) const { return m_paths.contains(std::string(path)); }

private:
    std::unordered_set<std::string> m_paths;
};

} // namespace cuaderno
