// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace cuaderno {

// Chance of being picked out by somebody who knows all quasi-identifiers of a person and that she
// is in the data: one by the size of her class.
struct RiskLevel
{
    std::size_t people = 0;
    std::size_t classes = 0;
    std::size_t smallestClass = 0;
    // People who are alone in their class.
    std::size_t unique = 0;
    // People in classes of fewer than k.
    std::size_t belowK = 0;
    double highest = 0;
    double mean = 0;
};

struct ColumnLoss
{
    std::string column;
    // 0: as answered; 1: nothing left. Over the people in the release.
    double loss = 0;
    std::size_t suppressedCells = 0;
    std::size_t coarsenedCells = 0;
};

struct SensitiveFigures
{
    std::string column;
    // Classes of quasi-identifiers in which everybody who answered gave one and the same value:
    // who finds the class, learns the value. And how many people are in them.
    std::size_t classesOfOneValue = 0;
    std::size_t peopleInThem = 0;
    // The fewest different values in a class (values that were answered).
    std::size_t fewestValues = 0;
};

struct PlainColumnFigures
{
    std::string column;
    std::string table;
    // Values that fewer than k people have: somebody who knows such an answer may find the row.
    std::size_t rareValues = 0;
    std::size_t peopleWithThem = 0;
};

// Numbers about what is in a release, and how much had to be done. Never which combinations stood
// out before.
struct RiskFigures
{
    RiskLevel before;
    RiskLevel after;
    // How many classes have how many people.
    std::map<std::size_t, std::size_t> classesBySize;
    // NCP (normalized certainty penalty): mean loss over the cells of all quasi-identifiers; who
    // was left out counts as all lost.
    double loss = 0;
    std::vector<ColumnLoss> columns;
    std::vector<SensitiveFigures> sensitive;
    std::vector<PlainColumnFigures> plain;
};

} // namespace cuaderno
