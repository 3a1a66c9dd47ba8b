// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "study/consent.h"
#include "study/participant.h"
#include "study/withdrawal.h"

#include <optional>
#include <string_view>
#include <vector>

namespace cuaderno {

struct VaultState;

// Those who could be read, and how many could not: because of damage, or because the way in that
// opened the vault holds no answers.
struct PeopleList
{
    std::vector<Participant> people;
    int unreadable = 0;
    int notHeld = 0;
};

// People who take part. Each has an entry of their own in the table that is overwritten in place;
// with it go their record, their consents and all their sessions' answers, in every old copy of the
// database too.
class ParticipantStore
{
public:
    explicit ParticipantStore(VaultState& vault) : m_vault(vault) {}

    // Makes or changes.
    Status save(const Participant& participant);
    // UnknownParticipant.
    Result<Participant> load(ParticipantId id);
    // In the order in which they were added.
    Result<PeopleList> all();

    // What becomes of withdrawal words (canonicalWords): keyed with a secret of this vault.
    WordsHash hashWords(std::string_view canonical) const;
    // Takes the same time whether there is one or not. None for a null hash. VaultRecordDamaged
    // where nobody was found but somebody could not be read.
    Result<std::optional<Participant>> findByWords(const WordsHash& words);

    // Forgets a person: the secret of their records first, then every row. Their sessions, sealed
    // ones included, become tombstones that no old device can bring in again; their ids are
    // returned. Repeating it after a failure goes on where it stopped.
    Result<std::vector<SessionId>> erase(ParticipantId id);

private:
    VaultState& m_vault;
};

// Append-only.
class ConsentStore
{
public:
    explicit ConsentStore(VaultState& vault) : m_vault(vault) {}

    // UnknownParticipant; FileExists for an id that is there: a Consent is never changed.
    Status add(const Consent& consent);
    // ConsentMissing.
    Result<Consent> load(ConsentId id);
    // In the order in which they were given.
    Result<std::vector<Consent>> of(ParticipantId participant);

private:
    VaultState& m_vault;
};

// What was taken back. Kept for ever; from it nobody can be found but by their words.
class WithdrawalStore
{
public:
    explicit WithdrawalStore(VaultState& vault) : m_vault(vault) {}

    Status add(const WordsHash& words, const Withdrawal& withdrawal);
    // Earlier withdrawals with the same words.
    Result<std::vector<Withdrawal>> find(const WordsHash& words);
    Result<std::vector<Withdrawal>> all();

private:
    VaultState& m_vault;
};

} // namespace cuaderno
