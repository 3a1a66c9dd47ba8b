// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/project.h"

#include "study/names.h"

namespace cuaderno {

namespace {

constexpr names::Table<TeamRole, 10> roles = {{
    {TeamRole::Field, "field"},
    {TeamRole::Peer, "peer"},
    {TeamRole::Facilitator, "facilitator"},
    {TeamRole::NoteTaker, "notetaker"},
    {TeamRole::Interpreter, "interpreter"},
    {TeamRole::Analyst, "analyst"},
    {TeamRole::Lead, "lead"},
    {TeamRole::DataSteward, "data_steward"},
    {TeamRole::Safeguarding, "safeguarding"},
    {TeamRole::Observer, "observer"},
}};

} // namespace

std::string_view teamRoleName(TeamRole role)
{
    return names::nameOf(roles, role);
}

std::optional<TeamRole> findTeamRole(std::string_view name)
{
    return names::valueOf(roles, name);
}

} // namespace cuaderno
