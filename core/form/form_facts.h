// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// One thing that a form says, put the same way however the form was written: spaces in expressions,
// ids of texts, names of lists and curly quotes do not count.
struct FormFact
{
    std::string path; // of a node, "instance(x)", or "" for the form itself
    std::string what; // "relevant", "label::Español (es)", "choices"
    std::string says;
    Place place;

    bool operator==(const FormFact& other) const
    {
        return path == other.path && what == other.what && says == other.says;
    }
};

// All that a form says, by path and kind: two forms with the same facts ask the same questions of
// the same people and give the same submission. What carries no meaning is left out: a bind that
// says nothing, a group that only holds, a list of choices that nothing names beside the questions
// whose choices are facts themselves.
std::vector<FormFact> factsOf(const FormDefinition& definition);

// Those of `wanted` that `found` lacks.
std::vector<FormFact> factsMissing(const std::vector<FormFact>& wanted,
                                   const std::vector<FormFact>& found);

// An expression with one space between its tokens; texts that are none without needless spaces.
std::string normalExpression(std::string_view text);

// What a node is set to when the form begins, where that is a text or number and no expression:
// as good as a default. None for other actions.
std::optional<std::string> plainFirstValue(const Action& action);

// "xsd:string" and "" are "string".
std::string normalType(std::string_view type);

} // namespace cuaderno
