// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <memory>
#include <string_view>

namespace cuaderno {

// A public RSA key of somebody else's system, to which small secrets are closed: the key of a
// server that collects ODK's encrypted submissions. Nothing of Cuaderno's own is encrypted with
// RSA.
class RsaPublicKey
{
public:
    // SubjectPublicKeyInfo (DER) in base64, with or without PEM's lines around it.
    // CryptoBadPublicKey where it is none, is no RSA key, or is shorter than 2,048 bits: such keys
    // are broken for money.
    static Result<RsaPublicKey> read(std::string_view base64);

    ~RsaPublicKey();
    RsaPublicKey(RsaPublicKey&&) noexcept;
    RsaPublicKey& operator=(RsaPublicKey&&) noexcept;
    RsaPublicKey(const RsaPublicKey&) = delete;
    RsaPublicKey& operator=(const RsaPublicKey&) = delete;

    // OAEP with SHA-256, in MGF1 as well: as long as the key. UsedWrongly for more than fits (190
    // bytes under 2,048 bits), CryptoUnavailable.
    Result<Bytes> encrypt(ByteView plain) const;

private:
    struct Key;
    explicit RsaPublicKey(std::unique_ptr<Key> key);

    std::unique_ptr<Key> m_key;
};

} // namespace cuaderno
