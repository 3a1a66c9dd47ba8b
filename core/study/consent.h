// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "study/scope.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cuaderno {

enum class DecisionValue { Yes, No, AskLater };

std::string_view decisionName(DecisionValue value);
std::optional<DecisionValue> findDecision(std::string_view name);

// What somebody decided about one use. A use without a Decision was not asked or not answered,
// which is no yes.
struct Decision
{
    DecisionValue value = DecisionValue::No;
    Instant at{};
    // From then on it is no longer a yes. None: as long as the project keeps the answers.
    std::optional<Instant> expires;

    bool operator==(const Decision&) const = default;
};

// How the text reached the person.
enum class ConsentMode { ReadSelf, ReadAloud, Audio, Interpreter };
// How they said so.
enum class ConsentEvidence { Tap, VoiceClip, Mark, Witness };

std::string_view consentModeName(ConsentMode mode);
std::optional<ConsentMode> findConsentMode(std::string_view name);
std::string_view consentEvidenceName(ConsentEvidence evidence);
std::optional<ConsentEvidence> findConsentEvidence(std::string_view name);

// How one question of understanding went; what was answered is not kept.
struct TeachBack
{
    std::string question;
    bool understood = false;
    int repeated = 0;

    bool operator==(const TeachBack&) const = default;
};

// What a participant allowed, for which uses, since and until when.
//
// Append-only: a Consent is never changed. A person who decides anew gets a further Consent that
// names the earlier one in `supersedes`; the one that no other supersedes is in force.
struct Consent
{
    ConsentId id;
    ParticipantId participant;
    // The text they heard.
    std::string templateId;
    std::string templateVersion;
    std::string language;
    ConsentMode mode = ConsentMode::ReadSelf;
    ConsentEvidence evidence = ConsentEvidence::Tap;
    // Keys of the template's elements that were said.
    std::vector<std::string> elementsCovered;
    std::vector<TeachBack> teachBack;
    // Others in the room when it was given.
    bool othersPresent = false;
    std::map<Scope, Decision> decisions;
    std::optional<Instant> withdrawnAt;
    std::optional<ConsentId> supersedes;
    // Made by the program itself in a practice or sample vault, for no real person.
    bool madeUp = false;

    // Whether this use is allowed at that moment: a yes, given by then, neither run out nor taken
    // back, and taking part itself still is. A clock that stands more than a day before the
    // decision is not trusted: it could make an old yes young again.
    bool covers(Scope scope, Instant when) const;

    // Why covers() says no: ConsentMissing (not decided, or to be asked later), ConsentRefused,
    // ConsentExpired or ConsentWithdrawn; nothing where it covers.
    Status check(Scope scope, Instant when) const;

    // Uses that were to be asked at the end and are still open.
    std::vector<Scope> openDecisions() const;

    bool operator==(const Consent&) const = default;
};

// The last Consent of a participant's that nobody supersedes: what is shown as "what you agreed to"
// and what the next one supersedes. Null where there is none.
const Consent* consentInForce(const std::vector<Consent>& consents);

// Whether a use is allowed by all that a participant decided. Where a restored backup left two
// Consents that nobody supersedes, both must allow it. ConsentMissing where there is none.
Status checkConsents(const std::vector<Consent>& consents, Scope scope, Instant when);

// A new Consent in place of an earlier one, with these decisions changed and all else as it was.
Consent supersede(const Consent& earlier, const std::map<Scope, Decision>& changed);

// A new Consent in place of an earlier one under which nothing is allowed any more.
Consent withdrawn(const Consent& earlier, Instant when);

} // namespace cuaderno
