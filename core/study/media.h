// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/date.h"
#include "base/id.h"
#include "study/scope.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace cuaderno {

enum class MediaKind {
    // A voice.
    Audio,
    // A photo, or a picture of a drawing.
    Picture,
};

std::string_view mediaKindName(MediaKind kind);
// Without a yes to this use there is none of the kind.
Scope scopeOf(MediaKind kind);

enum class MediaState {
    Recording,
    Whole,
    // The program or the battery died: everything but the last moment is there.
    CutShort,
    // The talk came in from another device without it.
    NotHereYet,
};

std::string_view mediaStateName(MediaState state);

// A recording or picture that belongs to a session. Its sound is in a file of its own.
struct Media
{
    MediaId id;
    SessionId session;
    MediaKind kind = MediaKind::Audio;
    MediaState state = MediaState::Whole;
    // In force when it was made.
    ConsentId consent;
    Week week;
    // How long it is, where whoever made it said so; 0 otherwise, and for a picture.
    std::int64_t milliseconds = 0;
    // How many there are to play.
    std::uint64_t bytes = 0;
    // When it has to go. None: with its session.
    std::optional<Instant> deleteAfter;

    bool operator==(const Media&) const = default;
};

} // namespace cuaderno
