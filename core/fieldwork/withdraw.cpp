// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/withdraw.h"

#include "fieldwork/record_consent.h"
#include "fieldwork/when.h"
#include "vault/participant_store.h"
#include "vault/project_store.h"
#include "vault/session_store.h"
#include "vault/vault.h"

#include <algorithm>

namespace cuaderno {

namespace {

Result<std::vector<SessionId>> sessionsOf(Vault& vault, const ParticipantId& participant)
{
    auto list = vault.sessions().all();
    if (!list)
        return list.failure();
    std::vector<SessionId> sessions;
    for (const Session& session : list->sessions) {
        // A correction is part of what it corrects.
        if (session.participant == participant && !session.corrects)
            sessions.push_back(session.id);
    }
    return sessions;
}

Result<std::vector<ReleaseId>> releasesWith(Vault& vault, const std::vector<SessionId>& sessions)
{
    auto ledger = vault.releases().all();
    if (!ledger)
        return ledger.failure();
    std::vector<ReleaseId> with;
    for (const ReleaseRecord& record : *ledger) {
        const bool has = std::ranges::any_of(record.sessions, [&](const SessionId& id) {
            return std::ranges::find(sessions, id) != sessions.end();
        });
        if (has)
            with.push_back(record.id);
    }
    return with;
}

Status takeOut(Vault& vault, const Clock& clock, const Participant& participant,
               std::optional<Scope> scope)
{
    if (scope) {
        auto changed = changeDecisions(vault, participant.id,
                                       {{*scope, {DecisionValue::No, clock.now(), std::nullopt}}});
        if (!changed)
            return changed.failure();
        return {};
    }
    auto erased = vault.participants().erase(participant.id);
    if (!erased)
        return erased.failure();
    return {};
}

} // namespace

Result<WithdrawalOutcome> withdraw(Vault& vault, const Clock& clock, std::string_view words,
                                   std::optional<Scope> scope)
{
    if (scope == Scope::TakePart)
        return fail(ErrorCode::UsedWrongly, "taking part is everything", {},
                    {std::string(scopeName(*scope))});
    const WordsHash hash = vault.participants().hashWords(canonicalWords(words));
    auto participant = vault.participants().findByWords(hash);
    if (!participant)
        return participant.failure();
    if (!*participant)
        return WithdrawalOutcome{};
    auto sessions = sessionsOf(vault, (*participant)->id);
    if (!sessions)
        return sessions.failure();
    auto releases = releasesWith(vault, *sessions);
    if (!releases)
        return releases.failure();
    // Written down first: from here on no release has them, even if the erasing is cut off and has
    // to be repeated.
    const Withdrawal withdrawal{*sessions, scope, weekNow(clock), *releases};
    if (Status added = vault.withdrawals().add(hash, withdrawal); !added)
        return added.failure();
    if (Status out = takeOut(vault, clock, **participant, scope); !out)
        return out.failure();
    return WithdrawalOutcome{static_cast<int>(sessions->size()), std::move(*releases)};
}

} // namespace cuaderno
