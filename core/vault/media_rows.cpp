// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/media_rows.h"

#include "base/file_system.h"
#include "base/random.h"
#include "vault/open_media.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view ending = ".media";
constexpr std::size_t boxes = 3;
constexpr std::size_t boxSize = keySize + sizeof(Hash256) + sealOverhead;
static_assert(ChunkHead::fixedSize + boxes * boxSize <= ChunkHead::size);

MediaRow mediaFrom(const Statement& row)
{
    MediaRow media;
    media.id = rowId(row.blob(0));
    media.session = rowId(row.blob(1));
    media.number = static_cast<std::uint64_t>(row.integer(2));
    media.state = static_cast<MediaState>(row.integer(3));
    media.erasing = row.integer(4) != 0;
    media.week = row.text(5);
    media.box.assign(row.blob(6).begin(), row.blob(6).end());
    return media;
}

Result<std::vector<MediaRow>> readRows(VaultState& vault, std::string_view which,
                                       const RowId* id = nullptr)
{
    std::string sql = "SELECT id, session, seq, state, erasing, week, box FROM media";
    sql += which;
    auto query = vault.prepare(sql);
    if (!query)
        return query.failure();
    if (id)
        query->bind(1, ByteView(*id));
    std::vector<MediaRow> rows;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return rows;
        rows.push_back(mediaFrom(*query));
    }
}

Status writeMedia(VaultState& vault, std::string_view sql, std::uint32_t entry, const MediaRow& row,
                  const StoredMedia& stored)
{
    auto key = vault.keyAt(entry, "media_r_", row.id);
    if (!key)
        return key.failure();
    const Bytes box = closeRecordOf(*key, "media", row.id, row.number, stored);
    auto write = vault.prepare(sql);
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(row.id))
        .bind(2, ByteView(row.session))
        .bind(3, static_cast<std::int64_t>(row.number))
        .bind(4, static_cast<std::int64_t>(row.state))
        .bindText(5, row.week)
        .bind(6, box)
        .run();
}

Status runWith(VaultState& vault, std::string_view sql, const RowId& id)
{
    auto write = vault.prepare(sql);
    if (!write)
        return write.failure();
    return write->bind(1, ByteView(id)).run();
}

} // namespace

// --- Rows ---

Result<std::optional<MediaRow>> findMediaRow(VaultState& vault, MediaId id)
{
    auto rows = readRows(vault, " WHERE id = ?1", &id.value);
    if (!rows)
        return rows.failure();
    if (rows->empty())
        return std::optional<MediaRow>();
    return std::optional<MediaRow>(std::move(rows->front()));
}

Result<std::vector<MediaRow>> mediaRowsOf(VaultState& vault, const RowId& session)
{
    return readRows(vault, " WHERE session = ?1 ORDER BY at", &session);
}

Result<std::vector<MediaRow>> allMediaRows(VaultState& vault)
{
    return readRows(vault, " ORDER BY at");
}

Result<std::vector<MediaRow>> erasingMediaRows(VaultState& vault)
{
    return readRows(vault, " WHERE erasing <> 0");
}

Result<std::vector<MediaRow>> recordingMediaRows(VaultState& vault)
{
    return readRows(vault, " WHERE state = 0");
}

Result<StoredMedia> openMediaRow(const VaultState& vault, std::uint32_t entry, const MediaRow& row)
{
    auto key = vault.keyAt(entry, "media_r_", row.id);
    if (!key)
        return lostSecret(std::move(key.error()), "media");
    return openRecordOf<StoredMedia>(*key, "media", row.id, row.number, row.box);
}

Status insertMedia(VaultState& vault, std::uint32_t entry, const MediaRow& row,
                   const StoredMedia& stored)
{
    return writeMedia(vault,
                      "INSERT INTO media (id, session, seq, state, erasing, week, box)"
                      " VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6)",
                      entry, row, stored);
}

Status updateMedia(VaultState& vault, std::uint32_t entry, const MediaRow& row,
                   const StoredMedia& stored)
{
    return writeMedia(vault,
                      "UPDATE media SET session = ?2, seq = ?3, state = ?4, week = ?5, box = ?6"
                      " WHERE id = ?1",
                      entry, row, stored);
}

Status commitMedia(VaultState& vault, std::uint32_t entry, MediaRow row, MediaState state,
                   const StoredMedia& stored)
{
    ++row.number;
    row.state = state;
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    if (auto updated = updateMedia(vault, entry, row, stored); !updated)
        return updated;
    return change->commit();
}

Status markMediaErasing(VaultState& vault, const RowId& id)
{
    return runWith(vault, "UPDATE media SET erasing = 1 WHERE id = ?1", id);
}

