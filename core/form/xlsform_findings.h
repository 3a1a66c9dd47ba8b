// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cuaderno {

// What a reader finds wrong with a form: all of it in one run, so that a form with ten faults names
// ten places.
//
// args[0] is the text of the form that the finding is about; args[1], where there is one, is what
// its author probably meant. `detail` says the rule in a few English words.
class Findings
{
public:
    void error(ErrorCode code, Place where, std::string detail, std::vector<std::string> args = {})
    {
        m_errors.push_back({code, std::move(detail), std::move(where), std::move(args)});
    }

    void warn(ErrorCode code, Place where, std::string detail, std::vector<std::string> args = {})
    {
        m_warnings.push_back({code, std::move(detail), std::move(where), std::move(args)});
    }

    bool failed() const { return !m_errors.empty(); }

    const std::vector<Error>& errors() const { return m_errors; }

    const std::vector<Error>& warnings() const { return m_warnings; }

    // Orders both by sheet and row.
    void sort();

private:
    std::vector<Error> m_errors;
    std::vector<Error> m_warnings;
};

// By sheet (settings, survey, choices, others) and row; otherwise as they came.
void sortByPlace(std::vector<Error>& errors);

// The candidate that is only a slip of the pen away from the word; "" if none is. Case and the
// signs between words do not count.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// {text} or {text, nearest}.
std::vector<std::string> withNearest(std::string_view word,
                                     const std::vector<std::string>& candidates);

} // namespace cuaderno
