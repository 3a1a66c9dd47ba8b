// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/page_codec.h"

#include "base/bytes.h"
#include "base/random.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace cuaderno {

namespace {

// Initialisation vector 16, code 20, filling 12.
constexpr std::size_t reserved = 48;
constexpr std::size_t vectorSize = 16;
constexpr std::size_t vectorAt = pageSize - reserved;
constexpr std::size_t codeAt = vectorAt + vectorSize;
constexpr std::size_t codeSize = 20;
constexpr std::byte saltMask{0x3a};

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

std::size_t beginOf(std::uint64_t number)
{
    return number == 1 ? pageSaltSize : 0;
}

const unsigned char* raw(ByteView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(std::span<std::byte> bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

// Whole blocks, without padding.
Status runCipher(const Secret& key, ByteView vector, ByteView from, std::span<std::byte> to,
                 bool closing)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int written = 0;
    int rest = 0;
    const bool done = cipher
                      && EVP_CipherInit_ex(cipher.get(), EVP_aes_256_cbc(), nullptr, key.raw(),
                                           raw(vector), closing ? 1 : 0)
                             == 1
                      && EVP_CIPHER_CTX_set_padding(cipher.get(), 0) == 1
                      && EVP_CipherUpdate(cipher.get(), raw(to), &written, raw(from),
                                          static_cast<int>(from.size()))
                             == 1
                      && EVP_CipherFinal_ex(cipher.get(), raw(to) + written, &rest) == 1;
    return done ? Status() : fail(ErrorCode::CryptoUnavailable, "AES");
}

// Of the bytes before the code, the salt left out: a changed salt changes the key.
std::array<unsigned char, EVP_MAX_MD_SIZE> codeOf(const Secret& codeKey, ByteView page,
                                                  std::uint64_t number)
{
    const std::size_t from = beginOf(number);
    Bytes covered(page.begin() + static_cast<std::ptrdiff_t>(from),
                  page.begin() + static_cast<std::ptrdiff_t>(codeAt));
    covered.resize(covered.size() + 4);
    putU32(covered, covered.size() - 4, static_cast<std::uint32_t>(number));
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    unsigned int size = 0;
    HMAC(EVP_sha1(), codeKey.raw(), static_cast<int>(codeKey.size()), raw(ByteView(covered)),
         covered.size(), code.data(), &size);
    return code;
}

} // namespace

Result<Secret> pageCodeKey(const Secret& key, ByteView salt)
{
    std::array<unsigned char, pageSaltSize> masked{};
    for (std::size_t at = 0; at < pageSaltSize; ++at)
        masked[at] = std::to_integer<unsigned char>(salt[at] ^ saltMask);
    Secret out(key.size());
    if (out.empty()
        || PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(key.raw()), static_cast<int>(key.size()),
                             masked.data(), static_cast<int>(masked.size()), 2, EVP_sha1(),
                             static_cast<int>(out.size()), out.raw())
               != 1)
        return fail(ErrorCode::CryptoUnavailable, "PBKDF2");
    return out;
}

bool pageHolds(const Secret& codeKey, ByteView page, std::uint64_t number)
{
    const auto code = codeOf(codeKey, page, number);
    return std::memcmp(code.data(), page.data() + codeAt, codeSize) == 0;
}

Result<Bytes> openPage(const Secret& key, ByteView page, std::uint64_t number)
{
    const std::size_t from = beginOf(number);
    Bytes plain(pageSize);
    auto done =
        runCipher(key, page.subspan(vectorAt, vectorSize), page.subspan(from, vectorAt - from),
                  std::span(plain).subspan(from, vectorAt - from), false);
    if (!done)
        return done.failure();
    return plain;
}

Result<Bytes> closePage(const Secret& key, const Secret& codeKey, ByteView plain,
                        std::uint64_t number, ByteView salt)
{
    const std::size_t from = beginOf(number);
    Bytes page(pageSize);
    if (from != 0)
        std::ranges::copy(salt.first(pageSaltSize), page.begin());
    const auto vector = std::span(page).subspan(vectorAt, vectorSize);
    secureRandom::fill(vector);
    auto done = runCipher(key, vector, plain.subspan(from, vectorAt - from),
                          std::span(page).subspan(from, vectorAt - from), true);
    if (!done)
        return done.failure();
    const auto code = codeOf(codeKey, page, number);
    std::memcpy(page.data() + codeAt, code.data(), codeSize);
    return page;
}

} // namespace cuaderno
