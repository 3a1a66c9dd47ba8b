// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/make_release.h"

#include "base/digest.h"
#include "fieldwork/approve_release.h"
#include "fieldwork/correct.h"
#include "fieldwork/gather.h"
#include "fieldwork/open_instrument.h"
#include "fieldwork/when.h"
#include "vault/audit_log.h"
#include "vault/participant_store.h"
#include "vault/project_store.h"
#include "vault/session_store.h"
#include "vault/vault.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace cuaderno {

namespace {

Status checkVault(Vault& vault)
{
    if (vault.kind() == VaultKind::Practice)
        return fail(ErrorCode::ReleaseFromPractice, "nothing leaves a practice vault");
    if (!vault.holdsProjectKey())
        return fail(ErrorCode::VaultNotLead, "no key for sealed sessions");
    return {};
}

// R21: before anything sealed is opened. A sample vault needs none.
Status checkApprovals(Vault& vault, const InstrumentId& instrument, const Policy& policy)
{
    if (vault.kind() != VaultKind::Live)
        return {};
    auto approvals = approvalsOf(vault, instrument, policy);
    if (!approvals)
        return approvals.failure();
    if (!approvals->enough())
        return fail(ErrorCode::ReleaseNotApproved,
                    approvals->coResearcherMissing ? "no co-researcher" : "too few");
    return {};
}

Status checkPolicy(const Policy& policy, const Governance& governance)
{
    if (policy.k < governance.kMin)
        return fail(ErrorCode::PolicyKTooLow, "below the project's k", {},
                    {std::to_string(governance.kMin)});
    const auto quasi =
        std::ranges::count(policy.columns, Role::QuasiIdentifier, &PolicyColumn::role);
    if (quasi > governance.maxQuasiIdentifiers)
        return fail(ErrorCode::PolicyTooManyQuasiIdentifiers, "above the project's limit", {},
                    {std::to_string(governance.maxQuasiIdentifiers)});
    return {};
}

// What a lead let in although it identifies never leaves, whatever the policy says and whatever it
// is called now.
void keepAcceptedIn(Policy& policy, const VersionJoin& join,
                    const std::vector<OpenedInstrument>& versions)
{
    std::set<std::string> names;
    for (const OpenedInstrument& opened : versions) {
        const auto& accepted = opened.instrument.acceptedIdentifiers;
        names.insert(accepted.begin(), accepted.end());
    }
    for (const JoinedColumn& joined : join.columns()) {
        const bool isAccepted =
            names.contains(joined.about.name)
            || std::ranges::any_of(joined.about.versions, [&](const ColumnVersion& version) {
                   return names.contains(version.name);
               });
        if (!isAccepted)
            continue;
        for (PolicyColumn& column : policy.columns)
            if (column.name == joined.about.name)
                column.role = Role::DirectIdentifier;
    }
}

// The version that was asked for, then all others of its form, those added last first.
Result<std::vector<OpenedInstrument>> openVersions(Vault& vault, const InstrumentId& newest)
{
    auto first = openInstrument(vault, newest);
    if (!first)
        return first.failure();
    auto known = vault.instruments().all();
    if (!known)
        return known.failure();
    std::erase_if(*known, [&](const Instrument& other) {
        return other.formId != first->instrument.formId || other.id == newest;
    });
    std::ranges::stable_sort(*known, [](const Instrument& a, const Instrument& b) {
        return std::tie(b.added.year, b.added.number, b.version)
               < std::tie(a.added.year, a.added.number, a.version);
    });
    std::vector<OpenedInstrument> versions;
    versions.push_back(std::move(*first));
    for (const Instrument& other : *known) {
        auto opened = openInstrument(vault, other.id);
        if (!opened)
            return opened.failure();
        versions.push_back(std::move(*opened));
    }
    return versions;
}

std::vector<GatheredVersion> gathered(const std::vector<OpenedInstrument>& versions)
{
    std::vector<GatheredVersion> list;
    list.reserve(versions.size());
    for (const OpenedInstrument& opened : versions)
        list.push_back({opened.instrument.id, opened.instrument.version, opened.loaded.form.get()});
    return list;
}

std::string_view reasonFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ConsentExpired:
        return outReason::expired;
    case ErrorCode::ConsentWithdrawn:
        return outReason::withdrawn;
    default:
        return outReason::noConsent;
    }
}

