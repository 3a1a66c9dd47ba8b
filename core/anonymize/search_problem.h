// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the anonymizer: what the search sees of quasi-identifiers. Numbers only, no values.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cuaderno::anonymizing {

// A loss that no class may have.
constexpr double forbidden = 1e9;

// One quasi-identifier: its leaves (the different values that occur) and how they join.
//
// Without free intervals a set of leaves is written as the label of the lowest level on which all
// of them have the same one; the last level is "*". With them it is written as the span from its
// smallest to its largest number, and leaves that are no number (a refusal) join others only in
// "*".
class SearchColumn
{
public:
    // How the set is written, so far: a leaf in it and a level, or the span of two ranks.
    struct Side
    {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        bool operator==(const Side&) const = default;
    };

    // `node` and `loss` have an entry for each leaf and level, leaf by leaf; nodes are numbers of
    // labels, different over all levels. Loss runs from 0 to 1.
    static SearchColumn tree(std::size_t levels, std::vector<std::uint32_t> node,
                             std::vector<double> loss, double weight);
    // Gives the column free intervals: `position` of the leaves that are numbers, in order and
    // first; the leaves behind them are none. The levels stay for the first, rough part of the
    // search.
    void allowIntervals(std::vector<double> position, bool mayBeSuppressed);

    std::size_t leaves() const { return m_leaves; }

    std::size_t levels() const { return m_levels; }

    bool hasIntervals() const { return !m_position.empty(); }

    double weight() const { return m_weight; }

    std::uint32_t nodeAt(std::uint32_t leaf, std::size_t level) const
    {
        return m_node[leaf * m_levels + level];
    }

    // Weighted.
    double lossAt(std::uint32_t leaf, std::size_t level) const
    {
        return m_loss[leaf * m_levels + level];
    }

    Side start(std::uint32_t leaf) const
    {
        return hasIntervals() ? Side{leaf, leaf} : Side{leaf, 0};
    }

    Side join(Side side, std::uint32_t leaf) const
    {
        if (hasIntervals())
            return span(side, {leaf, leaf});
        return {side.a, std::max<std::uint32_t>(side.b, meet(side.a, leaf))};
    }

    Side join(Side side, Side other) const
    {
        if (hasIntervals())
            return span(side, other);
        return {side.a, std::max({side.b, other.b, meet(side.a, other.a)})};
    }

    // Weighted; `forbidden` where the policy does not let it be written.
    double loss(Side side) const
    {
        if (hasIntervals())
            return spanLoss(side);
        return m_loss[side.a * m_levels + side.b];
    }

    static constexpr std::uint32_t all = UINT32_MAX;

    // Everything: written "*".
    bool isAll(Side side) const { return hasIntervals() ? side.a == all : side.b + 1 == m_levels; }

private:
    std::uint32_t meet(std::uint32_t one, std::uint32_t other) const
    {
        if (!m_meet.empty())
            return m_meet[one * m_leaves + other];
        return walkToMeet(one, other);
    }

    std::uint32_t walkToMeet(std::uint32_t one, std::uint32_t other) const;

    Side span(Side one, Side other) const
    {
        if (one == other)
            return one;
        const bool numbers = one.b < m_position.size() && other.b < m_position.size();
        return numbers && one.a != all && other.a != all
                   ? Side{std::min(one.a, other.a), std::max(one.b, other.b)}
                   : Side{all, all};
    }

    double spanLoss(Side side) const
    {
        if (side.a == all)
            return m_allLoss;
        return side.a == side.b ? 0 : (m_position[side.b] - m_position[side.a]) * m_perUnit;
    }

    std::size_t m_leaves = 0;
    std::size_t m_levels = 0;
    double m_weight = 1;
    std::vector<std::uint32_t> m_node;
    std::vector<double> m_loss;
    std::vector<std::uint8_t> m_meet; // leaf by leaf; empty for very many leaves
    std::vector<double> m_position;
    double m_perUnit = 0;
    double m_allLoss = 0;
};

// A rule on a sensitive column: at least `distinct` different values in each class. 0 is no value.
struct DiversityRule
{
    std::size_t distinct = 0;
    std::vector<std::uint32_t> valueOf;
};

struct SearchProblem
{
    std::size_t rows = 0;
    std::vector<SearchColumn> columns;
    std::vector<std::uint32_t> leaf; // row by row
    std::size_t k = 2;
    std::vector<DiversityRule> rules;
    std::size_t mayBeLeftOut = 0;

    std::uint32_t leafOf(std::size_t row, std::size_t column) const
    {
        return leaf[row * columns.size() + column];
    }

    // What the loss of one row is if nothing is left of it.
    double fullLoss() const;
    // Whether these rows may be a class: k of them, and diverse enough.
    bool isClass(std::span<const std::uint32_t> members) const;
    bool isDiverse(std::span<const std::uint32_t> members) const;
};

// How the rows of one class are written: a Side a column.
struct Box
{
    std::vector<SearchColumn::Side> sides;
    double loss = 0; // a row

    static Box of(const SearchProblem& problem, std::span<const std::uint32_t> members);
    void add(const SearchProblem& problem, std::uint32_t row);
};

// The loss of a row in the box, if the row joined it. Gives up, with at least `limit`, when it gets
// there.
double joinedLoss(const SearchProblem& problem, const Box& box, std::uint32_t row, double limit);
double joinedLoss(const SearchProblem& problem, const Box& box, const Box& other, double limit);

struct SearchClass
{
    std::vector<std::uint32_t> members;
    Box box;

    double cost() const { return static_cast<double>(members.size()) * box.loss; }
};

struct Partition
{
    std::vector<SearchClass> classes;
    std::vector<std::uint32_t> leftOut;
};

} // namespace cuaderno::anonymizing
