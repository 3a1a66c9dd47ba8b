// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/quasi_identifier.h"

#include "base/text.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace cuaderno::anonymizing {

namespace {

constexpr std::string_view dateSpan = "..";
constexpr std::string_view numberSpan = "-";

} // namespace

Result<QuasiIdentifier> QuasiIdentifier::make(const PlannedColumn& column, const Policy& policy,
                                              DatePrecision precision)
{
    const PolicyColumn& own = *column.policy;
    QuasiIdentifier made;
    made.m_name = column.name();
    made.m_isDate = column.kind == ColumnKind::Date;
    made.m_monthsInside = made.m_isDate && precision == DatePrecision::Quarter ? 2 : 0;
    // Bounds on levels say how coarse a label may be; of intervals they say nothing.
    made.m_mayHaveIntervals = own.intervals && policy.scheme == RecodingScheme::Local
                              && own.minLevel == 0 && !own.maxLevel;
    auto found = leavesOf(column, precision, made.m_mayHaveIntervals);
    if (!found)
        return found.failure();
    made.m_leaves = std::move(found->leaves);
    made.m_leafOfRow = std::move(found->ofRow);
    made.sortLeaves();
    made.measure(own.importance, policy.cellSuppression);
    return made;
}

// Numbers and dates first, in their order; the rest by its text.
void QuasiIdentifier::sortLeaves()
{
    std::vector<std::uint32_t> order(m_leaves.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [this](std::uint32_t a, std::uint32_t b) {
        const Leaf& one = m_leaves[a];
        const Leaf& other = m_leaves[b];
        if (one.position.has_value() != other.position.has_value())
            return one.position.has_value();
        if (one.position && *one.position != *other.position)
            return *one.position < *other.position;
        return one.text < other.text;
    });
    std::vector<Leaf> sorted;
    std::vector<std::uint32_t> placeOf(order.size());
    for (const std::uint32_t old : order) {
        placeOf[old] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(std::move(m_leaves[old]));
    }
    m_leaves = std::move(sorted);
    for (std::uint32_t& leaf : m_leafOfRow)
        leaf = placeOf[leaf];
}

double QuasiIdentifier::range() const
{
    const Leaf* first = nullptr;
    const Leaf* last = nullptr;
    for (const Leaf& leaf : m_leaves) {
        if (!leaf.position)
            continue;
        first = first == nullptr ? &leaf : first;
        last = &leaf;
    }
    return first == nullptr ? 0 : *last->position - *first->position;
}

double QuasiIdentifier::spread(const std::vector<std::uint32_t>& leaves) const
{
    if (leaves.size() < 2)
        return 0;
    const bool numbers = std::ranges::all_of(
        leaves, [this](std::uint32_t leaf) { return m_leaves[leaf].position.has_value(); });
    if (const double whole = range(); numbers && whole > 0) {
        const auto [least, most] = std::ranges::minmax(leaves);
        return (*m_leaves[most].position - *m_leaves[least].position) / whole;
    }
    return static_cast<double>(leaves.size() - 1) / static_cast<double>(m_leaves.size() - 1);
}

void QuasiIdentifier::measure(double importance, bool cellSuppression)
{
    const std::size_t levels = m_leaves.front().chain.size();
    std::map<std::string, std::uint32_t> nodes;
    std::map<std::string, std::set<std::uint32_t>> leavesUnder;
    for (std::uint32_t leaf = 0; leaf < m_leaves.size(); ++leaf)
        for (const std::string& label : m_leaves[leaf].chain) {
            nodes.try_emplace(label, static_cast<std::uint32_t>(nodes.size()));
            leavesUnder[label].insert(leaf);
        }
    for (const auto& [label, under] : leavesUnder)
        m_lossOfLabel[label] = spread({under.begin(), under.end()});
    m_lossOfLabel[std::string(suppressedText)] = m_leaves.size() > 1 ? 1 : 0;

    std::vector<std::uint32_t> node;
    std::vector<double> loss;
    for (const Leaf& leaf : m_leaves)
        for (const std::string& label : leaf.chain) {
            node.push_back(nodes[label]);
            const bool barred = !cellSuppression && label == suppressedText;
            loss.push_back(barred ? forbidden : m_lossOfLabel[label]);
        }
    m_search = SearchColumn::tree(levels, std::move(node), std::move(loss), importance);
    if (!m_mayHaveIntervals)
        return;
    std::vector<double> position;
    for (const Leaf& leaf : m_leaves)
        if (leaf.position)
            position.push_back(*leaf.position);
    m_search.allowIntervals(std::move(position), cellSuppression);
}

std::string QuasiIdentifier::label(SearchColumn::Side side) const
{
    if (!hasIntervals())
        return m_leaves[side.a].chain[side.b];
    if (m_search.isAll(side))
        return std::string(suppressedText);
    const Leaf& from = m_leaves[side.a];
    const Leaf& to = m_leaves[side.b];
    if (side.a == side.b)
        return from.text;
    if (!m_isDate)
        return from.text + std::string(numberSpan) + to.text;
    return monthText(static_cast<int>(*from.position)) + std::string(dateSpan)
           + monthText(static_cast<int>(*to.position) + m_monthsInside);
}

std::optional<std::pair<double, double>> QuasiIdentifier::boundsOf(const std::string& written) const
{
    const std::string_view between = m_isDate ? dateSpan : numberSpan;
    // The first place may be a minus.
    for (std::size_t at = written.find(between, 1); at != std::string::npos;
         at = written.find(between, at + 1)) {
        const std::string from = written.substr(0, at);
        const std::string to = written.substr(at + between.size());
        if (m_isDate) {
            const auto first = dayIn(from + "-01");
            const auto last = dayIn(to + "-01");
            if (first && last)
                return std::pair<double, double>(monthNumber(*first, DatePrecision::Month),
                                                 monthNumber(*last, DatePrecision::Month));
            continue;
        }
        const auto first = numberIn(from);
        const auto last = numberIn(to);
        if (first && last)
            return std::pair(*first, *last);
    }
    return std::nullopt;
}

bool QuasiIdentifier::isTrueOf(std::size_t row, const std::string& written) const
{
    const Leaf& leaf = m_leaves[leafOf(row)];
    if (!hasIntervals())
        return std::ranges::find(leaf.chain, written) != leaf.chain.end();
    if (written == leaf.text || written == suppressedText)
        return true;
    const auto bounds = boundsOf(written);
    return bounds && leaf.position && *leaf.position >= bounds->first
           && *leaf.position + m_monthsInside <= bounds->second;
}

double QuasiIdentifier::lossOf(const std::string& written) const
{
    if (hasIntervals() && written != suppressedText) {
        for (const Leaf& leaf : m_leaves)
            if (leaf.text == written)
                return 0;
        if (const auto bounds = boundsOf(written); bounds && range() > 0)
            return (bounds->second - m_monthsInside - bounds->first) / range();
        return 1;
    }
    const auto loss = m_lossOfLabel.find(written);
    return loss == m_lossOfLabel.end() ? 1 : loss->second;
}

} // namespace cuaderno::anonymizing
