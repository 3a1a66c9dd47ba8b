// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/id.h"
#include "crypto/key_pair.h"
#include "form/interview.h"
#include "study/session.h"
#include "vault/sealed_session.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace cuaderno {

struct VaultState;

// All that was confirmed in a session, in order.
struct SessionJournal
{
    std::vector<Change> changes;
    std::vector<SessionEvent> events;
    // How many times something was appended.
    std::uint64_t entries = 0;
};

enum class EraseReason {
    // By the participant, before it was sealed: nothing stays but a count.
    StoppedAndDeleted,
    // Taken back later: the id stays, so that no old device brings it in again.
    Withdrawn,
    // Its time was over: the same.
    Expired,
};

// The sessions that could be read, and how many could not: because of damage, or because the way in
// that opened the vault holds no answers.
struct SessionList
{
    std::vector<Session> sessions;
    int unreadable = 0;
    int notHeld = 0;
};

// Sessions: what they are, the journal of their answers, their envelopes.
//
// Each open session has a secret of its own in the table that is overwritten in place. Everything
// written about it is closed under a key made from that secret, so that overwriting it is the end
// of every copy, in free pages and old logs too.
//
// INVARIANT: there is no answer without a session, no session without a participant.
class SessionStore
{
public:
    explicit SessionStore(VaultState& vault) : m_vault(vault) {}

    // UnknownParticipant; FileExists for an id that is there; SessionErased for a tombstone's.
    Status add(const Session& session);
    // Status, language, consent and the like change; id and participant never. SessionSealed,
    // UnknownSession.
    Status update(const Session& session);
    // Sealed ones too: what they are, not what was answered. UnknownSession, SessionErased.
    Result<Session> load(SessionId id);
    // Ids of those that are sealed, in no order: for everybody, whatever the way in holds.
    Result<std::vector<SessionId>> sealedIds();
    // In the order in which they were added; tombstones are not among them.
    Result<SessionList> all();
    Result<SessionList> inWeek(Week week);

    // Journals changes and events in ONE durable transaction. When it returns, they are confirmed;
    // when it fails, none of them is kept. DiskFull and the like leave everything confirmed so far
    // readable, and the next call may succeed. SessionSealed, UnknownSession.
    Status append(SessionId id, std::span<const Change> changes,
                  std::span<const SessionEvent> events = {});

    // VaultRecordDamaged where an entry is missing or cannot be read: a journal with a hole is
    // never taken for a whole one. SessionSealed.
    Result<SessionJournal> journal(SessionId id);
    // What can still be read of a damaged one; `entries` counts those that were read.
    Result<SessionJournal> journalAsFarAsReadable(SessionId id, bool& complete);

    // One small note beside the journal, replaced each time: where the interview stands, letters
    // that are being typed. At most 64 KiB. Gone when the session is sealed or erased.
    Status keep(SessionId id, std::string_view note);
    // Empty where there is none.
    Result<std::string> kept(SessionId id);

    // Closes the session for ever into an envelope for the project's key, reads it back, and then
    // destroys the session's secret and its journal. A failure before the envelope is safe leaves
    // the session as it was; after that, repeating it finishes the work. `sealed.session` must be
    // this session, Finished or StoppedPartial.
    Status seal(SessionId id, const SealedSession& sealed);
    // Only in a vault that holds the project's key (VaultNotLead); for release and analysis, for no
    // interview screen. SessionNotRunning for one that is not sealed yet.
    Result<SealedSession> openSealed(SessionId id);
    // Takes in an envelope that another device made, and the recordings it names that lie beside it
    // or in a folder `media` beside its folder; those that do not are waited for. VaultNotLead;
    // VaultEnvelopeDamaged; DeviceUnknown (args: its fingerprint) for a device that this vault does
    // not know; FileExists for one that was taken in before; SessionErased for one that was taken
    // back.
    Result<SessionId> receive(const Path& envelope);
    // Whose envelopes are taken in.
    Status trustDevice(DeviceId device, const SignPublicKey& key);

    // Destroys a session's secret, then its rows and its envelope. When it returns, nothing of it
    // can be read from any copy of this folder. Works on a full disk. Repeating it after a failure
    // goes on where it stopped. UnknownSession.
    Status erase(SessionId id, EraseReason reason);
    // How many were erased, by reason.
    Result<std::map<EraseReason, int>> erasedCounts();
    // Ids that must never come in again.
    Result<std::vector<SessionId>> tombstones();

private:
    VaultState& m_vault;
};

} // namespace cuaderno
