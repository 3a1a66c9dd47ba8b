// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/conduct_session.h"

#include "fieldwork/conduct_state.h"
#include "fieldwork/when.h"
#include "vault/people.h"
#include "vault/ways_in.h"

#include <algorithm>

namespace cuaderno {

namespace {

// Of what was done last: where to go on.
std::string lastGiven(const std::vector<Change>& changes)
{
    const auto last = std::ranges::find_if(changes.rbegin(), changes.rend(), [](const Change& one) {
        return one.kind == Change::Kind::Value && !one.byForm;
    });
    return last == changes.rend() ? std::string() : last->path;
}

Status checkResumable(SessionStatus status)
{
    switch (status) {
    case SessionStatus::Running:
    case SessionStatus::Paused:
        return {};
    case SessionStatus::Sealed:
        return fail(ErrorCode::SessionSealed, "to be resumed");
    case SessionStatus::Withdrawn:
    case SessionStatus::Purged:
        return fail(ErrorCode::SessionErased, "to be resumed");
    case SessionStatus::StoppedPartial:
    case SessionStatus::Finished:
        return fail(ErrorCode::SessionFinished, "to be resumed");
    case SessionStatus::Planned:
    case SessionStatus::Consenting:
        break;
    }
    return fail(ErrorCode::SessionNotRunning, "it never began");
}

bool leavesCardDue(std::span<const SessionEvent> events)
{
    using enum SessionEvent::Kind;
    bool due = false;
    for (const SessionEvent& event : events)
        due =
            event.kind == CardDue || (due && event.kind != CardTaken && event.kind != CardDeclined);
    return due;
}

Session sessionOf(const NewSession& wanted, const Clock& clock, const Consent& consent,
                  const Instrument& instrument)
{
    Session session;
    session.id = SessionId::random();
    session.participant = wanted.participant;
    session.consent = consent.id;
    session.instrument = instrument.id;
    session.instrumentVersion = instrument.version;
    session.kind = wanted.kind;
    session.status = SessionStatus::Running;
    session.language = wanted.language;
    session.week = weekNow(clock);
    session.placeType = wanted.placeType;
    session.region = wanted.region;
    session.precheck = wanted.precheck;
    session.by = wanted.by;
    session.corrects = wanted.corrects;
    return session;
}

// What a person says must not be lost with somebody's passphrase. Only real talks are bound, and
// only new ones: those that are running may be finished.
Status checkRecovery(Vault& vault)
{
    if (vault.kind() != VaultKind::Live)
        return {};
    auto recovery = vault.waysIn().recovery();
    if (!recovery)
        return recovery.failure();
    if (*recovery != Recovery::Proved)
        return fail(ErrorCode::RecoveryNotProved, "begin");
    return {};
}

} // namespace

ConductSession::ConductSession(std::unique_ptr<State> state) : m_state(std::move(state)) {}

ConductSession::~ConductSession() = default;
ConductSession::ConductSession(ConductSession&&) noexcept = default;
ConductSession& ConductSession::operator=(ConductSession&&) noexcept = default;

Result<ConductSession> ConductSession::begin(Vault& vault, const Clock& clock,
                                             const NewSession& wanted)
{
    if (!wanted.precheck.adult)
        return fail(ErrorCode::SessionNotAdult, "no session with somebody under 18");
    if (Status may = checkRecovery(vault); !may)
        return may.failure();
    if (auto known = vault.participants().load(wanted.participant); !known)
        return known.failure();
    auto consents = vault.consents().of(wanted.participant);
    if (!consents)
        return consents.failure();
    if (Status may = checkConsents(*consents, Scope::TakePart, clock.now()); !may)
        return may.failure();
    auto opened = openInstrument(vault, wanted.instrument);
    if (!opened)
        return opened.failure();
    InterviewOptions options;
    options.clock = &clock;
    options.language = wanted.language;
    options.seed = wanted.seed;
    auto interview = Interview::begin(*opened->loaded.form, options);
    if (!interview)
        return interview.failure();
    Session session = sessionOf(wanted, clock, *consentInForce(*consents), opened->instrument);
    session.language = interview->language();
    if (session.by.isNull()) {
        auto opener = vault.people().whoOpened();
        if (!opener)
            return opener.failure();
        session.by = *opener;
    }
    if (Status added = vault.sessions().add(session); !added)
        return added.failure();
    auto state = std::make_unique<State>(
        State{vault, clock, std::move(opened->instrument), std::move(opened->loaded),
              std::move(session), std::move(*consents), std::move(*interview), options.seed});
    state->startedAt = clock.now();
    const auto first = state->interview.takeChanges();
    std::vector<SessionEvent> events{state->event(SessionEvent::Kind::Begin)};
    if (wanted.cardDue)
        events.push_back(state->event(SessionEvent::Kind::CardDue));
    state->cardDue = wanted.cardDue;
    if (Status kept = state->append(first, std::move(events)); !kept) {
        // A session that never began leaves nothing behind, if the disk lets it.
        (void)vault.sessions().erase(state->session.id, EraseReason::Expired);
        return kept.failure();
    }
    return ConductSession(std::move(state));
}

Result<ConductSession> ConductSession::resume(Vault& vault, const Clock& clock, const SessionId& id)
{
    auto session = vault.sessions().load(id);
    if (!session)
        return session.failure();
    if (Status may = checkResumable(session->status); !may)
        return may.failure();
    auto consents = vault.consents().of(session->participant);
    if (!consents)
        return consents.failure();
    if (Status may = checkConsents(*consents, Scope::TakePart, clock.now()); !may)
        return may.failure();
    auto opened = openInstrument(vault, session->instrument);
    if (!opened)
        return opened.failure();
    auto journal = vault.sessions().journal(id);
    if (!journal)
        return journal.failure();
    InterviewOptions options;
    options.clock = &clock;
    options.language = session->language;
    auto interview = Interview::restore(*opened->loaded.form, options, journal->changes);
    if (!interview)
        return interview.failure();
    auto state = std::make_unique<State>(
        State{vault, clock, std::move(opened->instrument), std::move(opened->loaded),
              std::move(*session), std::move(*consents), std::move(*interview), std::nullopt});
    state->startedAt = clock.now();
    state->cardDue = leavesCardDue(journal->events);
    if (!journal->events.empty())
        state->minutesBefore = journal->events.back().minute;
    if (Status kept = state->goOn(lastGiven(journal->changes)); !kept)
        return kept.failure();
    return ConductSession(std::move(state));
}

const Session& ConductSession::session() const
{
    return m_state->session;
}

const Instrument& ConductSession::instrument() const
{
    return m_state->instrument;
}

const Form& ConductSession::form() const
{
    return *m_state->loaded.form;
}

const Consent& ConductSession::consent() const
{
    return *consentInForce(m_state->consents);
}

const Interview& ConductSession::interview() const
{
    return m_state->interview;
}

bool ConductSession::isOpen() const
{
    return !m_state->ended && cuaderno::isOpen(m_state->session.status);
}

} // namespace cuaderno
