// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/anonymizer.h"

#include "anonymize/draft.h"
#include "anonymize/search.h"
#include "base/random.h"

#include <algorithm>

namespace cuaderno {

namespace {

using namespace anonymizing;

constexpr std::string_view noGroup = "no_group_of_k";

Status checkPeople(std::size_t people, const Policy& policy, const ReleaseFacts& facts)
{
    if (people == 0)
        return fail(ErrorCode::ReleaseNothing, "nobody in it");
    if (people < fewPeople && !facts.rowsBelowFifty)
        return fail(ErrorCode::ReleaseTooFewRows,
                    "rows of so few people are a decision of their own", {},
                    {std::to_string(people), std::to_string(fewPeople)});
    if (policy.k < 2)
        return fail(ErrorCode::PolicyUnreadable, "k is at least 2", {}, {"k"});
    if (people < static_cast<std::size_t>(policy.k))
        return fail(ErrorCode::ReleaseImpossible, "k above the number of people", {}, {"k"});
    return {};
}

Result<Partition> classesOf(const Draft& draft, const AnonymizeProgress& progress)
{
    const SearchProblem problem = problemOf(draft);
    if (draft.quasi.empty()) {
        // Nothing to tell people apart by: one class.
        Partition everybody;
        everybody.classes.emplace_back();
        for (std::uint32_t row = 0; row < problem.rows; ++row)
            everybody.classes.front().members.push_back(row);
        if (!problem.isClass(everybody.classes.front().members))
            return fail(ErrorCode::ReleaseImpossible, "not diverse enough", {}, {"l"});
        return everybody;
    }
    SearchLimits limits;
    limits.seed = draft.policy->seed;
    limits.time = draft.policy->effort;
    limits.progress = progress;
    return draft.policy->scheme == RecodingScheme::Local ? searchLocal(problem, limits)
                                                         : searchFullDomain(problem, limits);
}

// Who is in which class, and everybody's place: drawn afresh, because the order of interviews tells
// who somebody is.
void seat(Draft& draft)
{
    draft.classOf.assign(draft.data->main().rows, Draft::noClass);
    draft.order.clear();
    for (std::uint32_t c = 0; c < draft.partition.classes.size(); ++c)
        for (const std::uint32_t row : draft.partition.classes[c].members) {
            draft.classOf[row] = c;
            draft.order.push_back(row);
        }
    std::ranges::shuffle(draft.order, SecureGenerator{});
}

ReleaseContent contentOf(const Draft& draft, const ReleaseFacts& facts)
{
    ReleaseContent content;
    content.languages = draft.data->languages;
    content.policy = *draft.policy;
    content.facts = facts;
    content.facts.synthetic = facts.synthetic || draft.policy->synthetic;
    content.peopleIn = draft.order.size();
    content.outByReason = facts.outByReason;
    if (const std::size_t left = draft.data->main().rows - draft.order.size(); left > 0)
        content.outByReason[std::string(noGroup)] += left;
    writeTables(draft, content);
    content.risk = measureRisk(draft, content);
    for (const ColumnLoss& column : content.risk.columns)
        content.suppressedCells += column.suppressedCells;
    return content;
}

} // namespace

Result<Release> Anonymizer::release(Microdata data, const Policy& policy, const ReleaseFacts& facts,
                                    const AnonymizeProgress& progress)
{
    const RawDataset& raw = data.m_raw->dataset;
    if (auto checked = checkPeople(raw.main().rows, policy, facts); !checked)
        return checked.failure();
    auto plan = planOf(raw, policy);
    if (!plan)
        return plan.failure();
    if (!plan->tables.front().isWritten())
        return fail(ErrorCode::ReleaseNothing, "the policy lets no column of the main table leave");
    auto draft = draftOf(raw, policy, std::move(*plan));
    if (!draft)
        return draft.failure();
    auto partition = classesOf(*draft, progress);
    if (!partition)
        return partition.failure();
    draft->partition = std::move(*partition);
    seat(*draft);
    ReleaseContent content = contentOf(*draft, facts);
    if (auto checked = recheck(*draft, content); !checked)
        return checked.failure();
    return Release(std::move(content));
}

} // namespace cuaderno
