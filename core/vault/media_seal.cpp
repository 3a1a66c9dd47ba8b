// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/media_seal.h"

#include "vault/copy_file.h"
#include "vault/media_erase.h"
#include "vault/media_store.h"
#include "vault/open_media.h"
#include "vault/project_pairs.h"

#include <algorithm>

namespace cuaderno {

namespace {

// Of the largest recording there may be, with all that its pieces add.
constexpr std::uint64_t largestFile = 256U << 20;
constexpr std::size_t blockSize = 64U << 10;

// A file that is lost or no longer what was written cannot be played by anybody: it keeps no
// session from being sealed.
bool isLost(ErrorCode code)
{
    return code == ErrorCode::FileNotFound || code == ErrorCode::MediaDamaged
           || code == ErrorCode::MediaNewer;
}

Status sealOneKey(VaultState& vault, const SessionRow& session, ParticipantId participant,
                  const MediaToSeal& media)
{
    auto file = File::open(mediaPath(vault, media.row.id), File::Mode::ReadWrite);
    if (!file)
        return file.failure();
    auto head = ChunkHead::read(*file);
    if (!head)
        return head.failure();
    if (!sameBytes(head->hash(), media.stored.head))
        return fail(ErrorCode::MediaDamaged, "another file's head");
    auto key = mediaKey(vault, session, participant, *head);
    if (!key)
        return key.failure();
    return sealMediaKey(*file, *head, *key, vault.projectKey);
}

// In the place of one that was broken off.
Status copyRecording(const Path& from, const Path& to)
{
    auto source = File::open(from, File::Mode::Read);
    if (!source)
        return source.failure();
    auto size = source->size();
    if (!size)
        return size.failure();
    if (*size > largestFile)
        return fail(ErrorCode::FileTooLarge, "a recording");
    if (auto gone = removeFile(to); !gone)
        return gone;
    return copyFile(from, to);
}

// Every piece of it opens, and it is the one that the device signed for.
Status prove(const VaultState& vault, const Path& path, const SealedMedia& media)
{
    auto file = File::open(path, File::Mode::Read);
    if (!file)
        return file.failure();
    auto head = ChunkHead::read(*file);
    if (!head)
        return head.failure();
    if (!sameBytes(head->hash(), media.stored.head))
        return fail(ErrorCode::MediaDamaged, "another file");
    auto key = mediaKeyForProject(vault, *file, *head);
    if (!key)
        return key.failure();
    auto reader = ChunkReader::open(std::move(*file), *head, std::move(*key));
    if (!reader)
        return reader.failure();
    if (reader->isWhole() != media.whole || reader->size() != media.stored.bytes)
        return fail(ErrorCode::MediaDamaged, "not all of it");
    for (std::uint64_t at = 0; at < reader->size(); at += blockSize) {
        auto piece = reader->read(at, blockSize);
        if (!piece)
            return piece.failure();
        wipe(*piece);
    }
    return {};
}

} // namespace

Result<std::vector<MediaToSeal>> prepareMedia(VaultState& vault, const SessionRow& session,
                                              ParticipantId participant)
{
    if (auto ended = finishOpenMedia(vault, session.id); !ended)
        return ended.failure();
    if (auto settled = settleMediaOf(vault, session.id); !settled)
        return settled.failure();
    auto rows = mediaRowsOf(vault, session.id);
    if (!rows)
        return rows.failure();
    std::vector<MediaToSeal> all;
    for (MediaRow& row : *rows) {
        if (row.erasing)
            continue;
        // One that cannot be read now never will be.
        auto stored = openMediaRow(vault, session.entry, row);
        if (!stored)
            continue;
        all.push_back({std::move(row), *stored});
        auto done = sealOneKey(vault, session, participant, all.back());
        if (!done && !isLost(done.error().code))
            return done.failure();
    }
    return all;
}

std::vector<SealedMedia> sealedMediaOf(const std::vector<MediaToSeal>& media)
{
    std::vector<SealedMedia> sealed;
    sealed.reserve(media.size());
    for (const MediaToSeal& one : media)
        sealed.push_back({MediaId{one.row.id}, parseWeek(one.row.week).value_or(Week{}),
                          one.row.state == MediaState::Whole, one.stored});
    return sealed;
}

Status moveMedia(VaultState& vault, std::uint32_t entry, const std::vector<MediaToSeal>& media)
{
    for (const MediaToSeal& one : media) {
        MediaRow row = one.row;
        ++row.number;
        if (auto moved = updateMedia(vault, entry, row, one.stored); !moved)
            return moved;
    }
    return {};
}

Status takeInMedia(VaultState& vault, const Path& from, const SealedMedia& media)
{
    const Path fresh = vault.folder.path() / "vault.media.new";
    Status done = copyRecording(from, fresh);
    // What was copied is what is looked at.
    if (done)
        done = prove(vault, fresh, media);
    if (done)
        done = renameFile(fresh, mediaPath(vault, media.id.value));
    if (done)
        return syncFolder(vault.folder.media());
    (void)removeFile(fresh);
    if (done.error().where.file.empty() || done.error().where.file == fresh.string())
        done.error().where.file = from.string();
    return done;
}

std::optional<Path> besideEnvelope(const Path& envelope, MediaId id)
{
    const std::string name = id.text() + ".media";
    const Path folder = envelope.parent_path();
    for (const Path& path : {folder / name, folder / ".." / "media" / name}) {
        if (isThere(path))
            return path;
    }
    return std::nullopt;
}

Status insertReceived(VaultState& vault, std::uint32_t entry, const RowId& session,
                      const SealedMedia& media, bool here)
{
    MediaRow row;
    row.id = media.id.value;
    row.session = session;
    row.number = 1;
    row.week = formatWeek(media.week);
    const MediaState then = media.whole ? MediaState::Whole : MediaState::CutShort;
    row.state = here ? then : MediaState::NotHereYet;
    return insertMedia(vault, entry, row, media.stored);
}

namespace {

// A recording that an envelope told of.
struct Announced
{
    std::uint32_t entry = 0;
    StoredMedia stored;
};

// None where the row is of another recording, or of one that nobody may have any more.
Result<std::optional<Announced>> announcedAs(VaultState& vault, const MediaRow& row,
                                             const ChunkHead& head)
{
    auto session = findSessionRow(vault, {row.session});
    if (!session)
        return session.failure();
    if (row.erasing || !*session || (*session)->erasing != 0)
        return std::optional<Announced>();
    auto stored = openMediaRow(vault, (*session)->entry, row);
    if (!stored || !sameBytes(stored->head, head.hash()))
        return std::optional<Announced>();
    return std::optional(Announced{(*session)->entry, *stored});
}

Result<MediaId> takeInAnnounced(VaultState& vault, const Path& path, MediaRow row,
                                const Announced& announced)
{
    if (row.state != MediaState::NotHereYet)
        return fail(ErrorCode::FileExists, "it is here already");
    const MediaId id{row.id};
    // Whether it was whole stands in the envelope alone.
    auto sealed = vault.sessions.openSealed({row.session});
    if (!sealed)
        return sealed.failure();
    const auto named = std::ranges::find(sealed->media, id, &SealedMedia::id);
    if (named == sealed->media.end())
        return fail(ErrorCode::MediaUnknown);
    if (auto taken = takeInMedia(vault, path, *named); !taken)
        return taken.failure();
    const MediaState state = named->whole ? MediaState::Whole : MediaState::CutShort;
    auto known = commitMedia(vault, announced.entry, std::move(row), state, announced.stored);
    if (!known)
        return known.failure();
    return id;
}

} // namespace

Result<MediaId> MediaStore::receive(const Path& path)
{
    if (!m_vault.projectPair)
        return fail(ErrorCode::VaultNotLead);
    if (auto may = m_vault.expectWritable(); !may)
        return may.failure();
    auto file = File::open(path, File::Mode::Read);
    if (!file)
        return file.failure();
    auto head = ChunkHead::read(*file);
    if (!head)
        return head.failure();
    auto rows = allMediaRows(m_vault);
    if (!rows)
        return rows.failure();
    // By what stands in it: names change on the way.
    for (MediaRow& row : *rows) {
        auto announced = announcedAs(m_vault, row, *head);
        if (!announced)
            return announced.failure();
        if (*announced)
            return takeInAnnounced(m_vault, path, std::move(row), **announced);
    }
    return fail(ErrorCode::MediaUnknown);
}

} // namespace cuaderno
