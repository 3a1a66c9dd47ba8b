// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"

#include "base/random.h"

#include <openssl/evp.h>

#include <array>

namespace cuaderno {

namespace {

const EVP_MD* algorithm(DigestKind kind)
{
    switch (kind) {
    case DigestKind::Md5:
        return EVP_md5();
    case DigestKind::Sha1:
        return EVP_sha1();
    case DigestKind::Sha256:
        return EVP_sha256();
    case DigestKind::Sha384:
        return EVP_sha384();
    case DigestKind::Sha512:
        return EVP_sha512();
    }
    return nullptr;
}

} // namespace

Result<Bytes> digest(DigestKind kind, ByteView bytes)
{
    Bytes out(EVP_MAX_MD_SIZE);
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(out.data()),
                   &length, algorithm(kind), nullptr)
        != 1)
        return fail(ErrorCode::CryptoUnavailable, "digest");
    out.resize(length);
    return out;
}

std::string sha256Hex(ByteView bytes)
{
    auto sum = digest(DigestKind::Sha256, bytes);
    return sum ? toHex(*sum) : std::string();
}

std::string randomUuid()
{
    std::array<std::byte, 16> value{};
    secureRandom::fill(value);
    value[6] = (value[6] & std::byte{0x0f}) | std::byte{0x40};
    value[8] = (value[8] & std::byte{0x3f}) | std::byte{0x80};
    std::string text = toHex(value);
    for (const std::size_t at : {20U, 16U, 12U, 8U})
        text.insert(at, 1, '-');
    return text;
}

} // namespace cuaderno
