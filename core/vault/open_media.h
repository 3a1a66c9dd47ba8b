// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/chunk_file.h"
#include "vault/vault_state.h"

#include <memory>
#include <optional>

// What is being recorded or played just now. Only for core/vault.
namespace cuaderno {

struct OpenMedia
{
    // Null once it was taken away.
    VaultState* vault = nullptr;
    MediaId id;
    RowId session{};
    std::optional<ChunkWriter> writer;
    std::optional<ChunkReader> reader;

    // The key goes; whoever holds this can do nothing with it any more.
    void drop()
    {
        vault = nullptr;
        writer.reset();
        reader.reset();
    }
};

// The vault hears of it; it is the caller's.
std::shared_ptr<OpenMedia> openedMedia(VaultState& vault, OpenMedia media);
// In file and row. Its writer is gone afterwards.
Status finishMedia(OpenMedia& media, std::int64_t milliseconds);
// Writes what is recorded to its end, of one session, or where there is none of all.
Status finishOpenMedia(VaultState& vault, const std::optional<RowId>& session = {});
// Takes all away that is recorded or played, of one session, one recording, or all. Nothing is
// written.
void dropOpenMedia(VaultState& vault);
void dropOpenMediaOf(VaultState& vault, const RowId& session);
void dropOpenMedia(VaultState& vault, MediaId id);
void dropRecordingsOf(VaultState& vault, const RowId& session);

} // namespace cuaderno
