// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldwork/conduct_session.h"
#include "fieldwork/open_instrument.h"
#include "vault/participant_store.h"
#include "vault/session_store.h"
#include "vault/vault.h"

#include <functional>
#include <vector>

namespace cuaderno {

// What a ConductSession holds, and the few steps that all its acts are made of.
struct ConductSession::State
{
    Vault& vault;
    const Clock& clock;
    Instrument instrument;
    // Before the Interview, which refers to its form.
    LoadedForm loaded;
    Session session;
    std::vector<Consent> consents;
    Interview interview;
    std::optional<std::uint64_t> seed;

    Instant startedAt{};
    std::int32_t minutesBefore = 0;
    bool ended = false;
    bool cardDue = false;

    SessionEvent event(SessionEvent::Kind kind) const;

    // Durable, or an error and nothing changed in the vault.
    Status append(std::span<const Change> changes, std::vector<SessionEvent> events);
    Status setStatus(SessionStatus status);

    // SessionNotRunning, or why the consent no longer covers taking part.
    Status mayAct() const;
    // The same, and a paused session runs again.
    Status mayAnswer();

    // What the participant decided by now, also elsewhere than in this session.
    Status readConsents();

    // Journals what an act of the Interview changed, after `first`; where either fails the act is
    // taken back.
    Result<std::vector<Change>> keep(Result<std::vector<Change>> changes,
                                     const std::function<Status()>& first = {});

    // The Interview as it was, after acts whose changes could not be kept.
    Status putBack(const InterviewSnapshot& snapshot);

    // After being restored from the journal.
    Status goOn(const std::string& lastPath);

    InterviewOptions options() const;
};

} // namespace cuaderno