Status removeMedia(VaultState& vault, const RowId& id)
{
    return runWith(vault, "DELETE FROM media WHERE id = ?1", id);
}

// --- Files ---

Path mediaPath(const VaultState& vault, const RowId& id)
{
    return vault.folder.media() / (MediaId{id}.text() + std::string(ending));
}

std::optional<RowId> mediaIdOf(const Path& file)
{
    if (file.extension() != ending)
        return std::nullopt;
    const auto id = MediaId::parse(file.stem().string());
    // Of the several ways to write one, only the one that is ours.
    if (!id || id->text() != file.stem().string())
        return std::nullopt;
    return id->value;
}

Result<std::vector<Path>> mediaFiles(const VaultState& vault)
{
    return entriesOf(vault.folder.media());
}

Status destroyMediaFile(const VaultState& vault, const RowId& id)
{
    const Path path = mediaPath(vault, id);
    auto file = File::open(path, File::Mode::ReadWrite);
    if (!file && file.error().code == ErrorCode::FileNotFound)
        return {};
    if (!file)
        return file.failure();
    std::array<std::byte, ChunkHead::size> noise{};
    secureRandom::fill(noise);
    if (auto put = file->writeAt(0, noise); !put)
        return put;
    if (auto synced = file->sync(); !synced)
        return synced;
    if (auto gone = removeFile(path); !gone)
        return gone;
    return syncFolder(vault.folder.media());
}

Status destroyMediaOf(VaultState& vault, const RowId& session)
{
    dropOpenMediaOf(vault, session);
    auto rows = mediaRowsOf(vault, session);
    if (!rows)
        return rows.failure();
    for (const MediaRow& row : *rows) {
        if (auto gone = destroyMediaFile(vault, row.id); !gone)
            return gone;
    }
    return {};
}

// --- Keys ---

Result<Secret> mediaKey(VaultState& vault, const SessionRow& session, ParticipantId participant,
                        const ChunkHead& head)
{
    if (auto held = vault.mustHold(Compartment::Media); !held)
        return held.failure();
    auto person = findPersonRow(vault, participant);
    if (!person)
        return person.failure();
    auto own = vault.erasable.secret(session.entry);
    if (!own || !*person)
        return fail(ErrorCode::VaultRecordDamaged, "secret", {}, {"session"});
    auto theirs = vault.erasable.secret((*person)->entry);
    if (!theirs)
        return fail(ErrorCode::VaultRecordDamaged, "secret", {}, {"participant"});
    Secret key = Blake2b(keySize, vault.keys.of(Compartment::Media).view())
                     .add(asBytes("media___"))
                     .add(own->view())
                     .add(theirs->view())
                     .add(session.id)
                     .add(head.fixed())
                     .finishSecret();
    if (key.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return key;
}

Result<Secret> sealedMediaKey(const BoxKeyPair& project, const File& file, const ChunkHead& head)
{
    Bytes room(boxes * boxSize);
    if (auto read = file.readAt(ChunkHead::fixedSize, room); !read)
        return read.failure();
    for (std::size_t box = 0; box < boxes; ++box) {
        auto opened = openSealedBox(project, ByteView(room).subspan(box * boxSize, boxSize));
        if (opened && opened->size() == keySize + sizeof(Hash256)
            && sameBytes(opened->view().subspan(keySize), head.hash()))
            return Secret::from(opened->view().first(keySize));
    }
    Place place;
    place.file = file.path().string();
    return fail(ErrorCode::MediaDamaged, "no box opens", std::move(place));
}

Status sealMediaKey(File& file, const ChunkHead& head, const Secret& key,
                    const BoxPublicKey& project)
{
    Secret inside(keySize + sizeof(Hash256));
    if (inside.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    std::ranges::copy(key.view(), inside.bytes().begin());
    std::ranges::copy(head.hash(), inside.bytes().subspan(keySize).begin());
    Bytes room;
    room.reserve(boxes * boxSize);
    for (const BoxPublicKey& to : {project, thrownAwayKey(), thrownAwayKey()}) {
        const Bytes box = sealTo(to, inside.view());
        room.insert(room.end(), box.begin(), box.end());
    }
    if (auto put = file.writeAt(ChunkHead::fixedSize, room); !put)
        return put;
    if (auto synced = file.sync(); !synced)
        return synced;
    Bytes back(room.size());
    if (auto read = file.readAt(ChunkHead::fixedSize, back); !read)
        return read;
    if (!sameBytes(back, room))
        return fail(ErrorCode::FileFailed, "read back");
    return {};
}

} // namespace cuaderno
