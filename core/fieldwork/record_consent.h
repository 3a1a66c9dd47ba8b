// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "study/consent.h"
#include "study/consent_template.h"
#include "study/participant.h"
#include "study/withdrawal.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

class Vault;

// What somebody said on the pages of consent, before it becomes a Consent.
struct ConsentDraft
{
    std::string language;
    ConsentMode mode = ConsentMode::ReadSelf;
    ConsentEvidence evidence = ConsentEvidence::Tap;
    std::vector<std::string> elementsCovered;
    std::vector<TeachBack> teachBack;
    bool othersPresent = false;
    // Only what was chosen: nothing is decided by leaving it out.
    std::map<Scope, DecisionValue> decisions;
    bool madeUp = false;
};

// What is still to be decided before `draft` can be recorded: the template's uses without a choice,
// in its order.
std::vector<Scope> undecided(const ConsentTemplate& text, const ConsentDraft& draft);

// A participant who has just agreed to take part. The words are shown once, on the code card; they
// are nowhere else.
struct Enrolment
{
    Participant participant;
    WithdrawalWords words;
    Consent consent;
};

// Makes a participant with a new code and withdrawal words, and keeps what they decided. (Cut off
// between the two, a participant stays who agreed to nothing.) ConsentMissing (args: the use) while
// a use is undecided; ConsentRefused where taking part is not a yes: then nothing is kept, see
// countNotToday(). ConsentWrongLanguage where the text is not there in that language. `wordList`:
// surveys/words/LANGUAGE.txt, may be empty.
Result<Enrolment> enrol(Vault& vault, const Clock& clock, const ConsentTemplate& text,
                        const ConsentDraft& draft, std::string_view wordList);

// New words in place of those that nobody has seen; the old ones open nothing any more.
// UnknownParticipant.
Result<WithdrawalWords> renewWords(Vault& vault, const ParticipantId& participant,
                                   std::string_view wordList);

// A participant decides again, on a whole new text or for a further session.
Result<Consent> recordConsent(Vault& vault, const Clock& clock, const ConsentTemplate& text,
                              const ConsentDraft& draft, const ParticipantId& participant);

// A participant changes some uses. UsedWrongly for take_part: taking everything back is withdraw().
// Returns the Consent now in force.
Result<Consent> changeDecisions(Vault& vault, const ParticipantId& participant,
                                const std::map<Scope, Decision>& changed);

// "Not today": nothing is kept but that one more person said so.
Status countNotToday(Vault& vault);

} // namespace cuaderno
