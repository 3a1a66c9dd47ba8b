// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_state.h"

// Rows of sessions and participants, whose keys hang on entries of vault.erasable.
namespace cuaderno {

// Why a record of that kind cannot be opened, where keyAt() failed with `error`: not held, or
// damaged.
tl::unexpected<Error> lostSecret(Error error, std::string_view kind);

struct PersonRow
{
    RowId id{};
    std::uint64_t number = 0;
    std::uint32_t entry = 0;
    bool erasing = false;
    Bytes box;
};

struct SessionRow
{
    RowId id{};
    std::uint64_t number = 0;
    std::uint32_t entry = 0;
    // 0, or 1 + an EraseReason.
    int erasing = 0;
    SessionStatus status = SessionStatus::Planned;
    // The number of the journal's last entry.
    std::uint64_t last = 0;
    Bytes box;
};

Result<std::optional<PersonRow>> findPersonRow(VaultState& vault, ParticipantId id);
Result<std::vector<PersonRow>> allPersonRows(VaultState& vault);
// Those whose erasing was begun.
Result<std::vector<PersonRow>> erasingPersonRows(VaultState& vault);
Result<Participant> openPersonRow(const VaultState& vault, const PersonRow& row);
// UnknownParticipant; one that is being erased is unknown.
Result<PersonRow> livePersonRow(VaultState& vault, ParticipantId id);

// In the open transaction.
Status insertPerson(VaultState& vault, std::uint32_t entry, const Participant& participant);
Status insertConsent(VaultState& vault, std::uint32_t entry, const Consent& consent);
Result<bool> hasConsent(VaultState& vault, ConsentId id);

Result<std::optional<SessionRow>> findSessionRow(VaultState& vault, SessionId id);
Result<std::vector<SessionRow>> allSessionRows(VaultState& vault);
Result<std::vector<SessionRow>> sessionRowsOf(VaultState& vault, Week week);
Result<std::vector<SessionRow>> erasingSessionRows(VaultState& vault);
// In a vault that is read in spite of damage, a sealed one whose secret is gone is described by its
// envelope.
Result<StoredSession> openSessionRow(VaultState& vault, const SessionRow& row);
// UnknownSession; SessionErased for one that is being erased or left a tombstone.
Result<SessionRow> liveSessionRow(VaultState& vault, SessionId id);
Result<bool> hasTombstone(VaultState& vault, SessionId id);

// In the open transaction. `row.number` is the new one.
Status insertSession(VaultState& vault, const SessionRow& row, const StoredSession& stored);
Status updateSession(VaultState& vault, const SessionRow& row, const StoredSession& stored);

// The key of a session's answers: under the compartment, from its own secret and its participant's.
Result<Secret> answersKey(VaultState& vault, const SessionRow& row, ParticipantId participant);

// In the open transaction: all rows of a session, and what stays of it.
Status removeSession(VaultState& vault, const RowId& id, EraseReason reason);
Status removePerson(VaultState& vault, const PersonRow& row);

} // namespace cuaderno
