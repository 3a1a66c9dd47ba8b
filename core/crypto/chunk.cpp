// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/chunk.h"

#include "crypto/raw.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>

namespace cuaderno {

namespace {

static_assert(chunkOverhead == crypto_aead_xchacha20poly1305_ietf_ABYTES);

using Nonce = std::array<std::byte, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;
// context 32 | number 8 | final 1
using Bound = std::array<std::byte, 41>;

Nonce nonceOf(const ChunkPlace& place)
{
    Nonce nonce{};
    std::ranges::copy(place.file, nonce.begin());
    putU64(nonce, place.file.size(), place.number);
    return nonce;
}

Bound boundOf(const ChunkPlace& place)
{
    Bound bound{};
    std::ranges::copy(place.context, bound.begin());
    putU64(bound, place.context.size(), place.number);
    bound.back() = static_cast<std::byte>(place.final ? 1 : 0);
    return bound;
}

} // namespace

Bytes closeChunk(const Secret& key, const ChunkPlace& place, ByteView plain)
{
    assert(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const Nonce nonce = nonceOf(place);
    const Bound bound = boundOf(place);
    Bytes closed(plain.size() + chunkOverhead);
    crypto_aead_xchacha20poly1305_ietf_encrypt(rawTo(closed), nullptr, rawFrom(plain), plain.size(),
                                               rawFrom(bound), bound.size(), nullptr,
                                               rawFrom(nonce), key.raw());
    return closed;
}

Result<Bytes> openChunk(const Secret& key, const ChunkPlace& place, ByteView closed)
{
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES || closed.size() < chunkOverhead)
        return fail(ErrorCode::CryptoDamaged, "no closed piece");
    const Nonce nonce = nonceOf(place);
    const Bound bound = boundOf(place);
    // One byte more than needed keeps data() valid for an empty text.
    Bytes plain(closed.size() - chunkOverhead + 1);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        rawTo(plain), nullptr, nullptr, rawFrom(closed), closed.size(), rawFrom(bound),
        bound.size(), rawFrom(nonce), key.raw());
    plain.pop_back();
    if (opened != 0)
        return fail(ErrorCode::CryptoDamaged, "the piece does not open");
    return plain;
}

} // namespace cuaderno
