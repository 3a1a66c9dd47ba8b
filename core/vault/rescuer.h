// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/media_rows.h"
#include "vault/rescue.h"
#include "vault/vault_state.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>
#include <vector>

namespace cuaderno {

// Of a session, of a recording, of the database: the rest can still be brought out.
bool isRescuedInSpiteOf(ErrorCode code);

// Puts a rescue together in a folder that nobody sees yet, and takes one in. Only for core/vault.
class Rescuer
{
public:
    Rescuer(Path to, const ReadByForm& byForm) : m_to(std::move(to)), m_byForm(byForm) {}

    Status prepare() const;
    // All that can be read of a vault, which is closed afterwards.
    Status bringOut(std::unique_ptr<VaultState> opened);
    // Where not even the database opens: what lies there was sealed for the lead and stays so.
    Status takeFiles(const VaultFolder& folder, Error why);
    // Envelopes that no row knows any more.
    Status takeUnknown(const VaultFolder& folder);
    Status finish() const;

    const Path& path() const { return m_to; }

    void addLost(std::vector<Error> lost)
    {
        std::ranges::move(lost, std::back_inserter(m_report.lost));
    }

    RescueReport take() { return std::move(m_report); }

    static Result<ReceiveReport> receive(Vault& vault, const Path& folder,
                                         const ReceiveFolder& how);

private:
    Path sealed() const { return m_to / "sealed"; }

    Path media() const { return m_to / "media"; }

    // What the disk does not give is lost; the rest is brought out.
    Status bring(const Path& from, const Path& to, int& count);
    Status bringAll(const Path& from, std::string_view ending, const Path& to, int& count);
    Status takeSealed(VaultState& vault, const SessionRow& row, const StoredSession& stored);
    Status seal(Vault& vault, const SessionRow& row, const StoredSession& stored);
    SealedSession describe(Vault& vault, const Session& session, const SessionJournal& journal,
                           bool& complete) const;
    Result<std::vector<SealedMedia>> sealMedia(VaultState& vault, const SessionRow& row,
                                               ParticipantId participant);
    Result<SealedMedia> sealOne(VaultState& vault, const SessionRow& row, ParticipantId participant,
                                const MediaRow& recording) const;

    Path m_to;
    const ReadByForm& m_byForm;
    RescueReport m_report;
};

} // namespace cuaderno