using Counts = std::map<std::string, std::size_t>;

// Who is in, who is out and why.
class Selection
{
public:
    Selection(Vault& vault, const Clock& clock, const std::vector<OpenedInstrument>& versions)
        : m_vault(vault), m_clock(clock)
    {
        for (const OpenedInstrument& opened : versions) {
            m_instruments.insert(opened.instrument.id);
            m_forms[opened.instrument.id] = opened.loaded.form.get();
        }
    }

    Status run(Gatherer& gatherer)
    {
        if (Status counted = countErased(); !counted)
            return counted;
        auto list = m_vault.sessions().all();
        if (!list)
            return list.failure();
        count(outReason::unreadable, static_cast<std::size_t>(list->unreadable));
        sortCorrections(list->sessions);
        for (const Session& session : list->sessions) {
            if (session.corrects || !isAsked(session))
                continue;
            if (Status looked = look(session, gatherer); !looked)
                return looked;
        }
        return {};
    }

    const Counts& out() const { return m_out; }

    const std::vector<SessionId>& in() const { return m_in; }

private:
    void count(std::string_view reason, std::size_t more = 1)
    {
        if (more > 0)
            m_out[std::string(reason)] += more;
    }

    bool isAsked(const Session& session) const
    {
        return m_instruments.contains(session.instrument) && !m_withdrawn.contains(session.id);
    }

    // A correction is no row of its own; one whose first is not here, or is none, corrects nothing.
    void sortCorrections(const std::vector<Session>& sessions)
    {
        for (const Session& session : sessions) {
            if (!session.corrects || !isAsked(session) || session.status != SessionStatus::Sealed)
                continue;
            const auto first = std::ranges::find(sessions, *session.corrects, &Session::id);
            if (first == sessions.end() || first->instrument != session.instrument)
                count(outReason::unreadable);
            else
                m_corrections[first->id].push_back(session.id);
        }
    }

    // Nothing says any more which form they were about: they count for the project.
    Status countErased()
    {
        auto erased = m_vault.sessions().erasedCounts();
        if (!erased)
            return erased.failure();
        count(outReason::stoppedDeleted,
              static_cast<std::size_t>((*erased)[EraseReason::StoppedAndDeleted]));
        auto withdrawals = m_vault.withdrawals().all();
        if (!withdrawals)
            return withdrawals.failure();
        for (const Withdrawal& withdrawal : *withdrawals) {
            if (!withdrawal.scope)
                m_withdrawn.insert(withdrawal.sessions.begin(), withdrawal.sessions.end());
        }
        count(outReason::withdrawn, m_withdrawn.size());
        return {};
    }

    Status look(const Session& session, Gatherer& gatherer)
    {
        if (session.status != SessionStatus::Sealed) {
            count(outReason::unfinished);
            return {};
        }
        // What a person decided last counts, not what the envelope remembers.
        auto consents = m_vault.consents().of(session.participant);
        if (!consents && consents.error().code != ErrorCode::UnknownParticipant)
            return consents.failure();
        if (consents && !consents->empty()) {
            if (Status may = checkConsents(*consents, Scope::StatsUse, m_clock.now()); !may) {
                count(reasonFor(may.error().code));
                return {};
            }
        }
        if (Status noted = noteOpening(); !noted)
            return noted;
        auto sealed = m_vault.sessions().openSealed(session.id);
        if (!sealed) {
            count(outReason::unreadable);
            return {};
        }
        // What is known to be wrong does not leave: a correction that cannot be read keeps its
        // first in.
        auto corrections = openCorrections(session.id);
        if (!corrections) {
            count(outReason::unreadable);
            return {};
        }
        auto all = allConsents(consents, *sealed);
        for (const SealedSession& correction : *corrections)
            addConsents(all, correction.consents);
        if (Status may = checkConsents(all, Scope::StatsUse, m_clock.now()); !may) {
            count(reasonFor(may.error().code));
            return {};
        }
        gatherer.add(
            corrected(*m_forms.at(session.instrument), m_clock, std::move(*sealed), *corrections));
        m_in.push_back(session.id);
        return {};
    }

