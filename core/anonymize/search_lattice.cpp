// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/search.h"

#include <algorithm>
#include <numeric>

namespace cuaderno::anonymizing {

namespace {

// How many vectors of levels are tried, and how many rows are looked at over all of them.
constexpr std::size_t vectorLimit = 400'000;
constexpr std::uint64_t rowVisitLimit = 200'000'000;

std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

double totalLoss(const SearchProblem& problem, const std::vector<std::uint64_t>& count,
                 std::size_t column, std::size_t level)
{
    double sum = 0;
    for (std::uint32_t leaf = 0; leaf < count.size(); ++leaf)
        sum += static_cast<double>(count[leaf]) * problem.columns[column].lossAt(leaf, level);
    return sum;
}

// A number for each leaf on each level, so that the sum over the columns tells the groups of a
// vector of levels apart. Two groups that fall together by chance make a coarser class, no smaller
// one: a class is written by its members.
class GroupKeys
{
public:
    explicit GroupKeys(const SearchProblem& problem)
    {
        std::uint64_t salt = 0;
        for (const SearchColumn& column : problem.columns) {
            salt += 0x1000000000ULL;
            std::vector<std::uint64_t> keys(column.leaves() * column.levels());
            for (std::size_t level = 0; level < column.levels(); ++level)
                for (std::uint32_t leaf = 0; leaf < column.leaves(); ++leaf)
                    keys[level * column.leaves() + leaf] = mixed(salt + column.nodeAt(leaf, level));
            m_keys.push_back(std::move(keys));
        }
    }

    void choose(const SearchProblem& problem, const std::vector<std::uint8_t>& levels)
    {
        m_chosen.clear();
        for (std::size_t c = 0; c < levels.size(); ++c)
            m_chosen.push_back(m_keys[c].data() + levels[c] * problem.columns[c].leaves());
    }

    std::uint64_t of(const SearchProblem& problem, std::uint32_t row) const
    {
        std::uint64_t key = 0;
        for (std::size_t c = 0; c < m_chosen.size(); ++c)
            key += m_chosen[c][problem.leafOf(row, c)];
        return key;
    }

private:
    std::vector<std::vector<std::uint64_t>> m_keys;
    std::vector<const std::uint64_t*> m_chosen;
};

// Counts keys, in a table that is used again and again.
class KeyCounts
{
public:
    // Room for so many different keys, all counts at zero.
    void clear(std::size_t keys)
    {
        std::size_t size = 64;
        while (size < keys * 2)
            size *= 2;
        if (m_slots.size() < size)
            m_slots.resize(size);
        m_mask = size - 1;
        std::fill(m_slots.begin(), m_slots.begin() + static_cast<std::ptrdiff_t>(size), Slot{});
    }

