// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/consent.h"

#include "study/names.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr names::Table<DecisionValue, 3> decisionValues = {{
    {DecisionValue::Yes, "yes"},
    {DecisionValue::No, "no"},
    {DecisionValue::AskLater, "ask_later"},
}};

constexpr names::Table<ConsentMode, 4> modes = {{
    {ConsentMode::ReadSelf, "read_self"},
    {ConsentMode::ReadAloud, "read_aloud"},
    {ConsentMode::Audio, "audio"},
    {ConsentMode::Interpreter, "interpreter"},
}};

constexpr names::Table<ConsentEvidence, 4> evidences = {{
    {ConsentEvidence::Tap, "tap"},
    {ConsentEvidence::VoiceClip, "voice_clip"},
    {ConsentEvidence::Mark, "mark"},
    {ConsentEvidence::Witness, "witness"},
}};

constexpr std::chrono::hours trustedClockError{24};

Status refuse(ErrorCode code, Scope scope)
{
    return fail(code, std::string(scopeName(scope)), {}, {std::string(scopeName(scope))});
}

Status checkDecision(const Decision& decision, Scope scope, Instant when)
{
    if (decision.value == DecisionValue::AskLater)
        return refuse(ErrorCode::ConsentMissing, scope);
    if (decision.value == DecisionValue::No)
        return refuse(ErrorCode::ConsentRefused, scope);
    if (when < decision.at - trustedClockError)
        return refuse(ErrorCode::ConsentMissing, scope);
    if (decision.expires && when >= *decision.expires)
        return refuse(ErrorCode::ConsentExpired, scope);
    return {};
}

// A yes to exact words is one to retelling them too, unless retelling was decided by itself.
Status checkOne(const std::map<Scope, Decision>& decisions, Scope scope, Instant when)
{
    auto decision = decisions.find(scope);
    if (decision == decisions.end() && scope == Scope::QuoteParaphrase)
        decision = decisions.find(Scope::QuoteExact);
    return decision == decisions.end() ? refuse(ErrorCode::ConsentMissing, scope)
                                       : checkDecision(decision->second, scope, when);
}

std::vector<const Consent*> heads(const std::vector<Consent>& consents)
{
    std::vector<const Consent*> found;
    for (const Consent& consent : consents) {
        const bool replaced = std::ranges::any_of(
            consents, [&](const Consent& other) { return other.supersedes == consent.id; });
        if (!replaced)
            found.push_back(&consent);
    }
    return found;
}

} // namespace

std::string_view decisionName(DecisionValue value)
{
    return names::nameOf(decisionValues, value);
}

std::optional<DecisionValue> findDecision(std::string_view name)
{
    return names::valueOf(decisionValues, name);
}

std::string_view consentModeName(ConsentMode mode)
{
    return names::nameOf(modes, mode);
}

std::optional<ConsentMode> findConsentMode(std::string_view name)
{
    return names::valueOf(modes, name);
}

std::string_view consentEvidenceName(ConsentEvidence evidence)
{
    return names::nameOf(evidences, evidence);
}

std::optional<ConsentEvidence> findConsentEvidence(std::string_view name)
{
    return names::valueOf(evidences, name);
}

Status Consent::check(Scope scope, Instant when) const
{
    if (withdrawnAt)
        return refuse(ErrorCode::ConsentWithdrawn, scope);
    if (Status part = checkOne(decisions, Scope::TakePart, when); !part)
        return part;
    return checkOne(decisions, scope, when);
}

bool Consent::covers(Scope scope, Instant when) const
{
    return check(scope, when).has_value();
}

std::vector<Scope> Consent::openDecisions() const
{
    std::vector<Scope> open;
    for (const auto& [scope, decision] : decisions) {
        if (decision.value == DecisionValue::AskLater)
            open.push_back(scope);
    }
    return open;
}

const Consent* consentInForce(const std::vector<Consent>& consents)
{
    const auto found = heads(consents);
    return found.empty() ? nullptr : found.back();
}

Status checkConsents(const std::vector<Consent>& consents, Scope scope, Instant when)
{
    const auto found = heads(consents);
    if (found.empty())
        return refuse(ErrorCode::ConsentMissing, scope);
    for (const Consent* consent : found) {
        if (Status one = consent->check(scope, when); !one)
            return one;
    }
    return {};
}

Consent supersede(const Consent& earlier, const std::map<Scope, Decision>& changed)
{
    Consent next = earlier;
    next.id = ConsentId::random();
    next.supersedes = earlier.id;
    for (const auto& [scope, decision] : changed)
        next.decisions[scope] = decision;
    return next;
}

Consent withdrawn(const Consent& earlier, Instant when)
{
    Consent next = supersede(earlier, {});
    next.withdrawnAt = when;
    return next;
}

} // namespace cuaderno