    Result<std::vector<SealedSession>> openCorrections(const SessionId& first)
    {
        std::vector<SealedSession> opened;
        for (const SessionId& id : m_corrections[first]) {
            auto sealed = m_vault.sessions().openSealed(id);
            if (!sealed)
                return sealed.failure();
            opened.push_back(std::move(*sealed));
        }
        return opened;
    }

    // That sealed talks were read leaves its trace before the first one is, once a gathering.
    Status noteOpening()
    {
        if (std::exchange(m_noted, true))
            return {};
        return m_vault.audit().record(AuditVerb::OpenSealed, "session");
    }

    // Those of the vault and those in the envelope: it may come from another device.
    static std::vector<Consent> allConsents(const Result<std::vector<Consent>>& here,
                                            const SealedSession& sealed)
    {
        std::vector<Consent> all = sealed.consents;
        if (here)
            addConsents(all, *here);
        return all;
    }

    static void addConsents(std::vector<Consent>& all, const std::vector<Consent>& more)
    {
        for (const Consent& consent : more) {
            if (std::ranges::find(all, consent.id, &Consent::id) == all.end())
                all.push_back(consent);
        }
    }

    Vault& m_vault;
    const Clock& m_clock;
    std::set<InstrumentId> m_instruments;
    std::map<InstrumentId, const Form*> m_forms;
    // By what they correct, in the order in which they came.
    std::map<SessionId, std::vector<SessionId>> m_corrections;
    std::set<SessionId> m_withdrawn;
    Counts m_out;
    std::vector<SessionId> m_in;
    bool m_noted = false;
};

ReleaseRecord recordOf(const Release& release, const Instrument& instrument,
                       const std::vector<SessionId>& sessions)
{
    const ReleaseContent& content = release.content();
    ReleaseRecord record;
    record.id = ReleaseId::random();
    record.made = content.facts.made;
    record.instrument = instrument.id;
    record.instrumentVersion = instrument.version;
    record.profile = "publication";
    record.k = content.policy.k;
    record.quasiIdentifiers = content.quasiIdentifiers;
    record.rowsIn = static_cast<int>(content.peopleIn);
    for (const auto& [reason, count] : content.outByReason)
        record.rowsOutByReason[reason] = static_cast<int>(count);
    record.sessions = sessions;
    record.policySha256 = sha256Hex(asBytes(policyJson(content.policy)));
    return record;
}

} // namespace

Result<MadeRelease> makeRelease(Vault& vault, const Clock& clock, const InstrumentId& instrument,
                                const Policy& policy, const AnonymizeProgress& progress)
{
    if (Status may = checkVault(vault); !may)
        return may.failure();
    auto project = vault.project().load();
    if (!project)
        return project.failure();
    if (!*project)
        return fail(ErrorCode::NoProject, "a release without a project");
    if (Status good = checkPolicy(policy, (*project)->governance); !good)
        return good.failure();
    if (Status approved = checkApprovals(vault, instrument, policy); !approved)
        return approved.failure();
    auto versions = openVersions(vault, instrument);
    if (!versions)
        return versions.failure();
    const Instrument& newest = versions->front().instrument;
    Policy used = policy;
    const bool synthetic = vault.kind() == VaultKind::Sample;
    used.synthetic = synthetic;
    auto gatherer = Gatherer::make(gathered(*versions), used);
    if (!gatherer)
        return gatherer.failure();
    keepAcceptedIn(used, gatherer->join(), *versions);
    Selection selection(vault, clock, *versions);
    if (Status selected = selection.run(*gatherer); !selected)
        return selected.failure();
    ReleaseFacts facts{.instrumentId = newest.formId,
                       .instrumentVersion = newest.version,
                       .instrumentVersions = {},
                       .made = monthNow(clock),
                       .synthetic = synthetic,
                       .rowsBelowFifty = synthetic,
                       .outByReason = selection.out()};
    for (const OpenedInstrument& opened : *versions)
        facts.instrumentVersions.push_back(opened.instrument.version);
    auto release = Anonymizer::release(gatherer->take(), used, facts, progress);
    if (!release)
        return release.failure();
    ReleaseRecord record = recordOf(*release, newest, selection.in());
    if (Status added = vault.releases().add(record); !added)
        return added.failure();
    return MadeRelease{std::move(*release), std::move(record)};
}

} // namespace cuaderno
