// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/media.h"

#include <array>

namespace cuaderno {

// What the vault keeps of a recording or picture beside its file, in its row's box.
struct StoredMedia
{
    MediaKind kind = MediaKind::Audio;
    ConsentId consent;
    std::int64_t milliseconds = 0;
    std::uint64_t bytes = 0;
    std::optional<Instant> deleteAfter;
    // Of the head of its file, so that no other file is taken for it.
    std::array<std::byte, 32> head{};

    bool operator==(const StoredMedia&) const = default;
};

// The same as it goes into the envelope of its session.
struct SealedMedia
{
    MediaId id;
    Week week;
    // Cut short otherwise.
    bool whole = true;
    StoredMedia stored;

    bool operator==(const SealedMedia&) const = default;
};

} // namespace cuaderno
