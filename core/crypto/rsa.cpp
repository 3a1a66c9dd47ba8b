// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/rsa.h"

#include "crypto/raw.h"

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <string>

namespace cuaderno {

namespace {

constexpr int fewestBits = 2048;

struct FreeKey
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

struct FreeContext
{
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
};

using KeyHolder = std::unique_ptr<EVP_PKEY, FreeKey>;
using ContextHolder = std::unique_ptr<EVP_PKEY_CTX, FreeContext>;

tl::unexpected<Error> badKey(std::string detail)
{
    return fail(ErrorCode::CryptoBadPublicKey, std::move(detail));
}

// Without the lines of PEM.
std::string_view withoutArmour(std::string_view text)
{
    constexpr std::string_view begin = "-----BEGIN PUBLIC KEY-----";
    constexpr std::string_view end = "-----END PUBLIC KEY-----";
    if (const auto at = text.find(begin); at != std::string_view::npos)
        text.remove_prefix(at + begin.size());
    return text.substr(0, text.find(end));
}

} // namespace

struct RsaPublicKey::Key
{
    KeyHolder key;
};

RsaPublicKey::RsaPublicKey(std::unique_ptr<Key> key) : m_key(std::move(key)) {}

RsaPublicKey::~RsaPublicKey() = default;
RsaPublicKey::RsaPublicKey(RsaPublicKey&&) noexcept = default;
RsaPublicKey& RsaPublicKey::operator=(RsaPublicKey&&) noexcept = default;

Result<RsaPublicKey> RsaPublicKey::read(std::string_view base64)
{
    auto der = fromBase64(withoutArmour(base64));
    if (!der || der->empty())
        return badKey("no base64");
    const unsigned char* at = rawFrom(*der);
    KeyHolder key(d2i_PUBKEY(nullptr, &at, static_cast<long>(der->size())));
    if (!key || at != rawFrom(*der) + der->size())
        return badKey("no public key");
    if (EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return badKey("no RSA key");
    if (EVP_PKEY_get_bits(key.get()) < fewestBits)
        return badKey("too short");
    return RsaPublicKey(std::make_unique<Key>(Key{std::move(key)}));
}

Result<Bytes> RsaPublicKey::encrypt(ByteView plain) const
{
    EVP_PKEY* key = m_key->key.get();
    constexpr std::size_t paddingSize = 66; // two digests and two bytes
    const auto size = static_cast<std::size_t>(EVP_PKEY_get_size(key));
    if (plain.size() + paddingSize > size)
        return fail(ErrorCode::UsedWrongly, "more than fits under an RSA key");
    const ContextHolder context(EVP_PKEY_CTX_new(key, nullptr));
    if (!context || EVP_PKEY_encrypt_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) != 1
        || EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha256()) != 1
        || EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), EVP_sha256()) != 1)
        return fail(ErrorCode::CryptoUnavailable, "RSA");
    Bytes closed(size);
    std::size_t length = closed.size();
    if (EVP_PKEY_encrypt(context.get(), rawTo(closed), &length, rawFrom(plain), plain.size()) != 1)
        return fail(ErrorCode::CryptoUnavailable, "RSA");
    closed.resize(length);
    return closed;
}

} // namespace cuaderno
