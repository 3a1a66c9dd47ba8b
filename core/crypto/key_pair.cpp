// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/key_pair.h"

#include "crypto/raw.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>

namespace cuaderno {

namespace {

// domain | 0 | bytes: a domain holds no zero, so no two domains can meet.
Bytes inDomain(std::string_view domain, ByteView bytes)
{
    Bytes whole = toBytes(domain);
    whole.push_back(std::byte{0});
    whole.insert(whole.end(), bytes.begin(), bytes.end());
    return whole;
}

} // namespace

BoxKeyPair BoxKeyPair::make()
{
    return fromSecret(Secret::random(crypto_box_SECRETKEYBYTES));
}

BoxKeyPair BoxKeyPair::fromSecret(Secret secretKey)
{
    assert(secretKey.size() == crypto_box_SECRETKEYBYTES);
    BoxKeyPair pair{{}, std::move(secretKey)};
    crypto_scalarmult_base(rawTo(std::span(pair.publicKey.value)), pair.secretKey.raw());
    return pair;
}

Bytes sealTo(const BoxPublicKey& recipient, ByteView plain)
{
    static_assert(crypto_box_SEALBYTES == sealOverhead);
    Bytes box(plain.size() + sealOverhead);
    const int done = crypto_box_seal(rawTo(std::span(box)), rawFrom(plain), plain.size(),
                                     rawFrom(ByteView(recipient.value)));
    // Only a public key of low order fails; none is made here and none is taken from elsewhere
    // unchecked (see isUsable).
    assert(done == 0);
    (void)done;
    return box;
}

bool isUsable(const BoxPublicKey& key)
{
    std::array<std::byte, 1> nothing{};
    Bytes box(nothing.size() + sealOverhead);
    return crypto_box_seal(rawTo(std::span(box)), rawFrom(ByteView(nothing)), nothing.size(),
                           rawFrom(ByteView(key.value)))
           == 0;
}

Result<Secret> openSealedBox(const BoxKeyPair& recipient, ByteView box)
{
    if (box.size() <= sealOverhead)
        return fail(ErrorCode::CryptoDamaged, "shorter than a sealed box");
    Secret plain(box.size() - sealOverhead);
    if (plain.empty() || recipient.secretKey.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    if (crypto_box_seal_open(plain.raw(), rawFrom(box), box.size(),
                             rawFrom(ByteView(recipient.publicKey.value)),
                             recipient.secretKey.raw())
        != 0)
        return fail(ErrorCode::CryptoWrongKey, "not sealed to this key, or changed");
    return plain;
}

BoxPublicKey thrownAwayKey()
{
    return BoxKeyPair::make().publicKey;
}

SignKeyPair SignKeyPair::make()
{
    return fromSeed(Secret::random(crypto_sign_SEEDBYTES));
}

SignKeyPair SignKeyPair::fromSeed(const Secret& seed)
{
    assert(seed.size() == crypto_sign_SEEDBYTES);
    SignKeyPair pair{{}, Secret(crypto_sign_SECRETKEYBYTES)};
    if (!pair.secretKey.empty())
        crypto_sign_seed_keypair(rawTo(std::span(pair.publicKey.value)), pair.secretKey.raw(),
                                 seed.raw());
    return pair;
}

Secret SignKeyPair::seed() const
{
    return Secret::from(secretKey.view().first(crypto_sign_SEEDBYTES));
}

Signature signBytes(const SignKeyPair& signer, std::string_view domain, ByteView bytes)
{
    Signature signature{};
    const Bytes whole = inDomain(domain, bytes);
    crypto_sign_detached(rawTo(std::span(signature)), nullptr, rawFrom(ByteView(whole)),
                         whole.size(), signer.secretKey.raw());
    return signature;
}

Status verifySignature(const SignPublicKey& signer, std::string_view domain, ByteView bytes,
                       const Signature& signature)
{
    const Bytes whole = inDomain(domain, bytes);
    if (crypto_sign_verify_detached(rawFrom(ByteView(signature)), rawFrom(ByteView(whole)),
                                    whole.size(), rawFrom(ByteView(signer.value)))
        != 0)
        return fail(ErrorCode::CryptoBadSignature, "signature");
    return {};
}

} // namespace cuaderno
