// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the anonymizer: a column that is written row by row, without regard to others.

#include "anonymize/plan.h"
#include "anonymize/release.h"
#include "table/table.h"

#include <string>
#include <vector>

namespace cuaderno::anonymizing {

// How the answers of a sensitive or other column leave: rounded, cut at top and bottom, dates as
// months, sets as one 0/1 column a choice.
class PlainColumn
{
public:
    // PolicyValueUnreadable; the column in args.
    static Result<PlainColumn> make(const PlannedColumn& column, DatePrecision precision);

    const PlannedColumn& planned() const { return m_planned; }

    // Of a set; empty for all else.
    const std::vector<std::string>& choices() const { return m_choices; }

    // What is written for a cell of the raw column; empty for one that is no answer.
    const std::string& text(std::uint32_t cell) const;
    bool hasChoice(std::uint32_t cell, std::size_t choice) const;

    const std::vector<AppliedTreatment>& treatments() const { return m_treatments; }

private:
    Status readSets();
    Status readSet(const std::string& answer);
    Result<std::string> written(const std::string& answer, DatePrecision precision);
    Result<std::string> writtenNumber(const std::string& answer) const;
    void noteTreatments(DatePrecision precision);

    PlannedColumn m_planned;
    std::vector<std::string> m_texts; // by value of the raw column
    std::vector<std::string> m_choices;
    std::vector<std::vector<bool>> m_ticked; // by value, by choice
    bool m_hadDates = false;
    std::vector<AppliedTreatment> m_treatments;
};

} // namespace cuaderno::anonymizing
