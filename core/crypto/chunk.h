// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "crypto/hash.h"

#include <array>
#include <cstdint>

namespace cuaderno {

// Pieces of one long file, each of which opens by itself (XChaCha20-Poly1305): nothing before it
// has to be read, and none can be moved, repeated, or taken for the last.
constexpr std::size_t chunkOverhead = 16;

struct ChunkPlace
{
    // Random, and of one file alone: with the number it is the nonce. One key and place must never
    // close two different texts.
    std::array<std::byte, 16> file{};
    std::uint64_t number = 0;
    // What else must be as it was: the file's head.
    Hash256 context{};
    bool final = false;
};

Bytes closeChunk(const Secret& key, const ChunkPlace& place, ByteView plain);
// CryptoDamaged.
Result<Bytes> openChunk(const Secret& key, const ChunkPlace& place, ByteView closed);

} // namespace cuaderno
