// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/media_rows.h"

// What sealing a session, and taking one in, does with its recordings. Only for core/vault.
namespace cuaderno {

struct MediaToSeal
{
    MediaRow row;
    StoredMedia stored;
};

// Before the envelope is written: ends what is being recorded, and puts the key of each file into
// its head, for the lead alone. Harmless to repeat.
Result<std::vector<MediaToSeal>> prepareMedia(VaultState& vault, const SessionRow& session,
                                              ParticipantId participant);
std::vector<SealedMedia> sealedMediaOf(const std::vector<MediaToSeal>& media);
// In the transaction that seals: the rows hang on the session's new secret.
Status moveMedia(VaultState& vault, std::uint32_t entry, const std::vector<MediaToSeal>& media);

// The file of a recording that an envelope names, taken in from elsewhere: whole and proven, or not
// there. REQUIRES: the project's key. MediaDamaged, MediaNewer, FileTooLarge, DiskFull.
Status takeInMedia(VaultState& vault, const Path& from, const SealedMedia& media);
// Beside the envelope, or in the folder media beside its folder, as vaults have it.
std::optional<Path> besideEnvelope(const Path& envelope, MediaId id);
// In the open transaction.
Status insertReceived(VaultState& vault, std::uint32_t entry, const RowId& session,
                      const SealedMedia& media, bool here);

} // namespace cuaderno
