// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/open_media.h"

#include "vault/media_rows.h"

#include <algorithm>

namespace cuaderno {

namespace {

// Copies, since what is dropped or finished leaves the list of its own accord.
template <typename Which>
std::vector<std::shared_ptr<OpenMedia>> openOnes(VaultState& vault, Which which)
{
    std::vector<std::shared_ptr<OpenMedia>> open;
    for (const auto& known : vault.openMedia) {
        auto media = known.lock();
        if (media && media->vault && which(*media))
            open.push_back(std::move(media));
    }
    return open;
}

template <typename Which>
void drop(VaultState& vault, Which which)
{
    for (const auto& media : openOnes(vault, which))
        media->drop();
}

Status commitWhole(VaultState& vault, const OpenMedia& media, std::int64_t milliseconds)
{
    auto row = findMediaRow(vault, media.id);
    if (!row)
        return row.failure();
    if (!*row || (*row)->erasing)
        return fail(ErrorCode::MediaUnknown);
    auto session = liveSessionRow(vault, {media.session});
    if (!session)
        return session.failure();
    auto stored = openMediaRow(vault, session->entry, **row);
    if (!stored)
        return stored.failure();
    stored->bytes = media.writer->size();
    stored->milliseconds = milliseconds;
    return commitMedia(vault, session->entry, std::move(**row), MediaState::Whole, *stored);
}

} // namespace

std::shared_ptr<OpenMedia> openedMedia(VaultState& vault, OpenMedia media)
{
    std::erase_if(vault.openMedia, [](const auto& known) { return known.expired(); });
    media.vault = &vault;
    auto open = std::make_shared<OpenMedia>(std::move(media));
    vault.openMedia.push_back(open);
    return open;
}

Status finishMedia(OpenMedia& media, std::int64_t milliseconds)
{
    VaultState& vault = *media.vault;
    auto done = vault.withReserve([&]() -> Status {
        if (auto ended = media.writer->finish(); !ended)
            return ended;
        return commitWhole(vault, media, milliseconds);
    });
    if (done)
        media.drop();
    return done;
}

Status finishOpenMedia(VaultState& vault, const std::optional<RowId>& session)
{
    Status first;
    for (const auto& media : openOnes(vault, [&](const OpenMedia& one) {
             return one.writer && (!session || one.session == *session);
         })) {
        auto done = finishMedia(*media, 0);
        if (!done && first)
            first = std::move(done);
    }
    return first;
}

void dropOpenMedia(VaultState& vault)
{
    drop(vault, [](const OpenMedia&) { return true; });
}

void dropOpenMediaOf(VaultState& vault, const RowId& session)
{
    drop(vault, [&](const OpenMedia& media) { return media.session == session; });
}

void dropOpenMedia(VaultState& vault, MediaId id)
{
    drop(vault, [&](const OpenMedia& media) { return media.id == id; });
}

void dropRecordingsOf(VaultState& vault, const RowId& session)
{
    drop(vault, [&](const OpenMedia& media) { return media.writer && media.session == session; });
}

} // namespace cuaderno
