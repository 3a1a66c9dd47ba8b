// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the anonymizer: a release while it is being made, raw answers and classes side by side.

#include "anonymize/plain_column.h"
#include "anonymize/plan.h"
#include "anonymize/quasi_identifier.h"
#include "anonymize/release.h"
#include "anonymize/search_problem.h"

#include <cstdint>
#include <vector>

namespace cuaderno::anonymizing {

struct Draft
{
    const RawDataset* data = nullptr;
    const Policy* policy = nullptr;
    Plan plan;
    std::vector<QuasiIdentifier> quasi;          // of the main table, in its order
    std::vector<std::vector<PlainColumn>> plain; // by table, in its order
    Partition partition;
    std::vector<std::uint32_t> classOf; // by person; noClass for who is left out
    std::vector<std::uint32_t> order;   // the people of the release as they stand in it

    static constexpr std::uint32_t noClass = UINT32_MAX;

    bool isIn(std::size_t person) const { return classOf[person] != noClass; }
};

// Reads all columns by the plan; the errors of QuasiIdentifier and PlainColumn.
Result<Draft> draftOf(const RawDataset& data, const Policy& policy, Plan plan);
// The quasi-identifiers and rules of a draft for the search.
SearchProblem problemOf(const Draft& draft);

// The rows of the linked table number `table` that may leave, in an order of chance: of people in
// the release, and of each no more than k of them have.
std::vector<std::uint32_t> linkedRows(const Draft& draft, std::size_t table, std::size_t& leftOut);

// Fills in tables, codebook and what became of each question.
void writeTables(const Draft& draft, ReleaseContent& content);
// Codes that may stand in a column, from the form and the hierarchy.
std::vector<ValueLabel> codebookValues(const PlannedColumn& column,
                                       const std::vector<std::string>& languages);

// Numbers about tables and draft.
RiskFigures measureRisk(const Draft& draft, const ReleaseContent& content);

// Looks at the finished tables without trusting how they were made: k from the texts, each cell
// true of its row, diversity, who is in. ReleaseImpossible with what does not hold.
Status recheck(const Draft& draft, const ReleaseContent& content);

} // namespace cuaderno::anonymizing
