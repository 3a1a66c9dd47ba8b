// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/search_problem.h"

namespace cuaderno::anonymizing {

namespace {

// Above this, a table of pairs would take more memory than it saves time.
constexpr std::size_t leavesWithTable = 2048;

} // namespace

SearchColumn SearchColumn::tree(std::size_t levels, std::vector<std::uint32_t> node,
                                std::vector<double> loss, double weight)
{
    SearchColumn column;
    column.m_levels = levels;
    column.m_leaves = node.size() / levels;
    column.m_weight = weight;
    column.m_node = std::move(node);
    column.m_loss = std::move(loss);
    for (double& value : column.m_loss)
        value = value >= forbidden ? forbidden : value * weight;
    if (column.m_leaves <= leavesWithTable) {
        std::vector<std::uint8_t> meet(column.m_leaves * column.m_leaves);
        for (std::uint32_t one = 0; one < column.m_leaves; ++one)
            for (std::uint32_t other = 0; other < column.m_leaves; ++other)
                meet[one * column.m_leaves + other] =
                    static_cast<std::uint8_t>(column.walkToMeet(one, other));
        column.m_meet = std::move(meet);
    }
    return column;
}

void SearchColumn::allowIntervals(std::vector<double> position, bool mayBeSuppressed)
{
    m_position = std::move(position);
    m_allLoss = mayBeSuppressed ? m_weight : forbidden;
    const double range = m_position.empty() ? 0 : m_position.back() - m_position.front();
    m_perUnit = range > 0 ? m_weight / range : 0;
}

std::uint32_t SearchColumn::walkToMeet(std::uint32_t one, std::uint32_t other) const
{
    std::uint32_t level = 0;
    while (level + 1 < m_levels && nodeAt(one, level) != nodeAt(other, level))
        ++level;
    return level;
}

double SearchProblem::fullLoss() const
{
    double sum = 0;
    for (const SearchColumn& column : columns)
        sum += column.weight();
    return sum;
}

bool SearchProblem::isClass(std::span<const std::uint32_t> members) const
{
    return members.size() >= k && isDiverse(members);
}

bool SearchProblem::isDiverse(std::span<const std::uint32_t> members) const
{
    for (const DiversityRule& rule : rules) {
        std::vector<std::uint32_t> seen;
        for (const std::uint32_t row : members) {
            const std::uint32_t value = rule.valueOf[row];
            if (value != 0 && std::find(seen.begin(), seen.end(), value) == seen.end())
                seen.push_back(value);
            if (seen.size() >= rule.distinct)
                break;
        }
        if (seen.size() < rule.distinct)
            return false;
    }
    return true;
}

Box Box::of(const SearchProblem& problem, std::span<const std::uint32_t> members)
{
    Box box;
    const std::size_t width = problem.columns.size();
    box.sides.resize(width);
    for (std::size_t c = 0; c < width; ++c) {
        const SearchColumn& column = problem.columns[c];
        auto side = column.start(problem.leafOf(members.front(), c));
        for (const std::uint32_t row : members.subspan(1))
            side = column.join(side, problem.leafOf(row, c));
        box.sides[c] = side;
        box.loss += column.loss(side);
    }
    return box;
}

void Box::add(const SearchProblem& problem, std::uint32_t row)
{
    loss = 0;
    for (std::size_t c = 0; c < sides.size(); ++c) {
        sides[c] = problem.columns[c].join(sides[c], problem.leafOf(row, c));
        loss += problem.columns[c].loss(sides[c]);
    }
}

double joinedLoss(const SearchProblem& problem, const Box& box, std::uint32_t row, double limit)
{
    double sum = 0;
    for (std::size_t c = 0; c < box.sides.size() && sum < limit; ++c) {
        const SearchColumn& column = problem.columns[c];
        sum += column.loss(column.join(box.sides[c], problem.leafOf(row, c)));
    }
    return sum;
}

double joinedLoss(const SearchProblem& problem, const Box& box, const Box& other, double limit)
{
    double sum = 0;
    for (std::size_t c = 0; c < box.sides.size() && sum < limit; ++c) {
        const SearchColumn& column = problem.columns[c];
        sum += column.loss(column.join(box.sides[c], other.sides[c]));
    }
    return sum;
}

} // namespace cuaderno::anonymizing
