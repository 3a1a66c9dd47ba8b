// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "study/media.h"

#include <chrono>
#include <deque>
#include <vector>

namespace cuaderno {

// A picture or recording that comes from outside, without what it tells about people and machines:
// where and when it was made, with what, by whom, small pictures of it, remarks.
//
// Kept is what is needed to see or hear it, and nothing that is not known to be that. Pixels and
// samples stay as they are: what is seen or said in it no program takes out.
struct StrippedMedia
{
    MediaKind kind = MediaKind::Picture;
    // Of a recording.
    std::chrono::milliseconds length{};
    // What it is made of, in order: parts of what was given, and of `made`.
    std::vector<ByteView> pieces;
    std::deque<Bytes> made;

    void keep(ByteView piece) { pieces.push_back(piece); }

    void add(Bytes fresh)
    {
        made.push_back(std::move(fresh));
        pieces.push_back(made.back());
    }
};

// JPEG, PNG, WAV (PCM), Ogg Opus, Ogg Vorbis: told by what is in it, not by its name.
// MediaKindUnknown for everything else, and for what is not wholly what it says it is: nothing is
// guessed. REQUIRES: `bytes` outlives the result.
Result<StrippedMedia> stripMedia(ByteView bytes);

// --- Only for the files beside it ---

bool isJpeg(ByteView bytes);
Result<StrippedMedia> stripJpeg(ByteView bytes);
bool isPng(ByteView bytes);
Result<StrippedMedia> stripPng(ByteView bytes);
bool isWav(ByteView bytes);
Result<StrippedMedia> stripWav(ByteView bytes);
bool isOgg(ByteView bytes);
Result<StrippedMedia> stripOgg(ByteView bytes);

} // namespace cuaderno
