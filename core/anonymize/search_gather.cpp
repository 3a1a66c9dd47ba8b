// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/search.h"

#include <algorithm>

namespace cuaderno::anonymizing {

namespace {

// Rows that are looked at together: the work grows with the square of it.
constexpr std::size_t blockRows = 3000;

// What it costs that a row joins the class.
double attachCost(const SearchProblem& problem, const SearchClass& into, std::uint32_t row,
                  double limit)
{
    const auto size = static_cast<double>(into.members.size());
    const double joined =
        joinedLoss(problem, into.box, row, (limit + size * into.box.loss) / (size + 1));
    return (size + 1) * joined - size * into.box.loss;
}

// Whether the row brings a value that a rule still asks for.
bool addsValue(const SearchProblem& problem, const std::vector<std::uint32_t>& members,
               std::uint32_t row)
{
    for (const DiversityRule& rule : problem.rules) {
        std::vector<std::uint32_t> seen;
        for (const std::uint32_t member : members)
            if (rule.valueOf[member] != 0)
                seen.push_back(rule.valueOf[member]);
        std::sort(seen.begin(), seen.end());
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        if (seen.size() < rule.distinct && rule.valueOf[row] != 0
            && !std::binary_search(seen.begin(), seen.end(), rule.valueOf[row]))
            return true;
    }
    return false;
}

// The place in `pool` of the row that may join the class with the least loss; its size where none
// may.
std::size_t nearest(const SearchProblem& problem, const SearchClass& grown,
                    const std::vector<std::uint32_t>& pool)
{
    // Once large enough, only who brings a new value helps.
    const bool wantsValue = grown.members.size() >= problem.k;
    std::size_t best = pool.size();
    double least = forbidden;
    for (std::size_t i = 0; i < pool.size(); ++i) {
        const double loss = joinedLoss(problem, grown.box, pool[i], least);
        if (loss < least && (!wantsValue || addsValue(problem, grown.members, pool[i]))) {
            least = loss;
            best = i;
        }
    }
    return best;
}

// Takes rows out of `pool` into a class that begins with its last one: the nearest again and again,
// until it is large and diverse enough. Empty where that cannot be; then only the first is gone.
SearchClass grow(const SearchProblem& problem, std::vector<std::uint32_t>& pool)
{
    SearchClass grown;
    grown.members.push_back(pool.back());
    pool.pop_back();
    grown.box = Box::of(problem, grown.members);
    while (!problem.isClass(grown.members)) {
        const std::size_t next = nearest(problem, grown, pool);
        if (next == pool.size()) {
            pool.insert(pool.end(), grown.members.begin() + 1, grown.members.end());
            return {};
        }
        grown.members.push_back(pool[next]);
        grown.box.add(problem, pool[next]);
        pool[next] = pool.back();
        pool.pop_back();
    }
    return grown;
}

bool attach(const SearchProblem& problem, Partition& partition, std::uint32_t row)
{
    SearchClass* best = nullptr;
    double least = forbidden;
    for (SearchClass& into : partition.classes) {
        const double cost = attachCost(problem, into, row, least);
        if (cost < least) {
            least = cost;
            best = &into;
        }
    }
    if (best != nullptr) {
        best->members.push_back(row);
        best->box.add(problem, row);
        return true;
    }
    if (partition.leftOut.size() >= problem.mayBeLeftOut)
        return false;
    partition.leftOut.push_back(row);
    return true;
}

// Halves a block along the column that parts it best, until the blocks are small enough
// (after Mondrian).
void partIntoBlocks(const SearchProblem& problem, std::vector<std::uint32_t> rows,
                    std::vector<std::vector<std::uint32_t>>& blocks)
{
    if (rows.size() <= blockRows) {
        blocks.push_back(std::move(rows));
        return;
    }
    std::size_t widest = 0;
    double most = -1;
    for (std::size_t c = 0; c < problem.columns.size(); ++c) {
        const SearchColumn& column = problem.columns[c];
        auto side = column.start(problem.leafOf(rows.front(), c));
        for (const std::uint32_t row : rows)
            side = column.join(side, problem.leafOf(row, c));
        const bool parts = side != column.start(problem.leafOf(rows.front(), c));
        if (parts && std::min(column.loss(side), column.weight()) > most) {
            most = std::min(column.loss(side), column.weight());
            widest = c;
        }
    }
    if (most >= 0)
        std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
            const SearchColumn& column = problem.columns[widest];
            const std::uint32_t one = problem.leafOf(a, widest);
            const std::uint32_t other = problem.leafOf(b, widest);
            for (std::size_t level = column.levels(); level-- > 0;)
                if (column.nodeAt(one, level) != column.nodeAt(other, level))
                    return column.nodeAt(one, level) < column.nodeAt(other, level);
            return one < other;
        });
    const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2);
    partIntoBlocks(problem, {rows.begin(), middle}, blocks);
    partIntoBlocks(problem, {middle, rows.end()}, blocks);
}

} // namespace

bool gatherRest(const SearchProblem& problem, std::vector<std::uint32_t> rest, Partition& partition,
                SeededRandom& random)
{
    std::vector<std::vector<std::uint32_t>> blocks;
    partIntoBlocks(problem, std::move(rest), blocks);
    std::vector<std::uint32_t> alone;
    for (auto& block : blocks) {
        while (block.size() >= problem.k) {
            std::swap(block[random.below(block.size())], block.back());
            const std::uint32_t first = block.back();
            SearchClass grown = grow(problem, block);
            if (grown.members.empty())
                alone.push_back(first);
            else
                partition.classes.push_back(std::move(grown));
        }
        alone.insert(alone.end(), block.begin(), block.end());
    }
    for (const std::uint32_t row : alone)
        if (!attach(problem, partition, row))
            return false;
    return true;
}

} // namespace cuaderno::anonymizing
