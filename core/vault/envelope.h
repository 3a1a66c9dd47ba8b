// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "crypto/key_pair.h"

#include <cstdint>
#include <span>

namespace cuaderno {

// What an envelope says once it is open. Everything in it was under the device's signature.
struct EnvelopeContents
{
    EnvelopeId id;
    SessionId session;
    SignPublicKey device;
    // The device's count of its envelopes: a gap shows that some did not come.
    std::uint64_t sequence = 0;
    Bytes payload;
};

struct EnvelopeFacts
{
    EnvelopeId id;
    SessionId session;
    std::uint64_t sequence = 0;
};

// *.sealed: for up to three recipients and nobody else, its maker included; signed inside, so that
// a carrier cannot tell which device made it; the recipients are under the signature, so that it
// cannot be passed on as if it were meant for another. FORMAT.md gives the bytes.
// REQUIRES: one to three usable keys.
Result<Bytes> closeEnvelope(const EnvelopeFacts& facts, ByteView payload,
                            std::span<const BoxPublicKey> recipients, const SignKeyPair& device);

// VaultEnvelopeDamaged for bytes that are no envelope, VaultNewer, CryptoWrongKey where it is for
// somebody else, CryptoDamaged, CryptoTruncated, CryptoBadSignature. Whether the device is one of
// ours is for the caller to see.
Result<EnvelopeContents> openEnvelope(ByteView bytes, const BoxKeyPair& recipient);

} // namespace cuaderno
