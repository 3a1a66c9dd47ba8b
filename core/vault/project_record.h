// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/project.h"
#include "vault/archive_members.h"

// What is in the records of a project and its team. Only for records.cpp.

CUADERNO_RECORD(cuaderno::Governance, 1)
CUADERNO_RECORD(cuaderno::Retention, 1)
CUADERNO_RECORD(cuaderno::Project, 1)
CUADERNO_RECORD(cuaderno::CoResearcher, 1)

namespace boost::serialization {

using namespace cuaderno;
using namespace cuaderno::archived;

template <typename Archive>
void serialize(Archive& archive, Governance& governance, unsigned int version)
{
    known<Governance>(version);
    archive& governance.decisionRule;
    auto kMin = static_cast<std::int32_t>(governance.kMin);
    auto identifiers = static_cast<std::int32_t>(governance.maxQuasiIdentifiers);
    archive& kMin& identifiers& governance.coResearcherApproves;
    governance.kMin = kMin;
    governance.maxQuasiIdentifiers = identifiers;
}

template <typename Archive>
void serialize(Archive& archive, Retention& retention, unsigned int version)
{
    known<Retention>(version);
    for (int* number : {&retention.audioDays, &retention.rawMonths, &retention.concernMonths}) {
        auto fixed = static_cast<std::int32_t>(*number);
        archive& fixed;
        *number = fixed;
    }
}

template <typename Archive>
void serialize(Archive& archive, Project& project, unsigned int version)
{
    known<Project>(version);
    member(archive, project.id);
    archive& project.title;
    list(archive, project.sectors);
    list(archive, project.languages);
    archive& project.organization& project.governance& project.retention& project.advisoryNote;
    member(archive, project.created);
}

template <typename Archive>
void serialize(Archive& archive, CoResearcher& person, unsigned int version)
{
    known<CoResearcher>(version);
    member(archive, person.id);
    archive& person.alias;
    list(archive, person.roles,
         [&](TeamRole& role) { enumeration(archive, role, TeamRole::Observer); });
    list(archive, person.languages);
}

} // namespace boost::serialization
