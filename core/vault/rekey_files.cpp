// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Of a copy under new keys: envelopes and recordings.
#include "base/file_system.h"
#include "vault/copy_file.h"
#include "vault/media_rows.h"
#include "vault/rekey.h"

namespace cuaderno {

namespace {

constexpr std::size_t blockSize = 64U << 10;

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

// Every plain byte into the new file, which then ends as the old one does: whole, or cut short.
Status closeAnew(const ChunkReader& from, ChunkWriter to, const Path& path)
{
    for (std::uint64_t offset = 0; offset < from.size(); offset += blockSize) {
        auto piece = from.read(offset, blockSize);
        if (!piece)
            return piece.failure();
        Status put = to.write(*piece);
        wipe(*piece);
        if (!put)
            return put;
    }
    if (from.isWhole())
        return to.finish();
    if (to.size() % ChunkWriter::chunkSize != 0)
        return fail(ErrorCode::MediaDamaged, "pieces of another size", at(path));
    auto file = File::open(path, File::Mode::ReadWrite);
    return file ? file->sync() : Status(file.failure());
}

} // namespace

Status moveEnvelopes(const VaultFolder& from, const VaultFolder& to)
{
    auto entries = entriesOf(from.sealed());
    if (!entries)
        return entries.failure();
    for (const Path& path : *entries) {
        if (auto copied = copyFile(path, to.sealed() / path.filename()); !copied)
            return copied;
    }
    return syncFolder(to.sealed());
}

Status moveMediaFile(const Rekeying& copy, const RowId& id, const SessionRow& before,
                     const SessionRow& after, StoredMedia& stored)
{
    const Path old = mediaPath(copy.from, id);
    const Path fresh = mediaPath(copy.to, id);
    // Then its key stands in its head, sealed to the project.
    if (before.status == SessionStatus::Sealed)
        return copyFile(old, fresh);
    auto file = File::open(old, File::Mode::Read);
    if (!file)
        return file.failure();
    auto head = ChunkHead::read(*file);
    auto session = openSessionRow(copy.from, before);
    if (!head || !session)
        return fail(ErrorCode::MediaDamaged, "its head or its talk", at(old));
    const ParticipantId who = session->session.participant;
    auto oldKey = mediaKey(copy.from, before, who, *head);
    if (!oldKey)
        return oldKey.failure();
    auto reader = ChunkReader::open(std::move(*file), *head, std::move(*oldKey));
    if (!reader)
        return reader.failure();
    const ChunkHead freshHead = ChunkHead::make();
    auto freshKey = mediaKey(copy.to, after, who, freshHead);
    if (!freshKey)
        return freshKey.failure();
    auto writer = ChunkWriter::create(fresh, freshHead, std::move(*freshKey));
    if (!writer)
        return writer.failure();
    stored.head = freshHead.hash();
    return closeAnew(*reader, std::move(*writer), fresh);
}

} // namespace cuaderno
