// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "form/interview.h"
#include "study/compensation.h"
#include "study/consent.h"
#include "study/instrument.h"
#include "study/memo.h"
#include "study/participant.h"
#include "study/project.h"
#include "study/release_record.h"
#include "study/session.h"
#include "study/withdrawal.h"
#include "vault/audit_log.h"
#include "vault/backup.h"
#include "vault/sealed_session.h"
#include "vault/stored_media.h"
#include "vault/ways_in.h"

#include <array>
#include <vector>

namespace cuaderno {

// What the vault keeps of a session beside the session itself.
struct StoredSession
{
    Session session;
    // Where it is sealed to: the envelope's id and its file's name. Given at the beginning, so that
    // sealing again after a failure replaces what was left.
    EnvelopeId envelope;
    // BLAKE2b of the envelope's file once it is sealed, so that damage shows where nobody can open
    // it. Zero before.
    std::array<std::byte, 32> envelopeHash{};

    bool operator==(const StoredSession&) const = default;
};

struct JournalEntry
{
    std::vector<Change> changes;
    std::vector<SessionEvent> events;

    bool operator==(const JournalEntry&) const = default;
};

struct StoredWithdrawal
{
    WordsHash words;
    Withdrawal withdrawal;
};

// Records as bytes, for boxes and envelopes; FORMAT.md gives them. For the types named here and
// those of study that a store keeps.
template <typename Record>
Bytes encodeRecord(const Record& record);

// REQUIRES: bytes that were authenticated. RecordNewer for a layout that this program does not
// know, RecordUnreadable for anything else that does not fit.
template <typename Record>
Result<Record> decodeRecord(ByteView bytes);

} // namespace cuaderno
