// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the anonymizer: a quasi-identifier between its answers and what is written of them.

#include "anonymize/plan.h"
#include "anonymize/search_problem.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cuaderno::anonymizing {

// One of the different answers, and what may be written for it.
struct Leaf
{
    std::string text;
    // Ever coarser, from the finest that the policy lets be written; the last is "*".
    std::vector<std::string> chain;
    // Of a number its value, of a date its month; no answer has none.
    std::optional<double> position;
};

class QuasiIdentifier
{
public:
    // PolicyValueNotInHierarchy, PolicyValueUnreadable; the column in args.
    static Result<QuasiIdentifier> make(const PlannedColumn& column, const Policy& policy,
                                        DatePrecision precision);

    const std::string& name() const { return m_name; }

    const SearchColumn& search() const { return m_search; }

    bool hasIntervals() const { return m_search.hasIntervals(); }

    std::uint32_t leafOf(std::size_t row) const { return m_leafOfRow[row]; }

    // How a set of leaves is written.
    std::string label(SearchColumn::Side side) const;
    // Whether what is written is true of the row: found out from the text.
    bool isTrueOf(std::size_t row, const std::string& written) const;

    // Whether it says just what was answered (after top and bottom, and a date's month).
    bool isExact(std::size_t row, const std::string& written) const
    {
        return m_leaves[leafOf(row)].text == written;
    }

    // NCP of what is written, from 0 to 1; the policy's importance does not count.
    double lossOf(const std::string& written) const;

private:
    void sortLeaves();
    void measure(double importance, bool cellSuppression);
    double spread(const std::vector<std::uint32_t>& leaves) const;
    // First and last position of an interval as it is written.
    std::optional<std::pair<double, double>> boundsOf(const std::string& written) const;
    double range() const;

    std::string m_name;
    bool m_isDate = false;
    // Months between the position of a date and the end of what it stands for.
    int m_monthsInside = 0;
    bool m_mayHaveIntervals = false;
    std::vector<Leaf> m_leaves;
    std::vector<std::uint32_t> m_leafOfRow;
    std::map<std::string, double> m_lossOfLabel;
    SearchColumn m_search;
};

// The different answers of a column with what may be written for each, and which one every row has.
struct Leaves
{
    std::vector<Leaf> leaves;
    std::vector<std::uint32_t> ofRow;
};

Result<Leaves> leavesOf(const PlannedColumn& column, DatePrecision precision, bool intervals);

} // namespace cuaderno::anonymizing
