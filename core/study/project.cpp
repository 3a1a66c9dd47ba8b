// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/project.h"

#include "study/names.h"

namespace cuaderno {

namespace {

constexpr names::Table<Role, 10> roles = {{
    {Role::Field, "field"},
    {Role::Peer, "peer"},
    {Role::Facilitator, "facilitator"},
    {Role::NoteTaker, "notetaker"},
    {Role::Interpreter, "interpreter"},
    {Role::Analyst, "analyst"},
    {Role::Lead, "lead"},
    {Role::DataSteward, "data_steward"},
    {Role::Safeguarding, "safeguarding"},
    {Role::Observer, "observer"},
}};

} // namespace

std::string_view roleName(Role role)
{
    return names::nameOf(roles, role);
}

std::optional<Role> findRole(std::string_view name)
{
    return names::valueOf(roles, name);
}

} // namespace cuaderno
