// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/chunk_file.h"
#include "vault/rows.h"
#include "vault/stored_media.h"

// Rows of recordings and pictures, and the files that they stand for. Only for core/vault.
namespace cuaderno {

struct MediaRow
{
    RowId id{};
    RowId session{};
    std::uint64_t number = 0;
    MediaState state = MediaState::Recording;
    bool erasing = false;
    std::string week;
    Bytes box;
};

Result<std::optional<MediaRow>> findMediaRow(VaultState& vault, MediaId id);
// In the order in which they were made, those that are being erased too.
Result<std::vector<MediaRow>> mediaRowsOf(VaultState& vault, const RowId& session);
Result<std::vector<MediaRow>> allMediaRows(VaultState& vault);
Result<std::vector<MediaRow>> erasingMediaRows(VaultState& vault);
Result<std::vector<MediaRow>> recordingMediaRows(VaultState& vault);

// `entry` is that of the session's row.
Result<StoredMedia> openMediaRow(const VaultState& vault, std::uint32_t entry, const MediaRow& row);

// In the open transaction. `row.number` is the new one; `row.box` is made here.
Status insertMedia(VaultState& vault, std::uint32_t entry, const MediaRow& row,
                   const StoredMedia& stored);
Status updateMedia(VaultState& vault, std::uint32_t entry, const MediaRow& row,
                   const StoredMedia& stored);
// Its new state, in a transaction of its own.
Status commitMedia(VaultState& vault, std::uint32_t entry, MediaRow row, MediaState state,
                   const StoredMedia& stored);
Status markMediaErasing(VaultState& vault, const RowId& id);
Status removeMedia(VaultState& vault, const RowId& id);

Path mediaPath(const VaultState& vault, const RowId& id);
// None for what is no file of ours.
std::optional<RowId> mediaIdOf(const Path& file);
// The names in media/.
Result<std::vector<Path>> mediaFiles(const VaultState& vault);

// Overwrites in place what the file's key is made of, and removes it. Harmless to repeat.
Status destroyMediaFile(const VaultState& vault, const RowId& id);
// Of all that belong to a session, also what is being recorded or played just now.
Status destroyMediaOf(VaultState& vault, const RowId& session);

// Before the session is sealed: from its secret and its participant's, under compartment B.
Result<Secret> mediaKey(VaultState& vault, const SessionRow& session, ParticipantId participant,
                        const ChunkHead& head);
// After it: what stands in the head's boxes, for who holds the project's key.
Result<Secret> sealedMediaKey(const BoxKeyPair& project, const File& file, const ChunkHead& head);
// Puts the key into the head's boxes, for the recipients of the session's envelope.
Status sealMediaKey(File& file, const ChunkHead& head, const Secret& key,
                    const BoxPublicKey& project);

} // namespace cuaderno
