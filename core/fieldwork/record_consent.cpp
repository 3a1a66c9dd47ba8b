// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/record_consent.h"

#include "base/text.h"
#include "fieldwork/conduct_media.h"
#include "fieldwork/when.h"
#include "vault/participant_store.h"
#include "vault/project_store.h"
#include "vault/vault.h"

#include <algorithm>
#include <charconv>

namespace cuaderno {

namespace {

constexpr std::string_view notTodayCount = "count.not_today";
// More draws than this would mean that the random numbers are none.
constexpr int mostDraws = 64;

Status checkDraft(const ConsentTemplate& text, const ConsentDraft& draft)
{
    if (!text.has(draft.language))
        return fail(ErrorCode::ConsentWrongLanguage, "a text that is not there", {},
                    {draft.language});
    const auto taking = draft.decisions.find(Scope::TakePart);
    if (taking != draft.decisions.end() && taking->second == DecisionValue::No)
        return fail(ErrorCode::ConsentRefused, "not today", {},
                    {std::string(scopeName(Scope::TakePart))});
    const auto open = undecided(text, draft);
    if (!open.empty())
        return fail(ErrorCode::ConsentMissing, "a use without a choice", {},
                    {std::string(scopeName(open.front()))});
    if (taking == draft.decisions.end() || taking->second != DecisionValue::Yes)
        return fail(ErrorCode::ConsentMissing, "taking part cannot be put off", {},
                    {std::string(scopeName(Scope::TakePart))});
    return {};
}

Consent consentOf(const ConsentTemplate& text, const ConsentDraft& draft, Instant now,
                  const ParticipantId& participant)
{
    Consent consent;
    consent.id = ConsentId::random();
    consent.participant = participant;
    consent.templateId = text.id;
    consent.templateVersion = text.version;
    consent.language = draft.language;
    consent.mode = draft.mode;
    consent.evidence = draft.evidence;
    consent.elementsCovered = draft.elementsCovered;
    consent.teachBack = draft.teachBack;
    consent.othersPresent = draft.othersPresent;
    consent.madeUp = draft.madeUp;
    // Only what the text asks: nobody can have decided about anything else.
    for (const auto& [scope, value] : draft.decisions) {
        if (text.find(scope))
            consent.decisions[scope] = text.decide(scope, value, now);
    }
    return consent;
}

// Somebody whose record is damaged keeps nobody from beginning: their code is not known any more.
Result<ParticipantCode> freshCode(Vault& vault)
{
    auto list = vault.participants().all();
    if (!list)
        return list.failure();
    for (int draw = 0; draw < mostDraws; ++draw) {
        const ParticipantCode code = ParticipantCode::random();
        const bool taken = std::ranges::any_of(
            list->people, [&](const Participant& person) { return person.code == code; });
        if (!taken)
            return code;
    }
    return fail(ErrorCode::VaultFailed, "no free code");
}

struct FreshWords
{
    WithdrawalWords words;
    WordsHash hash;
};

Result<FreshWords> freshWords(Vault& vault, std::string_view wordList)
{
    for (int draw = 0; draw < mostDraws; ++draw) {
        WithdrawalWords words = WithdrawalWords::random(wordList);
        const WordsHash hash = vault.participants().hashWords(canonicalWords(words.text()));
        auto taken = vault.participants().findByWords(hash);
        // Of whom cannot be read, nobody can say which words they have; drawing the same is next to
        // impossible.
        const bool unreadable = !taken && taken.error().code == ErrorCode::VaultRecordDamaged;
        if (!taken && !unreadable)
            return taken.failure();
        if (unreadable || !*taken)
            return FreshWords{std::move(words), hash};
    }
    return fail(ErrorCode::VaultFailed, "no free words");
}

} // namespace

std::vector<Scope> undecided(const ConsentTemplate& text, const ConsentDraft& draft)
{
    std::vector<Scope> open;
    for (const ScopeQuestion& question : text.scopes) {
        if (!draft.decisions.contains(question.scope))
            open.push_back(question.scope);
    }
    return open;
}

Result<Enrolment> enrol(Vault& vault, const Clock& clock, const ConsentTemplate& text,
                        const ConsentDraft& draft, std::string_view wordList)
{
    if (Status good = checkDraft(text, draft); !good)
        return good.failure();
    auto code = freshCode(vault);
    if (!code)
        return code.failure();
    auto words = freshWords(vault, wordList);
    if (!words)
        return words.failure();
    Enrolment made;
    made.participant = {ParticipantId::random(), *code, weekNow(clock), words->hash};
    made.words = std::move(words->words);
    made.consent = consentOf(text, draft, clock.now(), made.participant.id);
    if (Status saved = vault.participants().save(made.participant); !saved)
        return saved.failure();
    if (Status added = vault.consents().add(made.consent); !added) {
        // Nobody without a consent: where this fails as well, no session can begin with them.
        (void)vault.participants().erase(made.participant.id);
        return added.failure();
    }
    return made;
}

Result<WithdrawalWords> renewWords(Vault& vault, const ParticipantId& participant,
                                   std::string_view wordList)
{
    auto person = vault.participants().load(participant);
    if (!person)
        return person.failure();
    auto words = freshWords(vault, wordList);
    if (!words)
        return words.failure();
    person->words = words->hash;
    if (Status saved = vault.participants().save(*person); !saved)
        return saved.failure();
    return std::move(words->words);
}

Result<Consent> recordConsent(Vault& vault, const Clock& clock, const ConsentTemplate& text,
                              const ConsentDraft& draft, const ParticipantId& participant)
{
    if (Status good = checkDraft(text, draft); !good)
        return good.failure();
    auto earlier = vault.consents().of(participant);
    if (!earlier)
        return earlier.failure();
    Consent consent = consentOf(text, draft, clock.now(), participant);
    if (const Consent* before = consentInForce(*earlier))
        consent.supersedes = before->id;
    if (Status added = vault.consents().add(consent); !added)
        return added.failure();
    return consent;
}

Result<Consent> changeDecisions(Vault& vault, const ParticipantId& participant,
                                const std::map<Scope, Decision>& changed)
{
    if (changed.contains(Scope::TakePart))
        return fail(ErrorCode::UsedWrongly, "taking everything back is withdraw()", {},
                    {std::string(scopeName(Scope::TakePart))});
    auto earlier = vault.consents().of(participant);
    if (!earlier)
        return earlier.failure();
    const Consent* before = consentInForce(*earlier);
    if (!before)
        return fail(ErrorCode::ConsentMissing, "nothing to change");
    Consent consent = supersede(*before, changed);
    if (Status added = vault.consents().add(consent); !added)
        return added.failure();
    for (const auto& [scope, decision] : changed) {
        if (decision.value != DecisionValue::No)
            continue;
        auto erased = eraseRefusedMedia(vault, decision.at, participant);
        if (!erased)
            return erased.failure();
    }
    return consent;
}

Status countNotToday(Vault& vault)
{
    auto before = vault.settings().get(notTodayCount);
    if (!before)
        return before.failure();
    int count = 0;
    if (*before)
        std::from_chars((*before)->data(), (*before)->data() + (*before)->size(), count);
    return vault.settings().set(notTodayCount, std::to_string(count + 1));
}

} // namespace cuaderno
