// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/media_store.h"

#include <functional>

namespace cuaderno {

// Gives a recording or picture piece by piece, from its beginning or from a moment in it: of a WAV
// the samples from there under a head of their own, of an Ogg its head and the pages from there on,
// so that a player takes it as a file. What is before it is not read (Ogg: only looked over).
//
// UsedWrongly where another kind is to begin anywhere but at its beginning; MediaDamaged after all
// that stands before the damage was given; what `take` says. `take` must not keep the bytes.
using TakePiece = std::function<Status(ByteView)>;
Status playMedia(const MediaReader& reader, std::chrono::milliseconds from, const TakePiece& take);

} // namespace cuaderno
