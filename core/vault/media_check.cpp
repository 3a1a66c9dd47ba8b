// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/media_check.h"

#include "vault/media_rows.h"
#include "vault/media_store.h"

#include <set>

namespace cuaderno {

namespace {

constexpr std::size_t blockSize = 64U << 10;

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

// Every piece; nothing where this vault has not the key of it.
Status readAll(VaultState& vault, const Media& media)
{
    auto reader = vault.media.open(media.id);
    if (!reader
        && (reader.error().code == ErrorCode::VaultNotLead
            || reader.error().code == ErrorCode::VaultNotHeld))
        return {};
    if (!reader)
        return reader.failure();
    const bool whole = media.state == MediaState::Whole;
    if ((whole && !reader->isWhole()) || reader->size() != media.bytes)
        return fail(ErrorCode::MediaDamaged, "not all that was written");
    for (std::uint64_t offset = 0; offset < reader->size(); offset += blockSize) {
        auto piece = reader->read(offset, blockSize);
        if (!piece)
            return piece.failure();
        wipe(*piece);
    }
    return {};
}

// False where the row itself cannot be read.
bool checkRow(VaultState& vault, const MediaRow& row, bool full,
              const std::function<void(Error)>& found)
{
    const Path path = mediaPath(vault, row.id);
    const bool there = isThere(path);
    if (row.erasing && there)
        found({ErrorCode::FileFailed, "it could not be erased", at(path), {}});
    const bool due = row.state == MediaState::Whole || row.state == MediaState::CutShort;
    if (row.erasing || !due)
        return true;
    if (!there)
        found({ErrorCode::FileNotFound, "a recording", at(path), {}});
    // Without the answers nothing can be said of it.
    if (!full || !vault.keys.holds(Compartment::Answers))
        return true;
    const auto media = vault.media.find({row.id});
    if (!media)
        return false;
    if (!there)
        return true;
    if (auto read = readAll(vault, *media); !read) {
        read.error().where = at(path);
        found(std::move(read.error()));
    }
    return true;
}

} // namespace

void checkMedia(VaultState& vault, bool full, const std::function<void(Error)>& found)
{
    auto rows = allMediaRows(vault);
    if (!rows) {
        found(rows.error());
        return;
    }
    int damagedRows = 0;
    std::set<Path> known;
    for (const MediaRow& row : *rows) {
        known.insert(mediaPath(vault, row.id));
        if (!checkRow(vault, row, full, found))
            ++damagedRows;
    }
    if (damagedRows > 0)
        found({ErrorCode::VaultRecordDamaged, "check", {}, {"media", std::to_string(damagedRows)}});
    auto files = mediaFiles(vault);
    if (!files) {
        found(files.error());
        return;
    }
    // Rows may be what was lost, as is told.
    if (vault.keepsOrphans)
        return;
    for (const Path& file : *files) {
        if (!known.contains(file))
            found({ErrorCode::MediaDamaged, "no session knows it", at(file), {}});
    }
}

} // namespace cuaderno
