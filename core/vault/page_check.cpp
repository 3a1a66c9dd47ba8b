// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/page_check.h"

#include "base/bytes.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace cuaderno {

namespace {

constexpr std::size_t pageSize = 4096;
constexpr std::size_t saltSize = 16;
// Initialisation vector 16, code 20, filling 12.
constexpr std::size_t reserved = 48;
constexpr std::size_t codeSize = 20;
constexpr std::size_t codeAt = pageSize - reserved + 16;
constexpr std::byte saltMask{0x3a};

Result<Secret> pageKey(const Secret& key, ByteView salt)
{
    std::array<unsigned char, saltSize> masked{};
    for (std::size_t at = 0; at < saltSize; ++at)
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

bool pageHolds(const Secret& hmacKey, ByteView page, std::uint64_t number)
{
    // Page 1 begins with the salt, which is not covered: a changed salt changes the key.
    const std::size_t from = number == 1 ? saltSize : 0;
    Bytes covered(page.begin() + static_cast<std::ptrdiff_t>(from),
                  page.begin() + static_cast<std::ptrdiff_t>(codeAt));
    covered.resize(covered.size() + 4);
    putU32(covered, covered.size() - 4, static_cast<std::uint32_t>(number));
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    unsigned int size = 0;
    HMAC(EVP_sha1(), hmacKey.raw(), static_cast<int>(hmacKey.size()),
         reinterpret_cast<const unsigned char*>(covered.data()), covered.size(), code.data(),
         &size);
    return size == codeSize && std::memcmp(code.data(), page.data() + codeAt, codeSize) == 0;
}

} // namespace

Result<PageCheck> checkPages(const RawReader& read, const Secret& key)
{
    constexpr std::size_t pagesAtOnce = 64;
    PageCheck check;
    Secret hmacKey;
    Bytes buffer(pagesAtOnce * pageSize);
    for (;;) {
        auto got = read(check.pages * pageSize, buffer);
        if (!got)
            return got.failure();
        if (check.pages == 0) {
            if (*got < pageSize) {
                check.damaged.push_back(1);
                return check;
            }
            auto derived = pageKey(key, ByteView(buffer).first(saltSize));
            if (!derived)
                return derived.failure();
            hmacKey = std::move(*derived);
        }
        for (std::size_t at = 0; at + pageSize <= *got; at += pageSize) {
            ++check.pages;
            if (!pageHolds(hmacKey, ByteView(buffer).subspan(at, pageSize), check.pages))
                check.damaged.push_back(check.pages);
        }
        if (*got < buffer.size()) {
            check.rest = *got % pageSize;
            return check;
        }
    }
}

} // namespace cuaderno
