// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the anonymizer: what will happen to each column, decided before any row is looked at.

#include "anonymize/policy.h"
#include "anonymize/raw_data.h"
#include "anonymize/values.h"
#include "base/result.h"

namespace cuaderno::anonymizing {

struct PlannedColumn
{
    const RawColumn* raw = nullptr;
    const PolicyColumn* policy = nullptr;
    // What its values are read as: the form's word where that is the stricter one, else the
    // policy's.
    ColumnKind kind = ColumnKind::Category;
    bool isQuasiIdentifier = false;
    bool isWritten = false;

    const std::string& name() const { return raw->about.name; }
};

struct PlannedTable
{
    const RawTable* raw = nullptr;
    std::string fileName;
    std::vector<PlannedColumn> columns;

    bool isWritten() const;
};

struct Plan
{
    std::vector<PlannedTable> tables; // the main one first
    DatePrecision precision = DatePrecision::Month;
    std::size_t mayBeLeftOut = 0;
};

// Below so many people rows are a decision of their own, and dates leave as quarters.
constexpr std::size_t fewPeople = 50;

// PolicyColumnMissing, PolicyUnknownColumn, PolicyNotSupported, each with the column in args.
// The plan refers to data and policy.
Result<Plan> planOf(const RawDataset& data, const Policy& policy);

} // namespace cuaderno::anonymizing
