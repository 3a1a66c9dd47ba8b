// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/result.h"
#include "form/interview.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cuaderno::cli {

// What `form bench` does to an Interview, and what must be seen after each step.
struct PlanStep
{
    enum class Kind { Set, Add, Delete, Choices, Expect };

    Kind kind = Kind::Set;
    std::string path;       // of the question, or of the series
    std::string value;      // Set
    std::string see;        // the node that is read afterwards; "" for none
    std::string expected;   // its value; Choices: the first one's
    std::size_t number = 0; // Add and Delete: the row; Choices: how many
};

// "set", "add", "del", "choices", "expect": as in the plan's file.
std::string_view stepText(PlanStep::Kind kind);

struct PlanPhase
{
    std::string name;
    std::vector<PlanStep> steps;
};

struct Plan
{
    std::vector<PlanPhase> phases;
};

// UsedWrongly for what is no plan.
Result<Plan> readPlan(const Path& path);

// One run of a plan.
struct PlanRun
{
    // Nanoseconds that each step took, as in the plan; none for what is not timed or was not to be
    // done.
    std::vector<std::vector<std::optional<std::uint64_t>>> times;
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::vector<std::string> failures; // the first ones, in words
};

// Does what the plan says, as a person would through the app: constraint, relevance, required,
// stale choices and the list of changes included. Timed is each act with the reading after it;
// looking both nodes up by their paths is part of it.
PlanRun runPlan(const Plan& plan, Interview& interview);

} // namespace cuaderno::cli
