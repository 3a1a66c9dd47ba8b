// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the anonymizer: from quasi-identifiers to classes.

#include "anonymize/search_problem.h"
#include "base/random.h"
#include "base/result.h"

#include <chrono>
#include <functional>

namespace cuaderno::anonymizing {

struct SearchLimits
{
    std::uint64_t seed = 0;
    // 0: by steps only, so that the outcome is the same on every machine.
    std::chrono::milliseconds time{0};
    // From 0 to 1; false stops with Interrupted.
    std::function<bool(double)> progress;
};

// Local recoding: classes of at least k rows, each diverse enough, with little loss. At most
// `mayBeLeftOut` rows are in no class. ReleaseImpossible where that cannot be had.
Result<Partition> searchLocal(const SearchProblem& problem, const SearchLimits& limits);

// One level a column for everybody, the best there is; rows in groups that are too small are left
// out. ReleaseImpossible where too many would be.
Result<Partition> searchFullDomain(const SearchProblem& problem, const SearchLimits& limits);

// The steps of searchLocal.

// Takes vectors of levels (one a column) from the cheapest to the dearest and closes every group
// that has k rows left. Fills `partition`; gives back the rows that found no group.
std::vector<std::uint32_t> closeGroups(const SearchProblem& problem, Partition& partition);
// Makes classes of those rows by adding the nearest row again and again, or gives them to classes
// that are there. False where a row fits nowhere and no more may be left out.
bool gatherRest(const SearchProblem& problem, std::vector<std::uint32_t> rest, Partition& partition,
                SeededRandom& random);
// Takes neighbouring classes apart and puts them together again wherever that loses less. False
// where it was interrupted.
bool improve(const SearchProblem& problem, Partition& partition, SeededRandom& random,
             const SearchLimits& limits);

// Vectors of levels, cheapest first, by mean loss over the rows.
class LevelVectors
{
public:
    explicit LevelVectors(const SearchProblem& problem, std::size_t limit);

    struct Entry
    {
        double loss = 0; // summed over all rows
        std::vector<std::uint8_t> levels;
    };

    // False at the end, or at the limit.
    bool next(Entry& entry);

private:
    struct Order;
    std::vector<std::vector<double>> m_loss;          // column, step
    std::vector<std::vector<std::uint8_t>> m_levelAt; // column, step -> level
    std::vector<std::pair<double, std::vector<std::uint8_t>>> m_heap;
    std::size_t m_left;
};

} // namespace cuaderno::anonymizing
