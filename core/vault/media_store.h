// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "study/media.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace cuaderno {

struct OpenMedia;
struct VaultState;

// One recording as it comes in, or one picture. What was written is in the vault, closed, piece by
// piece: a crash takes the last piece of 4,096 bytes at most. It never is on the disk in any other
// form.
//
// Belongs to its vault and to the vault's thread. The vault's lock and the session's seal end it as
// finish() does; erasing its session or itself ends it at once, and then it takes nothing more:
// MediaUnknown. Gone without finish(), it is finished as it is.
class MediaWriter
{
public:
    explicit MediaWriter(std::shared_ptr<OpenMedia> media);
    ~MediaWriter();
    MediaWriter(MediaWriter&&) noexcept;
    MediaWriter& operator=(MediaWriter&&) noexcept;
    MediaWriter(const MediaWriter&) = delete;
    MediaWriter& operator=(const MediaWriter&) = delete;

    MediaId id() const;
    // How much was taken.
    std::uint64_t size() const;

    // DiskFull and the like: from then on it takes nothing more, and finish() keeps what there is.
    Status write(ByteView bytes);
    // Whole and durable when it returns. How long it is, is for the list.
    Result<MediaId> finish(std::chrono::milliseconds length = {});
    // As if it had never been.
    Status discard();

private:
    std::shared_ptr<OpenMedia> m_media;
};

// Plays from any place, without the rest. The vault's lock, and erasing or sealing what it plays,
// take its key away: MediaUnknown.
class MediaReader
{
public:
    explicit MediaReader(std::shared_ptr<OpenMedia> media);
    ~MediaReader();
    MediaReader(MediaReader&&) noexcept;
    MediaReader& operator=(MediaReader&&) noexcept;
    MediaReader(const MediaReader&) = delete;
    MediaReader& operator=(const MediaReader&) = delete;

    // Of what is there.
    std::uint64_t size() const;
    // False where it was cut short.
    bool isWhole() const;
    // Fewer only at the end. MediaDamaged, MediaUnknown.
    Result<Bytes> read(std::uint64_t offset, std::size_t count) const;

private:
    std::shared_ptr<OpenMedia> m_media;
};

struct MediaList
{
    std::vector<Media> media;
    int unreadable = 0;
    // The way in that opened the vault holds no answers.
    int notHeld = 0;
};

struct NewMedia
{
    SessionId session;
    MediaKind kind = MediaKind::Audio;
    // In force; whether it covers this is for fieldwork to ask.
    ConsentId consent{};
    std::optional<Instant> deleteAfter{};
};

// Recordings and pictures of sessions: each in a file of its own, under a key made of its session's
// secret, its participant's and its own file's head, so that destroying any of them is its end.
// Sealing the session puts the key into the head for the lead alone.
class MediaStore
{
public:
    explicit MediaStore(VaultState& vault) : m_vault(vault) {}

    // UnknownSession, SessionErased, SessionSealed; DiskFull.
    Result<MediaWriter> begin(const NewMedia& wanted);

    Result<MediaList> of(SessionId session);
    Result<MediaList> all();
    // MediaUnknown.
    Result<Media> find(MediaId id);

    // MediaUnknown; VaultNotLead for one of a sealed session, where this vault holds not the
    // project's key; FileNotFound, MediaDamaged, MediaNewer. One that was whole and has lost its
    // end opens, and says isWhole() no more.
    Result<MediaReader> open(MediaId id);

    // Ends what is being recorded of a session, as its writer's finish() does; where that fails,
    // what was not kept yet is lost, and in any case it takes nothing more.
    Status endRecording(SessionId session);

    // Its key is destroyed in place, then file and row go; the session stays. Works on a full disk,
    // and for sealed sessions too. MediaUnknown.
    Status erase(MediaId id);

    // Takes in the file of one that is not here yet, of a session that was. VaultNotLead;
    // MediaUnknown where no session here names it; FileExists; MediaDamaged where it is another
    // file, or any of it was changed.
    Result<MediaId> receive(const Path& file);

private:
    VaultState& m_vault;
};

} // namespace cuaderno
