// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/media_erase.h"

#include "crypto/chunk.h"
#include "vault/media_rows.h"
#include "vault/open_media.h"

#include <algorithm>
#include <set>

namespace cuaderno {

namespace {

Status markErasing(VaultState& vault, const RowId& id)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    if (auto marked = markMediaErasing(vault, id); !marked)
        return marked;
    return change->commit();
}

Status removeRow(VaultState& vault, const RowId& id)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    Status done = removeMedia(vault, id);
    if (done)
        done = change->note(AuditVerb::Erase, "media");
    return done ? change->commit() : done;
}

Status finishErasing(VaultState& vault, const RowId& id)
{
    if (auto gone = destroyMediaFile(vault, id); !gone)
        return gone;
    auto removed = vault.withReserve([&] { return removeRow(vault, id); });
    if (removed)
        (void)vault.checkpoint();
    return removed;
}

bool isOfTheDatabase(const Error& error)
{
    return error.code == ErrorCode::VaultDatabaseDamaged || error.code == ErrorCode::VaultFailed
           || error.code == ErrorCode::OutOfMemory;
}

struct CutShort
{
    SessionRow session;
    StoredMedia stored;
    // What there is of it; none where not one piece opens.
    std::optional<ChunkReader> reader;
};

// None where the session is sealed or gone, or nothing can be said of it.
Result<std::optional<CutShort>> look(VaultState& vault, const MediaRow& row, File file)
{
    auto session = findSessionRow(vault, {row.session});
    if (!session)
        return session.failure();
    if (!*session || (*session)->status == SessionStatus::Sealed)
        return std::optional<CutShort>();
    auto stored = openMediaRow(vault, (*session)->entry, row);
    auto described = openSessionRow(vault, **session);
    if (!stored || !described)
        return std::optional<CutShort>();
    CutShort found{std::move(**session), *stored, std::nullopt};
    auto head = ChunkHead::read(file);
    if (!head || !sameBytes(head->hash(), found.stored.head))
        return std::optional<CutShort>(std::move(found));
    auto key = mediaKey(vault, found.session, described->session.participant, *head);
    if (!key)
        return std::optional<CutShort>();
    auto reader = ChunkReader::open(std::move(file), *head, std::move(*key));
    if (reader)
        found.reader.emplace(std::move(*reader));
    else if (reader.error().code != ErrorCode::MediaDamaged)
        return reader.failure();
    return std::optional<CutShort>(std::move(found));
}

// Nobody records this any more: what there is of it is what there will be.
Status settle(VaultState& vault, MediaRow row)
{
    auto file = File::open(mediaPath(vault, row.id), File::Mode::Read);
    // Between the row and the file: nothing was ever recorded.
    if (!file && file.error().code == ErrorCode::FileNotFound)
        return removeRow(vault, row.id);
    if (!file)
        return file.failure();
    // Its head, and not even one piece: the same.
    auto size = file->size();
    if (!size)
        return size.failure();
    if (*size < ChunkHead::size + ChunkWriter::chunkSize + chunkOverhead)
        return finishErasing(vault, row.id);
    auto found = look(vault, row, std::move(*file));
    if (!found)
        return found.failure();
    if (!*found)
        return {};
    CutShort& media = **found;
    // Its only piece was on its way when power went: the same. The second is not written before
    // the first is synced, so that with more of them this is damage, which is named.
    if (!media.reader && *size < ChunkHead::size + 2 * (ChunkWriter::chunkSize + chunkOverhead))
        return finishErasing(vault, row.id);
    const bool whole = media.reader && media.reader->isWhole();
    media.stored.bytes = media.reader ? media.reader->size() : 0;
    return commitMedia(vault, media.session.entry, std::move(row),
                       whole ? MediaState::Whole : MediaState::CutShort, media.stored);
}

// A file and no row.
Status destroyStrays(VaultState& vault)
{
    auto files = mediaFiles(vault);
    if (!files)
        return {};
    if (files->empty())
        return {};
    auto rows = allMediaRows(vault);
    if (!rows)
        return rows.failure();
    std::set<RowId> known;
    for (const MediaRow& row : *rows)
        known.insert(row.id);
    for (const Path& file : *files) {
        const auto id = mediaIdOf(file);
        if (id && !known.contains(*id))
            (void)destroyMediaFile(vault, *id);
    }
    return {};
}

template <typename Act>
Status each(VaultState& vault, Result<std::vector<MediaRow>> rows, Act act)
{
    if (!rows)
        return rows.failure();
    for (MediaRow& row : *rows) {
        auto done = act(vault, std::move(row));
        if (!done && isOfTheDatabase(done.error()))
            return done;
    }
    return {};
}

} // namespace

Status eraseMedia(VaultState& vault, const RowId& id)
{
    if (vault.readOnly)
        return fail(ErrorCode::VaultReadOnly, "opened for reading only");
    dropOpenMedia(vault, MediaId{id});
    // Erasing must not fail because this could not be written down.
    (void)vault.withReserve([&] { return markErasing(vault, id); });
    return finishErasing(vault, id);
}

Status sweepMedia(VaultState& vault)
{
    auto done = each(vault, erasingMediaRows(vault), [](VaultState& state, const MediaRow& row) {
        return finishErasing(state, row.id);
    });
    if (done)
        done = each(vault, recordingMediaRows(vault), settle);
    if (!done || vault.keepsOrphans)
        return done;
    return destroyStrays(vault);
}

Status settleMediaOf(VaultState& vault, const RowId& session)
{
    auto rows = mediaRowsOf(vault, session);
    if (rows)
        std::erase_if(*rows, [](const MediaRow& row) {
            return row.erasing || row.state != MediaState::Recording;
        });
    return each(vault, std::move(rows), settle);
}

} // namespace cuaderno
