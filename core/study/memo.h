// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/id.h"

#include <map>
#include <optional>
#include <string>

namespace cuaderno {

using MemoId = Id<struct MemoTag>;

// What somebody writes for herself after a talk: how it went, what it did to her. Her own alone,
// whoever leads the project.
struct Memo
{
    MemoId id;
    CoResearcherId author;
    // The talk that it is about, if it is about one.
    std::optional<SessionId> session;
    Week week;
    // Answers to the questions of a debrief, by their names.
    std::map<std::string, std::string> prompts;
    std::string text;
    // How heavy it was, 0 to 10.
    std::optional<int> strain;

    bool operator==(const Memo&) const = default;
};

} // namespace cuaderno
