// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

// Enumerations and the names that records, templates and scripts use for them.
namespace cuaderno::names {

template <typename Enum, std::size_t count>
using Table = std::array<std::pair<Enum, std::string_view>, count>;

template <typename Enum, std::size_t count>
std::string_view nameOf(const Table<Enum, count>& table, Enum value)
{
    for (const auto& [entry, name] : table) {
        if (entry == value)
            return name;
    }
    return {};
}

template <typename Enum, std::size_t count>
std::optional<Enum> valueOf(const Table<Enum, count>& table, std::string_view name)
{
    for (const auto& [entry, text] : table) {
        if (text == name)
            return entry;
    }
    return std::nullopt;
}

} // namespace cuaderno::names
