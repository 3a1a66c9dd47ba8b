// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/approve_release.h"

#include "base/digest.h"
#include "vault/people.h"
#include "vault/project_store.h"
#include "vault/session_store.h"
#include "vault/vault.h"

#include <algorithm>

namespace cuaderno {

namespace {

bool isCoResearcher(const CoResearcher& person)
{
    return std::ranges::any_of(person.roles, [](TeamRole role) {
        return role == TeamRole::Field || role == TeamRole::Peer || role == TeamRole::Facilitator
               || role == TeamRole::NoteTaker || role == TeamRole::Interpreter;
    });
}

// The rule, the form and the talks, so that an agreement to one is none to another.
Result<std::string> subjectOf(Vault& vault, const InstrumentId& instrument, const Policy& policy)
{
    auto known = vault.instruments().load(instrument);
    if (!known)
        return known.failure();
    auto sealed = vault.sessions().sealedIds();
    if (!sealed)
        return sealed.failure();
    std::ranges::sort(*sealed);
    std::string subject = "release " + known->id.text() + " " + known->version + " "
                          + sha256Hex(asBytes(policyJson(policy)));
    for (const SessionId& session : *sealed)
        subject += " " + session.text();
    return subject;
}

} // namespace

Result<Approvals> approveRelease(Vault& vault, const InstrumentId& instrument, const Policy& policy)
{
    if (vault.kind() == VaultKind::Practice)
        return fail(ErrorCode::ReleaseFromPractice, "nothing leaves a practice vault");
    auto subject = subjectOf(vault, instrument, policy);
    if (!subject)
        return subject.failure();
    if (Status done = vault.people().approve(*subject); !done)
        return done.failure();
    return approvalsOf(vault, instrument, policy);
}

Result<Approvals> approvalsOf(Vault& vault, const InstrumentId& instrument, const Policy& policy)
{
    auto subject = subjectOf(vault, instrument, policy);
    if (!subject)
        return subject.failure();
    auto by = vault.people().approvedBy(*subject);
    if (!by)
        return by.failure();
    auto project = vault.project().load();
    if (!project)
        return project.failure();
    Approvals approvals;
    approvals.given = static_cast<int>(by->size());
    const bool asked = !*project || (*project)->governance.coResearcherApproves;
    approvals.coResearcherMissing =
        asked && std::ranges::none_of(*by, isCoResearcher, &PersonAccess::person);
    return approvals;
}

} // namespace cuaderno
