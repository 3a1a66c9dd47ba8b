// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the anonymizer: how raw answers lie in memory. Nobody outside can get at one that a
// Microdata holds.

#include "anonymize/microdata.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cuaderno::anonymizing {

// The cells of a column as numbers: below `statuses` a ValueStatus, from there on a place in its
// list of different values.
struct RawColumn
{
    static constexpr std::uint32_t statuses = 5;

    MicrodataColumn about;
    std::vector<std::string> values;
    std::vector<std::uint32_t> cells;

    std::uint32_t codeOf(std::string_view value);

    static bool isAnswer(std::uint32_t cell) { return cell >= statuses; }

    static ValueStatus statusOf(std::uint32_t cell)
    {
        return isAnswer(cell) ? ValueStatus::Answered : static_cast<ValueStatus>(cell);
    }

    // Overwrites all answers.
    void forget();

    const std::string& answer(std::uint32_t cell) const { return values[cell - statuses]; }

private:
    std::unordered_map<std::string, std::uint32_t> m_codes;
};

struct RawTable
{
    std::string name;
    Labels label;
    std::size_t rows = 0;
    std::vector<RawColumn> columns;
    std::vector<std::uint32_t> personOf; // of a linked table's rows
};

struct RawDataset
{
    std::vector<std::string> languages;
    std::vector<RawTable> tables; // the main one first

    const RawTable& main() const { return tables.front(); }
};

} // namespace cuaderno::anonymizing

namespace cuaderno {

struct Microdata::Raw
{
    ~Raw();

    anonymizing::RawDataset dataset;
};

} // namespace cuaderno
