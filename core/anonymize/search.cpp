// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/search.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace cuaderno::anonymizing {

namespace {

// How many vectors of levels a full-domain search looks at.
constexpr std::size_t fullDomainVectors = 200'000;

std::vector<std::uint32_t> everyRow(const SearchProblem& problem)
{
    std::vector<std::uint32_t> rows(problem.rows);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

Partition groupAt(const SearchProblem& problem, const std::vector<std::uint8_t>& levels)
{
    std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> groups;
    for (const std::uint32_t row : everyRow(problem)) {
        std::vector<std::uint32_t> key;
        for (std::size_t c = 0; c < levels.size(); ++c)
            key.push_back(problem.columns[c].nodeAt(problem.leafOf(row, c), levels[c]));
        groups[std::move(key)].push_back(row);
    }
    Partition partition;
    for (auto& [key, members] : groups) {
        if (!problem.isClass(members)) {
            partition.leftOut.insert(partition.leftOut.end(), members.begin(), members.end());
            continue;
        }
        SearchClass made;
        // Written at the vector's levels, also where all of its rows are equal below.
        for (std::size_t c = 0; c < levels.size(); ++c) {
            made.box.sides.push_back({problem.leafOf(members.front(), c), levels[c]});
            made.box.loss +=
                problem.columns[c].lossAt(problem.leafOf(members.front(), c), levels[c]);
        }
        made.members = std::move(members);
        partition.classes.push_back(std::move(made));
    }
    std::sort(partition.leftOut.begin(), partition.leftOut.end());
    return partition;
}

double cost(const SearchProblem& problem, const Partition& partition)
{
    double sum = problem.fullLoss() * static_cast<double>(partition.leftOut.size());
    for (const SearchClass& each : partition.classes)
        sum += each.cost();
    return sum;
}

} // namespace

Result<Partition> searchLocal(const SearchProblem& problem, const SearchLimits& limits)
{
    const auto everybody = everyRow(problem);
    if (problem.mayBeLeftOut == 0 && !problem.isClass(everybody))
        return fail(ErrorCode::ReleaseImpossible,
                    "fewer rows or values than the guarantee asks for");
    SeededRandom random(limits.seed);
    Partition partition;
    auto rest = closeGroups(problem, partition);
    if (!gatherRest(problem, std::move(rest), partition, random) || partition.classes.empty())
        return fail(ErrorCode::ReleaseImpossible, "more rows fit no class than may be left out");
    if (!improve(problem, partition, random, limits))
        return fail(ErrorCode::Interrupted);
    return partition;
}

Result<Partition> searchFullDomain(const SearchProblem& problem, const SearchLimits& limits)
{
    LevelVectors vectors(problem, fullDomainVectors);
    LevelVectors::Entry entry;
    Partition best;
    double least = forbidden;
    // A vector loses at least its own loss, less that of the rows it may leave out: none of the
    // dearer ones can be better once that is above the best.
    const double spared = problem.fullLoss() * static_cast<double>(problem.mayBeLeftOut);
    while (vectors.next(entry) && entry.loss - spared < least) {
        Partition tried = groupAt(problem, entry.levels);
        if (tried.leftOut.size() > problem.mayBeLeftOut || tried.classes.empty())
            continue;
        const double found = cost(problem, tried);
        if (found < least) {
            least = found;
            best = std::move(tried);
        }
        if (limits.progress && !limits.progress(0.5))
            return fail(ErrorCode::Interrupted);
    }
    if (best.classes.empty())
        return fail(ErrorCode::ReleaseImpossible, "no level for everybody holds the guarantee");
    return best;
}

} // namespace cuaderno::anonymizing
