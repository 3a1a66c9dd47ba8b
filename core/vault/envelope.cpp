// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/envelope.h"

#include "base/random.h"
#include "crypto/hash.h"
#include "crypto/kdf.h"
#include "crypto/padding.h"
#include "crypto/stream.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace cuaderno {

namespace {

constexpr std::string_view magic{"CUADENV\x01", 8};
constexpr std::string_view domain = "cuaderno envelope 1";
constexpr std::uint32_t formatVersion = 1;
constexpr std::size_t recipientCount = 3;
// magic 8 | version 4 | id 16 | recipients 1
constexpr std::size_t prefixSize = 29;
// file key 32 | hash of the prefix 32, sealed
constexpr std::size_t boxSize = 64 + sealOverhead;
constexpr std::size_t boxesAt = prefixSize;
constexpr std::size_t streamAt = boxesAt + recipientCount * boxSize;
constexpr std::size_t chunksAt = streamAt + streamHeaderSize;
constexpr std::size_t chunkSize = 4096;
constexpr std::size_t closedChunk = chunkSize + streamOverhead;
// device 32 | sequence 8 | session 16 | hash 32 | recipients 96; then the signature
constexpr std::size_t signedSize = 32 + 8 + 16 + 32 + recipientCount * 32;
constexpr std::size_t trailerSize = signedSize + 64;

using Recipients = std::array<BoxPublicKey, recipientCount>;

void put(Bytes& to, ByteView bytes)
{
    to.insert(to.end(), bytes.begin(), bytes.end());
}

Bytes prefixOf(EnvelopeId id)
{
    Bytes prefix = toBytes(magic);
    prefix.resize(prefix.size() + 4);
    putU32(prefix, magic.size(), formatVersion);
    put(prefix, id.value);
    prefix.push_back(static_cast<std::byte>(recipientCount));
    return prefix;
}

Hash256 hashOf(ByteView header, ByteView padded)
{
    Hash256 hash{};
    Blake2b(hash.size()).add(header).add(padded).finish(hash);
    return hash;
}

Bytes trailerOf(const EnvelopeFacts& facts, const Hash256& hash, const Recipients& recipients,
                const SignKeyPair& device)
{
    Bytes trailer;
    put(trailer, device.publicKey.value);
    trailer.resize(trailer.size() + 8);
    putU64(trailer, 32, facts.sequence);
    put(trailer, facts.session.value);
    put(trailer, hash);
    for (const BoxPublicKey& recipient : recipients)
        put(trailer, recipient.value);
    put(trailer, signBytes(device, domain, trailer));
    return trailer;
}

// The file key, if one of the boxes is for us. All are tried.
Result<Secret> fileKeyOf(ByteView bytes, const BoxKeyPair& recipient)
{
    const Hash256 prefixHash = blake2b256(bytes.first(prefixSize));
    Secret key;
    for (std::size_t at = 0; at < recipientCount; ++at) {
        auto box = openSealedBox(recipient, bytes.subspan(boxesAt + at * boxSize, boxSize));
        if (!box || !key.empty())
            continue;
        if (!sameBytes(box->view().last(32), prefixHash))
            return fail(ErrorCode::CryptoDamaged, "the box is of another envelope");
        key = Secret::from(box->view().first(keySize));
    }
    if (key.empty())
        return fail(ErrorCode::CryptoWrongKey, "not for this key");
    return key;
}

// All messages in a row.
Result<Bytes> readStream(ByteView bytes, const Secret& key)
{
    auto reader = StreamReader::open(key, bytes.subspan(streamAt, streamHeaderSize));
    if (!reader)
        return reader.failure();
    Bytes plain;
    plain.reserve(bytes.size());
    for (ByteView rest = bytes.subspan(chunksAt); !rest.empty();) {
        const std::size_t size = std::min(closedChunk, rest.size());
        if (auto read = reader->pull(rest.first(size), plain); !read)
            return read.failure();
        rest = rest.subspan(size);
    }
    if (!reader->ended())
        return fail(ErrorCode::CryptoTruncated, "no last message");
    return plain;
}

Result<EnvelopeContents> readTrailer(ByteView header, ByteView padded, ByteView trailer,
                                     const BoxPublicKey& us)
{
    EnvelopeContents contents;
    std::ranges::copy(header.subspan(12, 16), contents.id.value.begin());
    std::ranges::copy(trailer.first(32), contents.device.value.begin());
    contents.sequence = getU64(trailer, 32);
    std::ranges::copy(trailer.subspan(40, 16), contents.session.value.begin());

    Signature signature{};
    std::ranges::copy(trailer.last(signature.size()), signature.begin());
    auto signedByDevice =
        verifySignature(contents.device, domain, trailer.first(signedSize), signature);
    if (!signedByDevice)
        return signedByDevice.failure();
    if (!sameBytes(trailer.subspan(56, 32), hashOf(header, padded)))
        return fail(ErrorCode::CryptoBadSignature, "signed for other bytes");
    bool forUs = false;
    for (std::size_t at = 0; at < recipientCount; ++at)
        forUs = sameBytes(trailer.subspan(88 + at * 32, 32), us.value) || forUs;
    if (!forUs)
        return fail(ErrorCode::CryptoBadSignature, "signed for another recipient");
    return contents;
}

} // namespace

