// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/conduct_media.h"
#include "fieldwork/conduct_state.h"
#include "fieldwork/sealing.h"

#include <algorithm>

namespace cuaderno {

namespace {

// A correction holds what is corrected and nothing else.
Status checkViolations(const std::vector<Violation>& violations, bool keepWhatDoesNotFit,
                       bool isCorrection)
{
    for (const Violation& violation : violations) {
        const bool required = violation.kind == Violation::Kind::Required;
        if (required ? isCorrection : keepWhatDoesNotFit)
            continue;
        Place place;
        place.path = violation.path;
        return fail(required ? ErrorCode::AnswerRequired : ErrorCode::AnswerConstraint,
                    "at the end", place);
    }
    return {};
}

// A person whose only session was stopped and deleted leaves no code behind either.
Status forgetWhoHasNoSession(Vault& vault, const ParticipantId& participant)
{
    auto list = vault.sessions().all();
    if (!list)
        return list.failure();
    const bool stays = list->unreadable > 0 || list->notHeld > 0
                       || std::ranges::any_of(list->sessions, [&](const Session& session) {
                              return session.participant == participant;
                          });
    if (stays)
        return {};
    auto erased = vault.participants().erase(participant);
    if (!erased && erased.error().code != ErrorCode::UnknownParticipant)
        return erased.failure();
    return {};
}

Status eraseFor(Vault& vault, const SessionId& session, const ParticipantId& participant)
{
    Status erased = vault.sessions().erase(session, EraseReason::StoppedAndDeleted);
    // After a failure half-way the session may be gone already, its person not yet.
    if (!erased && erased.error().code != ErrorCode::UnknownSession)
        return erased;
    return forgetWhoHasNoSession(vault, participant);
}

} // namespace

Status ConductSession::pause()
{
    if (Status may = m_state->mayAct(); !may)
        return may;
    if (m_state->session.status == SessionStatus::Paused)
        return {};
    if (Status paused = m_state->setStatus(SessionStatus::Paused); !paused)
        return paused;
    // Only for finding the place again; without it the last answer will do.
    (void)m_state->vault.sessions().keep(m_state->session.id, m_state->interview.at().path);
    return m_state->append({}, {m_state->event(SessionEvent::Kind::Pause)});
}

Status ConductSession::resumeTalking()
{
    return m_state->mayAnswer();
}

Status ConductSession::note(SessionEvent::Kind kind)
{
    if (Status may = m_state->mayAct(); !may)
        return may;
    return m_state->append({}, {m_state->event(kind)});
}

bool ConductSession::isCardDue() const
{
    return m_state->cardDue;
}

Status ConductSession::settleCard(bool taken)
{
    if (!m_state->cardDue)
        return {};
    if (Status may = m_state->mayAct(); !may)
        return may;
    if (!taken) {
        auto person = m_state->vault.participants().load(m_state->session.participant);
        if (!person)
            return person.failure();
        person->words = {};
        if (Status saved = m_state->vault.participants().save(*person); !saved)
            return saved;
    }
    const auto kind = taken ? SessionEvent::Kind::CardTaken : SessionEvent::Kind::CardDeclined;
    if (Status kept = m_state->append({}, {m_state->event(kind)}); !kept)
        return kept;
    m_state->cardDue = false;
    return {};
}

std::vector<Scope> ConductSession::openDecisions() const
{
    const Consent* consent = consentInForce(m_state->consents);
    return consent ? consent->openDecisions() : std::vector<Scope>();
}

Status ConductSession::decide(Scope scope, const Decision& decision)
{
    if (scope == Scope::TakePart)
        return fail(ErrorCode::UsedWrongly, "not taking part any more is stopping", {},
                    {std::string(scopeName(scope))});
    if (Status may = m_state->mayAct(); !may)
        return may;
    const Consent* before = consentInForce(m_state->consents);
    Consent consent = supersede(*before, {{scope, decision}});
    if (Status added = m_state->vault.consents().add(consent); !added)
        return added;
    m_state->consents.push_back(std::move(consent));
    if (decision.value != DecisionValue::No)
        return {};
    auto erased =
        eraseRefusedMedia(m_state->vault, m_state->clock.now(), m_state->session.participant);
    if (!erased)
        return erased.failure();
    return m_state->append({}, {m_state->event(SessionEvent::Kind::ScopeOff)});
}

Status ConductSession::stopAndKeep()
{
    if (Status may = m_state->mayAct(); !may)
        return may;
    if (Status noted = m_state->append({}, {m_state->event(SessionEvent::Kind::Stop)}); !noted)
        return noted;
    if (Status stopped = m_state->setStatus(SessionStatus::StoppedPartial); !stopped)
        return stopped;
    m_state->ended = true;
    if (Status sealed = sealSession(m_state->vault, m_state->session, m_state->interview,
                                    m_state->interview.instanceXml());
        !sealed)
        return sealed;
    m_state->session.status = SessionStatus::Sealed;
    return {};
}

Status ConductSession::stopAndDelete()
{
    if (m_state->session.status == SessionStatus::Sealed)
        return fail(ErrorCode::SessionSealed, "to be deleted");
    m_state->ended = true;
    if (Status erased = eraseFor(m_state->vault, m_state->session.id, m_state->session.participant);
        !erased)
        return erased;
    m_state->session.status = SessionStatus::Purged;
    return {};
}

Status ConductSession::finish(FinishOptions options)
{
    State& state = *m_state;
    if (Status read = state.readConsents(); !read)
        return read;
    if (Status may = state.mayAct(); !may)
        return may;
    const auto open = openDecisions();
    if (!open.empty())
        return fail(ErrorCode::ConsentNotSettled, "a use to be asked at the end", {},
                    {std::string(scopeName(open.front()))});
    const bool isCorrection = state.session.corrects.has_value();
    if (Status fits =
            checkViolations(state.interview.validate(), options.keepWhatDoesNotFit, isCorrection);
        !fits)
        return fits;
    auto submission = state.interview.finish(options.keepWhatDoesNotFit || isCorrection);
    if (!submission)
        return submission.failure();
    const auto last = state.interview.takeChanges();
    if (Status kept = state.append(last, {state.event(SessionEvent::Kind::Finish)}); !kept)
        return kept;
    if (Status finished = state.setStatus(SessionStatus::Finished); !finished)
        return finished;
    state.ended = true;
    if (Status sealed =
            sealSession(state.vault, state.session, state.interview, std::move(*submission));
        !sealed)
        return sealed;
    state.session.status = SessionStatus::Sealed;
    return {};
}

Status eraseSession(Vault& vault, const SessionId& id)
{
    auto session = vault.sessions().load(id);
    if (!session)
        return session.failure();
    if (session->status == SessionStatus::Sealed)
        return fail(ErrorCode::SessionSealed, "to be deleted");
    return eraseFor(vault, id, session->participant);
}

} // namespace cuaderno
