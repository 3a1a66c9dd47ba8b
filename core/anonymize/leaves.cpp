// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/quasi_identifier.h"
#include "base/text.h"

#include <algorithm>
#include <limits>

namespace cuaderno::anonymizing {

namespace {

// Makes a leaf of each different answer of one column. The chain is first as long as the hierarchy,
// then cut to the levels that may be written.
class LeafMaker
{
public:
    LeafMaker(const PlannedColumn& column, DatePrecision precision, bool intervals)
        : m_column(column), m_policy(*column.policy), m_precision(precision), m_intervals(intervals)
    {
    }

    Result<Leaf> answer(const std::string& raw) const
    {
        Leaf leaf;
        leaf.text = trim(raw);
        if (auto read = readNumberOrDate(leaf); !read)
            return read.failure();
        if (!m_policy.hierarchy.empty()) {
            const auto* line = lineFor(raw, leaf.text);
            if (line == nullptr)
                return fault(ErrorCode::PolicyValueNotInHierarchy);
            leaf.chain = *line;
            return leaf;
        }
        // What would look as if it had been suppressed.
        if (leaf.text == suppressedText)
            return fault(ErrorCode::PolicyValueUnreadable);
        leaf.chain.push_back(leaf.text);
        if (m_column.kind == ColumnKind::Date)
            addDateLevels(leaf);
        leaf.chain.emplace_back(suppressedText);
        return leaf;
    }

    // A refusal is a value of its own: as answered, or not at all.
    Leaf status(ValueStatus why) const
    {
        Leaf leaf;
        leaf.text = statusText(why);
        if (const auto* line = m_policy.hierarchy.find(leaf.text))
            leaf.chain = *line;
        return leaf;
    }

private:
    tl::unexpected<Error> fault(ErrorCode code) const
    {
        return fail(code, "an answer that the policy does not fit", {.column = m_column.name()},
                    {m_column.name()});
    }

    Status readNumberOrDate(Leaf& leaf) const
    {
        if (m_column.kind == ColumnKind::Date) {
            const auto day = dayIn(leaf.text);
            if (!day)
                return fault(ErrorCode::PolicyValueUnreadable);
            leaf.position = monthNumber(*day, m_precision);
            leaf.text = coarseDate(*day, m_precision);
            return {};
        }
        if (m_column.kind != ColumnKind::Number)
            return {};
        auto number = numberIn(leaf.text);
        if (!number) {
            if (m_intervals || m_policy.hierarchy.empty() || m_policy.top || m_policy.bottom)
                return fault(ErrorCode::PolicyValueUnreadable);
            return {};
        }
        if (m_policy.top)
            number = std::min(*number, *m_policy.top);
        if (m_policy.bottom)
            number = std::max(*number, *m_policy.bottom);
        leaf.position = *number;
        leaf.text = numberText(*number);
        return {};
    }

    // Hierarchies of dates begin with days or with what may be written of them.
    const std::vector<std::string>* lineFor(const std::string& raw, const std::string& text) const
    {
        const Hierarchy& hierarchy = m_policy.hierarchy;
        if (const auto* line = hierarchy.find(text))
            return line;
        if (m_column.kind == ColumnKind::Date)
            return hierarchy.find(trim(raw).substr(0, 10));
        return m_policy.top || m_policy.bottom ? nullptr : hierarchy.find(trim(raw));
    }

    void addDateLevels(Leaf& leaf) const
    {
        const int month = static_cast<int>(*leaf.position);
        const std::string year = monthText(month).substr(0, 4);
        if (m_precision == DatePrecision::Month)
            leaf.chain.push_back(year + "-Q" + std::to_string(month % 12 / 3 + 1));
        leaf.chain.push_back(year);
    }