Result<Bytes> closeEnvelope(const EnvelopeFacts& facts, ByteView payload,
                            std::span<const BoxPublicKey> recipients, const SignKeyPair& device)
{
    assert(!recipients.empty() && recipients.size() <= recipientCount);
    Recipients all;
    for (std::size_t at = 0; at < recipientCount; ++at)
        all[at] = at < recipients.size() ? recipients[at] : thrownAwayKey();

    const Secret key = Secret::random(keySize);
    Secret box(64);
    if (key.empty() || box.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    Bytes bytes = prefixOf(facts.id);
    std::ranges::copy(key.view(), box.bytes().begin());
    std::ranges::copy(blake2b256(bytes), box.bytes().last(32).begin());
    for (const BoxPublicKey& recipient : all)
        put(bytes, sealTo(recipient, box.view()));

    StreamWriter writer(key);
    put(bytes, writer.header());
    Bytes padded(payload.begin(), payload.end());
    padEnvelope(padded);
    const Hash256 hash = hashOf(bytes, padded);
    bytes.reserve(bytes.size() + padded.size() / chunkSize * closedChunk + trailerSize
                  + streamOverhead);
    for (std::size_t at = 0; at < padded.size(); at += chunkSize)
        writer.push(ByteView(padded).subspan(at, chunkSize), false, bytes);
    wipe(padded);
    writer.push(trailerOf(facts, hash, all, device), true, bytes);
    return bytes;
}

Result<EnvelopeContents> openEnvelope(ByteView bytes, const BoxKeyPair& recipient)
{
    if (bytes.size() < chunksAt || asText(bytes.first(magic.size())) != magic)
        return fail(ErrorCode::VaultEnvelopeDamaged, "no envelope");
    if (getU32(bytes, magic.size()) > formatVersion)
        return fail(ErrorCode::VaultNewer, "envelope");
    if (getU32(bytes, magic.size()) != formatVersion
        || bytes[prefixSize - 1] != static_cast<std::byte>(recipientCount))
        return fail(ErrorCode::VaultEnvelopeDamaged, "header");
    auto key = fileKeyOf(bytes, recipient);
    if (!key)
        return key.failure();
    auto plain = readStream(bytes, *key);
    if (!plain)
        return plain.failure();
    if (plain->size() < trailerSize || (plain->size() - trailerSize) % chunkSize != 0)
        return fail(ErrorCode::CryptoDamaged, "size of the contents");
    const std::size_t paddedSize = plain->size() - trailerSize;
    auto contents = readTrailer(bytes.first(chunksAt), ByteView(*plain).first(paddedSize),
                                ByteView(*plain).subspan(paddedSize), recipient.publicKey);
    if (!contents)
        return contents;
    plain->resize(paddedSize);
    if (auto unpadded = unpadEnvelope(*plain); !unpadded)
        return unpadded.failure();
    contents->payload = std::move(*plain);
    return contents;
}

} // namespace cuaderno
