// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"

#include "base/random.h"
#include "crypto/raw.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <new>

namespace cuaderno {

namespace {

constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(nonceSize + tagSize == boxOverhead);

bool openInto(const Secret& key, ByteView box, ByteView context, unsigned char* to)
{
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES || box.size() < boxOverhead)
        return false;
    const ByteView closed = box.subspan(nonceSize);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(to, nullptr, nullptr, rawFrom(closed),
                                                      closed.size(), rawFrom(context),
                                                      context.size(), rawFrom(box), key.raw())
           == 0;
}

} // namespace

Bytes closeBox(const Secret& key, ByteView plain, ByteView context)
{
    // There was no memory for it; nothing is closed by nothing.
    if (key.empty())
        throw std::bad_alloc();
    assert(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    Bytes box(boxOverhead + plain.size());
    const std::span<std::byte> whole(box);
    secureRandom::fill(whole.first(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        rawTo(whole.subspan(nonceSize)), nullptr, rawFrom(plain), plain.size(), rawFrom(context),
        context.size(), nullptr, rawFrom(ByteView(whole)), key.raw());
    return box;
}

Result<Bytes> openBox(const Secret& key, ByteView box, ByteView context)
{
    if (box.size() < boxOverhead)
        return fail(ErrorCode::CryptoDamaged, "shorter than an empty box");
    // One byte more than needed keeps data() valid for an empty text.
    Bytes plain(box.size() - boxOverhead + 1);
    const bool opened = openInto(key, box, context, rawTo(std::span(plain)));
    plain.pop_back();
    if (!opened)
        return fail(ErrorCode::CryptoDamaged, "the box does not open");
    return plain;
}

Result<Secret> openSecretBox(const Secret& key, ByteView box, ByteView context)
{
    if (box.size() <= boxOverhead)
        return fail(ErrorCode::CryptoDamaged, "no box of a secret");
    Secret plain(box.size() - boxOverhead);
    if (plain.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    if (!openInto(key, box, context, plain.raw()))
        return fail(ErrorCode::CryptoDamaged, "the box does not open");
    return plain;
}

} // namespace cuaderno
