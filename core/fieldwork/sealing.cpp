// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/sealing.h"

#include "fieldwork/conduct_session.h"
#include "fieldwork/open_instrument.h"
#include "vault/participant_store.h"
#include "vault/session_store.h"

namespace cuaderno {

Status sealSession(Vault& vault, const Session& session, const Interview& interview,
                   std::string submission)
{
    auto participant = vault.participants().load(session.participant);
    if (!participant)
        return participant.failure();
    auto consents = vault.consents().of(session.participant);
    if (!consents)
        return consents.failure();
    auto journal = vault.sessions().journal(session.id);
    if (!journal)
        return journal.failure();
    SealedSession sealed;
    sealed.session = session;
    sealed.participantCode = participant->code.text;
    sealed.consents = std::move(*consents);
    sealed.formId = interview.form().id();
    sealed.submission = std::move(submission);
    sealed.events = std::move(journal->events);
    for (AnswerView& answer : interview.answers())
        sealed.answers.push_back(
            {std::move(answer.path), std::move(answer.value), answer.status, answer.byForm});
    return vault.sessions().seal(session.id, sealed);
}

Status sealOne(Vault& vault, const Clock& clock, const Session& session)
{
    if (!mayBecome(session.status, SessionStatus::Sealed))
        return fail(ErrorCode::SessionNotRunning, std::string(sessionStatusName(session.status)));
    auto opened = openInstrument(vault, session.instrument);
    if (!opened)
        return opened.failure();
    auto journal = vault.sessions().journal(session.id);
    if (!journal)
        return journal.failure();
    InterviewOptions options;
    options.clock = &clock;
    options.language = session.language;
    auto interview = Interview::restore(*opened->loaded.form, options, journal->changes);
    if (!interview)
        return interview.failure();
    return sealSession(vault, session, *interview, interview->instanceXml());
}

Result<int> sealFinished(Vault& vault, const Clock& clock)
{
    auto list = vault.sessions().all();
    if (!list)
        return list.failure();
    int sealed = 0;
    for (const Session& session : list->sessions) {
        if (!mayBecome(session.status, SessionStatus::Sealed))
            continue;
        if (Status done = sealOne(vault, clock, session); !done)
            return done.failure();
        ++sealed;
    }
    return sealed;
}

} // namespace cuaderno
