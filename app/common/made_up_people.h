// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/result.h"
#include "fieldwork/conduct_session.h"
#include "fieldwork/record_consent.h"
#include "study/consent_template.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// A person who does not exist, and what they say in an interview: one line of
// surveys/worker-cleaning/sample/answers.jsonl.
struct MadeUpPerson
{
    enum class End { Finish, StopAndDelete, Withdraw };

    int number = 0;
    std::string language;
    std::map<Scope, DecisionValue> decisions;
    // In the order of the interview.
    std::vector<ConductSession::Given> answers;
    End end = End::Finish;
};

// AnswersUnreadable with the line.
Result<std::vector<MadeUpPerson>> readMadeUpPeople(const Path& file);

// The consent of such a person: what the line says, every element said, marked as made up. Uses of
// the text that the line leaves out are a no.
ConsentDraft madeUpConsent(const ConsentTemplate& text, const MadeUpPerson& person);

struct MadeUpTalk
{
    ConductSession session;
    Enrolment enrolment;
};

// Enrols the person and begins their session, with the words of their language.
Result<MadeUpTalk> beginMadeUpTalk(Vault& vault, const Clock& clock, const ConsentTemplate& text,
                                   const Path& surveys, const InstrumentId& instrument,
                                   const MadeUpPerson& person);

// Adds instances of repeats until the one that a path names is there.
Status makeRoom(ConductSession& session, std::string_view path);

// Gives the first `count` answers one by one, adding instances of repeats as they come. Each is
// durable before the next.
Status giveAnswers(ConductSession& session, const MadeUpPerson& person, std::size_t count);

} // namespace cuaderno
