// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// Who decides, and how few people a number may stand for.
struct Governance
{
    // Free text of the group's own: "by consent of everyone present".
    std::string decisionRule;
    // Every combination of quasi-identifiers in a release occurs at least this often.
    // INVARIANT: at least lowestK.
    int kMin = 5;
    // How many quasi-identifiers a release may have.
    int maxQuasiIdentifiers = 4;
    bool coResearcherApproves = true;

    static constexpr int lowestK = 3;
};

// How long things are kept; what is older is deleted at unlock.
struct Retention
{
    int audioDays = 90;
    int rawMonths = 24;
    int concernMonths = 24;
};

// One study with its people, forms and rules. A vault holds one. Whether it is live, a sample or
// practice is a property of the vault (written at its creation), not of the project.
struct Project
{
    ProjectId id;
    std::string title;
    std::vector<std::string> sectors;
    // Language codes: "en", "es", "ar".
    std::vector<std::string> languages;
    // What the group calls itself; no legal name.
    std::string organization;
    Governance governance;
    Retention retention;
    // Limits of confidentiality in this place, shown before consent.
    std::string advisoryNote;
    Week created;
};

enum class TeamRole {
    Field,
    Peer,
    Facilitator,
    NoteTaker,
    Interpreter,
    Analyst,
    Lead,
    DataSteward,
    Safeguarding,
    Observer,
};

std::string_view teamRoleName(TeamRole role);
std::optional<TeamRole> findTeamRole(std::string_view name);

// Who does the research, by an alias of their choice: no legal name anywhere.
struct CoResearcher
{
    CoResearcherId id;
    std::string alias;
    std::vector<TeamRole> roles;
    std::vector<std::string> languages;
};

} // namespace cuaderno
