// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <array>

namespace cuaderno {

// X25519: for what anyone may close and only one may open.
struct BoxPublicKey
{
    std::array<std::byte, 32> value{};
    auto operator<=>(const BoxPublicKey&) const = default;
};

struct BoxKeyPair
{
    BoxPublicKey publicKey;
    Secret secretKey;

    static BoxKeyPair make();
    // REQUIRES: 32 bytes.
    static BoxKeyPair fromSecret(Secret secretKey);

    BoxKeyPair copy() const { return {publicKey, secretKey.copy()}; }
};

constexpr std::size_t sealOverhead = 48;

// crypto_box_seal: nobody, not even who closed it, can open it without the secret key.
// REQUIRES: a usable key.
Bytes sealTo(const BoxPublicKey& recipient, ByteView plain);
// CryptoWrongKey when it was not sealed to this key or was changed.
Result<Secret> openSealedBox(const BoxKeyPair& recipient, ByteView box);

// False for the few keys (of low order) to which nothing can be sealed. A key from elsewhere is
// checked once, where it comes in.
bool isUsable(const BoxPublicKey& key);

// A public key whose secret key exists nowhere: for slots that must look filled.
BoxPublicKey thrownAwayKey();

// Ed25519: who wrote this.
struct SignPublicKey
{
    std::array<std::byte, 32> value{};
    auto operator<=>(const SignPublicKey&) const = default;
};

using Signature = std::array<std::byte, 64>;

struct SignKeyPair
{
    SignPublicKey publicKey;
    Secret secretKey; // 64 bytes, as libsodium keeps it

    static SignKeyPair make();
    // From the 32 bytes that are kept. REQUIRES: 32 bytes.
    static SignKeyPair fromSeed(const Secret& seed);
    Secret seed() const;
};

// `domain` keeps a signature made for one purpose from being taken for another.
Signature signBytes(const SignKeyPair& signer, std::string_view domain, ByteView bytes);
// CryptoBadSignature.
Status verifySignature(const SignPublicKey& signer, std::string_view domain, ByteView bytes,
                       const Signature& signature);

} // namespace cuaderno
