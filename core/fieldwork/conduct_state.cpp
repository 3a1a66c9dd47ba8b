// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/conduct_state.h"

#include "vault/media_store.h"

#include <algorithm>
#include <cassert>

namespace cuaderno {

SessionEvent ConductSession::State::event(SessionEvent::Kind kind) const
{
    const auto passed =
        std::chrono::duration_cast<std::chrono::minutes>(clock.now() - startedAt).count();
    // A clock that was set back must not make time run backwards here.
    return {kind, minutesBefore
                      + static_cast<std::int32_t>(
                          std::clamp<std::int64_t>(passed, 0, std::int64_t{7} * 24 * 60))};
}

Status ConductSession::State::append(std::span<const Change> changes,
                                     std::vector<SessionEvent> events)
{
    if (changes.empty() && events.empty())
        return {};
    return vault.sessions().append(session.id, changes, events);
}

Status ConductSession::State::setStatus(SessionStatus status)
{
    if (session.status == status)
        return {};
    if (!mayBecome(session.status, status))
        return fail(ErrorCode::SessionNotRunning, std::string(sessionStatusName(session.status)));
    // R3: a pause, a stop and an end cut the recording, also where nothing else can be kept.
    if (status != SessionStatus::Running)
        (void)vault.media().endRecording(session.id);
    Session changed = session;
    changed.status = status;
    if (Status saved = vault.sessions().update(changed); !saved)
        return saved;
    session = std::move(changed);
    return {};
}

Status ConductSession::State::mayAct() const
{
    if (ended || !cuaderno::isOpen(session.status))
        return fail(ErrorCode::SessionNotRunning, std::string(sessionStatusName(session.status)));
    return checkConsents(consents, Scope::TakePart, clock.now());
}

Status ConductSession::State::mayAnswer()
{
    if (Status may = mayAct(); !may)
        return may;
    if (session.status != SessionStatus::Paused)
        return {};
    if (Status running = setStatus(SessionStatus::Running); !running)
        return running;
    return append({}, {event(SessionEvent::Kind::Resume)});
}

Status ConductSession::State::readConsents()
{
    auto latest = vault.consents().of(session.participant);
    if (!latest)
        return latest.failure();
    consents = std::move(*latest);
    return {};
}

Result<std::vector<Change>> ConductSession::State::keep(Result<std::vector<Change>> changes,
                                                        const std::function<Status()>& first)
{
    if (!changes)
        return changes;
    Status kept = first ? first() : Status();
    if (kept)
        kept = append(*changes, {});
    if (!kept) {
        Status undone = interview.undoLast();
        assert(undone);
        (void)undone;
        return kept.failure();
    }
    return changes;
}

InterviewOptions ConductSession::State::options() const
{
    InterviewOptions options;
    options.clock = &clock;
    options.language = session.language;
    options.seed = seed;
    options.isolateAnswers = true;
    return options;
}

Status ConductSession::State::putBack(const InterviewSnapshot& snapshot)
{
    auto before = Interview::fromSnapshot(*loaded.form, options(), snapshot);
    if (!before)
        return before.failure();
    interview = std::move(*before);
    return {};
}

Status ConductSession::State::goOn(const std::string& lastPath)
{
    auto noted = vault.sessions().kept(session.id);
    const std::string path = noted && !noted->empty() ? *noted : lastPath;
    // Where that question is no longer asked, the beginning will do.
    if (!path.empty())
        (void)interview.jumpTo(path);
    if (session.status == SessionStatus::Paused)
        return {};
    return append({}, {event(SessionEvent::Kind::Recovered)});
}

} // namespace cuaderno
