// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/media_store.h"

#include "vault/media_erase.h"
#include "vault/media_rows.h"
#include "vault/open_media.h"
#include "vault/project_pairs.h"

#include <algorithm>

namespace cuaderno {

namespace {

// A row, and what is in it as somebody may see it.
struct FoundMedia
{
    MediaRow row;
    SessionRow session;
    StoredMedia stored;
};

Result<MediaRow> liveMediaRow(VaultState& vault, MediaId id)
{
    auto row = findMediaRow(vault, id);
    if (!row)
        return row.failure();
    if (!*row || (*row)->erasing)
        return fail(ErrorCode::MediaUnknown);
    return std::move(**row);
}

// In a vault that is read in spite of damage, what is known of a sealed one whose secret is gone
// stands in its envelope.
Result<StoredMedia> describe(VaultState& vault, const SessionRow& session, const MediaRow& row)
{
    auto stored = openMediaRow(vault, session.entry, row);
    if (stored || !vault.damaged || session.status != SessionStatus::Sealed)
        return stored;
    auto sealed = vault.sessions.openSealed({session.id});
    if (!sealed)
        return stored;
    const auto named = std::ranges::find(sealed->media, MediaId{row.id}, &SealedMedia::id);
    return named == sealed->media.end() ? stored : Result<StoredMedia>(named->stored);
}

Result<FoundMedia> findMedia(VaultState& vault, MediaId id)
{
    auto row = liveMediaRow(vault, id);
    if (!row)
        return row.failure();
    auto session = liveSessionRow(vault, {row->session});
    if (!session)
        return fail(ErrorCode::MediaUnknown, "its session is not there");
    auto stored = describe(vault, *session, *row);
    if (!stored)
        return stored.failure();
    return FoundMedia{std::move(*row), std::move(*session), *stored};
}

Media mediaOf(const MediaRow& row, const StoredMedia& stored)
{
    Media media;
    media.id = {row.id};
    media.session = {row.session};
    media.kind = stored.kind;
    media.state = row.state;
    media.consent = stored.consent;
    media.week = parseWeek(row.week).value_or(Week{});
    media.milliseconds = stored.milliseconds;
    media.bytes = stored.bytes;
    media.deleteAfter = stored.deleteAfter;
    return media;
}

Result<MediaList> listOf(VaultState& vault, Result<std::vector<MediaRow>> rows)
{
    if (!rows)
        return rows.failure();
    MediaList list;
    for (const MediaRow& row : *rows) {
        if (row.erasing)
            continue;
        auto session = findSessionRow(vault, {row.session});
        if (!session)
            return session.failure();
        // It goes with its session.
        if (*session && (*session)->erasing != 0)
            continue;
        auto stored = *session ? describe(vault, **session, row)
                               : Result<StoredMedia>(fail(ErrorCode::MediaUnknown));
        if (stored)
            list.media.push_back(mediaOf(row, *stored));
        else
            ++(stored.error().code == ErrorCode::VaultNotHeld ? list.notHeld : list.unreadable);
    }
    return list;
}

Status insertBegun(VaultState& vault, std::uint32_t entry, const MediaRow& row,
                   const StoredMedia& stored)
{
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    if (auto added = insertMedia(vault, entry, row, stored); !added)
        return added;
    return change->commit();
}

Status removeBegun(VaultState& vault, const RowId& id)
{
    if (auto gone = destroyMediaFile(vault, id); !gone)
        return gone;
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    if (auto gone = removeMedia(vault, id); !gone)
        return gone;
    return change->commit();
}

Result<Secret> keyOf(VaultState& vault, const SessionRow& session, const File& file,
                     const ChunkHead& head)
{
    if (session.status == SessionStatus::Sealed) {
        if (!vault.projectPair)
            return fail(ErrorCode::VaultNotLead);
        return mediaKeyForProject(vault, file, head);
    }
    auto stored = openSessionRow(vault, session);
    if (!stored)
        return stored.failure();
    return mediaKey(vault, session, stored->session.participant, head);
}

Error at(Error error, const Path& path)
{
    error.where.file = path.string();
    return error;
}

} // namespace

// --- Recording and playing ---

MediaWriter::MediaWriter(std::shared_ptr<OpenMedia> media) : m_media(std::move(media)) {}

MediaWriter::~MediaWriter()
{
    if (m_media && m_media->vault)
        (void)finishMedia(*m_media, 0);
}

MediaWriter::MediaWriter(MediaWriter&&) noexcept = default;

MediaWriter& MediaWriter::operator=(MediaWriter&& other) noexcept
{
    if (this != &other) {
        if (m_media && m_media->vault)
            (void)finishMedia(*m_media, 0);
        m_media = std::move(other.m_media);
    }
    return *this;
}

MediaId MediaWriter::id() const
{
    return m_media->id;
}

std::uint64_t MediaWriter::size() const
{
    return m_media->writer ? m_media->writer->size() : 0;
}

Status MediaWriter::write(ByteView bytes)
{
    if (!m_media->writer)
        return fail(ErrorCode::MediaUnknown, "it was ended");
    return m_media->writer->write(bytes);
}

Result<MediaId> MediaWriter::finish(std::chrono::milliseconds length)
{
    if (!m_media->writer)
        return fail(ErrorCode::MediaUnknown, "it was ended");
    if (auto done = finishMedia(*m_media, length.count()); !done)
        return done.failure();
    return m_media->id;
}

Status MediaWriter::discard()
{
    if (!m_media->vault)
        return {};
    VaultState& vault = *m_media->vault;
    return eraseMedia(vault, m_media->id.value);
}

MediaReader::MediaReader(std::shared_ptr<OpenMedia> media) : m_media(std::move(media)) {}

MediaReader::~MediaReader()
{
    if (m_media)
        m_media->drop();
}

MediaReader::MediaReader(MediaReader&&) noexcept = default;

MediaReader& MediaReader::operator=(MediaReader&& other) noexcept
{
    if (this != &other) {
        if (m_media)
            m_media->drop();
        m_media = std::move(other.m_media);
    }
    return *this;
}

std::uint64_t MediaReader::size() const
{
    return m_media->reader ? m_media->reader->size() : 0;
}

bool MediaReader::isWhole() const
{
    return m_media->reader && m_media->reader->isWhole();
}

Result<Bytes> MediaReader::read(std::uint64_t offset, std::size_t count) const
{
    if (!m_media->reader)
        return fail(ErrorCode::MediaUnknown, "it was taken away");
    return m_media->reader->read(offset, count);
}

// --- The store ---

Result<MediaWriter> MediaStore::begin(const NewMedia& wanted)
{
    auto session = liveSessionRow(m_vault, wanted.session);
    if (!session)
        return session.failure();
    if (session->status == SessionStatus::Sealed)
        return fail(ErrorCode::SessionSealed);
    auto described = openSessionRow(m_vault, *session);
    if (!described)
        return described.failure();
    const ChunkHead head = ChunkHead::make();
    auto key = mediaKey(m_vault, *session, described->session.participant, head);
    if (!key)
        return key.failure();
    MediaRow row;
    row.id = MediaId::random().value;
    row.session = session->id;
    row.number = 1;
    row.week = formatWeek(m_vault.week());
    StoredMedia stored;
    stored.kind = wanted.kind;
    stored.consent = wanted.consent;
    stored.deleteAfter = wanted.deleteAfter;
    stored.head = head.hash();
    // The row comes first: a file that nothing refers to is destroyed at the next opening.
    if (auto added = insertBegun(m_vault, session->entry, row, stored); !added)
        return added.failure();
    auto writer = ChunkWriter::create(mediaPath(m_vault, row.id), head, std::move(*key));
    Status ready = writer ? syncFolder(m_vault.folder.media()) : Status(writer.failure());
    if (!ready) {
        (void)m_vault.withReserve([&] { return removeBegun(m_vault, row.id); });
        return ready.failure();
    }
    OpenMedia media;
    media.id = {row.id};
    media.session = row.session;
    media.writer.emplace(std::move(*writer));
    return MediaWriter(openedMedia(m_vault, std::move(media)));
}

Result<MediaList> MediaStore::of(SessionId session)
{
    return listOf(m_vault, mediaRowsOf(m_vault, session.value));
}

Result<MediaList> MediaStore::all()
{
    return listOf(m_vault, allMediaRows(m_vault));
}

Result<Media> MediaStore::find(MediaId id)
{
    auto found = findMedia(m_vault, id);
    if (!found)
        return found.failure();
    return mediaOf(found->row, found->stored);
}

Result<MediaReader> MediaStore::open(MediaId id)
{
    auto found = findMedia(m_vault, id);
    if (!found)
        return found.failure();
    const Path path = mediaPath(m_vault, found->row.id);
    auto file = File::open(path, File::Mode::Read);
    if (!file)
        return file.failure();
    auto head = ChunkHead::read(*file);
    if (!head)
        return head.failure();
    if (!sameBytes(head->hash(), found->stored.head))
        return tl::unexpected<Error>(at({ErrorCode::MediaDamaged, "another file's head"}, path));
    auto key = keyOf(m_vault, found->session, *file, *head);
    if (!key)
        return key.failure();
    auto reader = ChunkReader::open(std::move(*file), *head, std::move(*key));
    if (!reader)
        return reader.failure();
    OpenMedia media;
    media.id = id;
    media.session = found->row.session;
    media.reader.emplace(std::move(*reader));
    return MediaReader(openedMedia(m_vault, std::move(media)));
}

Status MediaStore::endRecording(SessionId session)
{
    auto done = finishOpenMedia(m_vault, session.value);
    dropRecordingsOf(m_vault, session.value);
    return done;
}

Status MediaStore::erase(MediaId id)
{
    auto row = findMediaRow(m_vault, id);
    if (!row)
        return row.failure();
    if (!*row)
        return fail(ErrorCode::MediaUnknown);
    return eraseMedia(m_vault, id.value);
}

} // namespace cuaderno