    std::uint32_t& operator[](std::uint64_t key)
    {
        std::size_t at = key & m_mask;
        while (m_slots[at].count != 0 && m_slots[at].key != key)
            at = (at + 1) & m_mask;
        m_slots[at].key = key;
        return m_slots[at].count;
    }

private:
    struct Slot
    {
        std::uint64_t key = 0;
        std::uint32_t count = 0;
    };

    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
};

// Makes a class of each run of rows with one key; those that are not diverse enough go to `left`.
void closeEach(const SearchProblem& problem, std::vector<std::uint32_t> grouped,
               const std::vector<std::uint64_t>& keyOf, Partition& partition,
               std::vector<std::uint32_t>& left)
{
    std::stable_sort(grouped.begin(), grouped.end(),
                     [&keyOf](std::uint32_t a, std::uint32_t b) { return keyOf[a] < keyOf[b]; });
    for (std::size_t from = 0; from < grouped.size();) {
        std::size_t to = from;
        while (to < grouped.size() && keyOf[grouped[to]] == keyOf[grouped[from]])
            ++to;
        const std::span<const std::uint32_t> group(grouped.data() + from, to - from);
        if (problem.isDiverse(group))
            partition.classes.push_back({{group.begin(), group.end()}, Box::of(problem, group)});
        else
            left.insert(left.end(), group.begin(), group.end());
        from = to;
    }
}

} // namespace

struct LevelVectors::Order
{
    bool operator()(const std::pair<double, std::vector<std::uint8_t>>& one,
                    const std::pair<double, std::vector<std::uint8_t>>& other) const
    {
        return one.first != other.first ? one.first > other.first : one.second > other.second;
    }
};

LevelVectors::LevelVectors(const SearchProblem& problem, std::size_t limit) : m_left(limit)
{
    double first = 0;
    for (std::size_t c = 0; c < problem.columns.size(); ++c) {
        const SearchColumn& column = problem.columns[c];
        std::vector<std::uint64_t> count(column.leaves());
        for (std::size_t row = 0; row < problem.rows; ++row)
            ++count[problem.leafOf(row, c)];
        std::vector<double> loss;
        std::vector<std::uint8_t> levels;
        for (std::size_t level = 0; level < column.levels(); ++level) {
            const double sum = totalLoss(problem, count, c, level);
            // A level that loses nothing more than the one below it groups at least as much.
            if (!loss.empty() && sum <= loss.back()) {
                levels.back() = static_cast<std::uint8_t>(level);
                continue;
            }
            if (sum >= forbidden)
                break;
            loss.push_back(sum);
            levels.push_back(static_cast<std::uint8_t>(level));
        }
        if (loss.empty())
            return; // no level may be written: there is no vector
        first += loss.front();
        m_loss.push_back(std::move(loss));
        m_levelAt.push_back(std::move(levels));
    }
    m_heap.emplace_back(first, std::vector<std::uint8_t>(problem.columns.size(), 0));
}

bool LevelVectors::next(Entry& entry)
{
    if (m_heap.empty() || m_left == 0)
        return false;
    --m_left;
    std::pop_heap(m_heap.begin(), m_heap.end(), Order{});
    auto [loss, steps] = std::move(m_heap.back());
    m_heap.pop_back();
    entry.loss = loss;
    entry.levels.resize(steps.size());
    for (std::size_t c = 0; c < steps.size(); ++c)
        entry.levels[c] = m_levelAt[c][steps[c]];
    // Each vector has one parent: that with its last step taken back. So none comes twice.
    std::size_t last = steps.size();
    while (last > 0 && steps[last - 1] == 0)
        --last;
    for (std::size_t c = last == 0 ? 0 : last - 1; c < steps.size(); ++c) {
        if (steps[c] + 1U >= m_loss[c].size())
            continue;
        auto child = steps;
        ++child[c];
        m_heap.emplace_back(loss - m_loss[c][steps[c]] + m_loss[c][child[c]], std::move(child));
        std::push_heap(m_heap.begin(), m_heap.end(), Order{});
    }
    return true;
}

std::vector<std::uint32_t> closeGroups(const SearchProblem& problem, Partition& partition)
{
    std::vector<std::uint32_t> rest(problem.rows);
    std::iota(rest.begin(), rest.end(), 0U);
    GroupKeys keys(problem);
    KeyCounts counts;
    LevelVectors vectors(problem, vectorLimit);
    LevelVectors::Entry entry;
    std::vector<std::uint64_t> keyOf(problem.rows);
    std::uint64_t visits = 0;
    while (rest.size() >= problem.k && visits < rowVisitLimit && vectors.next(entry)) {
        visits += rest.size();
        keys.choose(problem, entry.levels);
        counts.clear(rest.size());
        std::uint32_t most = 0;
        for (const std::uint32_t row : rest) {
            keyOf[row] = keys.of(problem, row);
            most = std::max(most, ++counts[keyOf[row]]);
        }
        if (most < problem.k)
            continue;
        std::vector<std::uint32_t> grouped;
        std::vector<std::uint32_t> left;
        for (const std::uint32_t row : rest)
            (counts[keyOf[row]] >= problem.k ? grouped : left).push_back(row);
        closeEach(problem, std::move(grouped), keyOf, partition, left);
        std::sort(left.begin(), left.end());
        rest = std::move(left);
    }
    return rest;
}

} // namespace cuaderno::anonymizing
