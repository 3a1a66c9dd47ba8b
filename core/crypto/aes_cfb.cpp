// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aes_cfb.h"

#include "crypto/raw.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cassert>
#include <memory>

namespace cuaderno {

namespace {

struct FreeContext
{
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

// Lengths are ints there.
constexpr std::size_t piece = std::size_t{1} << 24;

bool encryptInto(EVP_CIPHER_CTX* context, ByteView plain, std::span<std::byte> to)
{
    while (!plain.empty()) {
        const std::size_t size = std::min(plain.size(), piece);
        int written = 0;
        if (EVP_EncryptUpdate(context, rawTo(to), &written, rawFrom(plain), static_cast<int>(size))
                != 1
            || static_cast<std::size_t>(written) != size)
            return false;
        plain = plain.subspan(size);
        to = to.subspan(size);
    }
    return true;
}

} // namespace

Result<Bytes> encryptAesCfb(const Secret& key, const AesBlock& iv, ByteView plain)
{
    assert(key.size() == 32);
    const std::size_t whole = plain.size() / iv.size() * iv.size();
    const std::size_t missing = iv.size() - (plain.size() - whole);
    AesBlock last{};
    last.fill(static_cast<std::byte>(missing));
    std::ranges::copy(plain.subspan(whole), last.begin());

    const std::unique_ptr<EVP_CIPHER_CTX, FreeContext> context(EVP_CIPHER_CTX_new());
    Bytes closed(whole + last.size());
    const std::span<std::byte> to(closed);
    const bool done =
        context
        && EVP_EncryptInit_ex(context.get(), EVP_aes_256_cfb128(), nullptr, key.raw(), rawFrom(iv))
               == 1
        && encryptInto(context.get(), plain.first(whole), to.first(whole))
        && encryptInto(context.get(), last, to.subspan(whole));
    wipe(last);
    if (!done)
        return fail(ErrorCode::CryptoUnavailable, "AES");
    return closed;
}

} // namespace cuaderno
