// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/draft.h"

#include "base/random.h"

#include <algorithm>
#include <functional>

namespace cuaderno::anonymizing {

namespace {

DiversityRule ruleOf(const PlainColumn& column)
{
    DiversityRule rule;
    rule.distinct = static_cast<std::size_t>(column.planned().policy->distinctValues);
    // By what is written: two pays that are rounded to one are one value.
    std::map<std::string, std::uint32_t> numberOf;
    for (const std::uint32_t cell : column.planned().raw->cells) {
        const std::string& text = column.text(cell);
        const auto next = static_cast<std::uint32_t>(numberOf.size()) + 1;
        rule.valueOf.push_back(text.empty() ? 0 : numberOf.try_emplace(text, next).first->second);
    }
    return rule;
}

// The most rows a person may have in the release, so that at least k people have as many.
std::size_t mostRows(std::vector<std::size_t> rowsOfPeople, std::size_t k)
{
    if (rowsOfPeople.size() < k)
        return 0;
    std::ranges::sort(rowsOfPeople, std::greater<>());
    return rowsOfPeople[k - 1];
}

} // namespace

Result<Draft> draftOf(const RawDataset& data, const Policy& policy, Plan plan)
{
    Draft draft;
    draft.data = &data;
    draft.policy = &policy;
    draft.plan = std::move(plan);
    for (const PlannedTable& table : draft.plan.tables) {
        draft.plain.emplace_back();
        for (const PlannedColumn& column : table.columns) {
            if (column.isQuasiIdentifier) {
                auto made = QuasiIdentifier::make(column, policy, draft.plan.precision);
                if (!made)
                    return made.failure();
                draft.quasi.push_back(std::move(*made));
            } else if (column.isWritten) {
                auto made = PlainColumn::make(column, draft.plan.precision);
                if (!made)
                    return made.failure();
                draft.plain.back().push_back(std::move(*made));
            }
        }
    }
    return draft;
}

SearchProblem problemOf(const Draft& draft)
{
    SearchProblem problem;
    problem.rows = draft.data->main().rows;
    problem.k = static_cast<std::size_t>(draft.policy->k);
    problem.mayBeLeftOut = draft.plan.mayBeLeftOut;
    for (const QuasiIdentifier& quasi : draft.quasi)
        problem.columns.push_back(quasi.search());
    problem.leaf.reserve(problem.rows * draft.quasi.size());
    for (std::size_t row = 0; row < problem.rows; ++row)
        for (const QuasiIdentifier& quasi : draft.quasi)
            problem.leaf.push_back(quasi.leafOf(row));
    for (const PlainColumn& column : draft.plain.front())
        if (column.planned().policy->distinctValues > 0)
            problem.rules.push_back(ruleOf(column));
    return problem;
}

std::vector<std::uint32_t> linkedRows(const Draft& draft, std::size_t table, std::size_t& leftOut)
{
    const RawTable& raw = *draft.plan.tables[table].raw;
    std::vector<std::size_t> rowsOf(draft.data->main().rows);
    for (const std::uint32_t person : raw.personOf)
        if (draft.isIn(person))
            ++rowsOf[person];
    std::vector<std::size_t> counts;
    for (const std::uint32_t person : draft.order)
        counts.push_back(rowsOf[person]);
    const std::size_t most = mostRows(std::move(counts), static_cast<std::size_t>(draft.policy->k));

    std::vector<std::uint32_t> rows;
    std::vector<std::size_t> taken(rowsOf.size());
    for (std::uint32_t row = 0; row < raw.rows; ++row) {
        const std::uint32_t person = raw.personOf[row];
        if (!draft.isIn(person))
            continue;
        if (taken[person]++ < most)
            rows.push_back(row);
        else
            ++leftOut;
    }
    std::ranges::shuffle(rows, SecureGenerator{});
    return rows;
}

} // namespace cuaderno::anonymizing