    const PlannedColumn& m_column;
    const PolicyColumn& m_policy;
    DatePrecision m_precision;
    bool m_intervals;
};

// Rough bands for the first part of the search; they are never written.
void addBands(std::vector<Leaf>& leaves)
{
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const Leaf& leaf : leaves)
        if (leaf.position) {
            least = std::min(least, *leaf.position);
            most = std::max(most, *leaf.position);
        }
    for (Leaf& leaf : leaves) {
        if (!leaf.position)
            continue;
        const double share = most > least ? (*leaf.position - least) / (most - least) : 0;
        std::vector<std::string> bands;
        for (const int parts : {32, 16, 8, 4, 2}) {
            const int band = std::min(parts - 1, static_cast<int>(share * parts));
            bands.push_back(std::to_string(band) + " of " + std::to_string(parts));
        }
        leaf.chain.insert(leaf.chain.begin() + 1, bands.begin(), bands.end());
    }
}

// Whether answers that may be told apart no further (days of one month) have different labels on a
// level, or one says more than a month (or a quarter, of few people).
bool isTooFine(const std::vector<Leaf>& leaves, std::size_t level, DatePrecision precision)
{
    std::map<std::string_view, std::string_view> labelOf;
    for (const Leaf& leaf : leaves) {
        if (leaf.chain.size() <= level)
            continue;
        if (isFinerThan(leaf.chain[level], precision))
            return true;
        const auto [place, isNew] = labelOf.try_emplace(leaf.text, leaf.chain[level]);
        if (!isNew && place->second != leaf.chain[level])
            return true;
    }
    return false;
}

// The levels that may be written: between the policy's bounds, and not too fine; "*" always, as
// what is left when nothing else fits.
std::vector<std::size_t> writtenLevels(const std::vector<Leaf>& leaves, std::size_t levels,
                                       const PolicyColumn& policy, DatePrecision precision)
{
    std::vector<std::size_t> written;
    const std::size_t most =
        policy.maxLevel ? static_cast<std::size_t>(*policy.maxLevel) : levels - 1;
    for (auto level = static_cast<std::size_t>(policy.minLevel); level + 1 < levels; ++level)
        if (level <= most && !isTooFine(leaves, level, precision))
            written.push_back(level);
    written.push_back(levels - 1);
    return written;
}

void cutChains(std::vector<Leaf>& leaves, const PolicyColumn& policy, DatePrecision precision)
{
    std::size_t levels = policy.hierarchy.empty() ? 2 : policy.hierarchy.levels();
    for (const Leaf& leaf : leaves)
        levels = std::max(levels, leaf.chain.size());
    const auto written = writtenLevels(leaves, levels, policy, precision);
    for (Leaf& leaf : leaves) {
        std::vector<std::string> cut;
        for (const std::size_t level : written) {
            if (!leaf.chain.empty())
                cut.push_back(leaf.chain[level]);
            else // a refusal that no hierarchy names: itself up to the "*"
                cut.emplace_back(level + 1 < levels ? leaf.text : std::string(suppressedText));
        }
        leaf.chain = std::move(cut);
    }
}

// One leaf for each text.
Leaves merged(std::vector<Leaf> leaves, const std::vector<std::uint32_t>& ofRow)
{
    Leaves result;
    std::map<std::string, std::uint32_t> byText;
    std::vector<std::uint32_t> placeOf;
    for (Leaf& leaf : leaves) {
        const auto next = static_cast<std::uint32_t>(result.leaves.size());
        const auto [place, isNew] = byText.try_emplace(leaf.text, next);
        if (isNew)
            result.leaves.push_back(std::move(leaf));
        placeOf.push_back(place->second);
    }
    for (const std::uint32_t leaf : ofRow)
        result.ofRow.push_back(placeOf[leaf]);
    return result;
}

} // namespace

Result<Leaves> leavesOf(const PlannedColumn& column, DatePrecision precision, bool intervals)
{
    constexpr std::uint32_t none = UINT32_MAX;
    const RawColumn& raw = *column.raw;
    const LeafMaker maker(column, precision, intervals);
    std::vector<std::uint32_t> leafOfCell(raw.values.size() + RawColumn::statuses, none);
    std::vector<Leaf> leaves;
    std::vector<std::uint32_t> ofRow;
    for (const std::uint32_t cell : raw.cells) {
        if (leafOfCell[cell] == none) {
            leafOfCell[cell] = static_cast<std::uint32_t>(leaves.size());
            if (!RawColumn::isAnswer(cell)) {
                leaves.push_back(maker.status(RawColumn::statusOf(cell)));
            } else {
                auto made = maker.answer(raw.answer(cell));
                if (!made)
                    return made.failure();
                leaves.push_back(std::move(*made));
            }
        }
        ofRow.push_back(leafOfCell[cell]);
    }
    if (intervals && column.policy->hierarchy.empty())
        addBands(leaves);
    cutChains(leaves, *column.policy, precision);
    return merged(std::move(leaves), ofRow);
}

} // namespace cuaderno::anonymizing
