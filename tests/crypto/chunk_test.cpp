// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/chunk.h"

#include <gtest/gtest.h>
#include <sodium.h>

namespace cuaderno {
namespace {

ChunkPlace somewhere()
{
    ChunkPlace place;
    place.file.fill(std::byte{7});
    place.number = 0x0102030405060708;
    place.context = blake2b256(asBytes("head"));
    return place;
}

TEST(Chunk, opensWhereItBelongsAndNowhereElse)
{
    const Secret key = Secret::random(32);
    const Bytes closed = closeChunk(key, somewhere(), asBytes("a second of sound"));
    EXPECT_EQ(closed.size(), 17 + chunkOverhead);
    EXPECT_EQ(asText(openChunk(key, somewhere(), closed).value()), "a second of sound");

    ChunkPlace other = somewhere();
    other.number += 1;
    EXPECT_EQ(openChunk(key, other, closed).error().code, ErrorCode::CryptoDamaged);
    other = somewhere();
    other.final = true;
    EXPECT_FALSE(openChunk(key, other, closed));
    other = somewhere();
    other.file[15] = std::byte{8};
    EXPECT_FALSE(openChunk(key, other, closed));
    other = somewhere();
    other.context[31] ^= std::byte{1};
    EXPECT_FALSE(openChunk(key, other, closed));
    EXPECT_FALSE(openChunk(Secret::random(32), somewhere(), closed));
}

TEST(Chunk, isNotOpenedWithAnyBitChanged)
{
    const Secret key = Secret::random(32);
    Bytes closed = closeChunk(key, somewhere(), asBytes("sound"));
    for (std::size_t bit = 0; bit < closed.size() * 8; ++bit) {
        const auto mask = static_cast<std::byte>(1U << bit % 8);
        closed[bit / 8] ^= mask;
        EXPECT_FALSE(openChunk(key, somewhere(), closed)) << bit;
        closed[bit / 8] ^= mask;
    }
    for (std::size_t size = 0; size < closed.size(); ++size)
        EXPECT_FALSE(openChunk(key, somewhere(), ByteView(closed).first(size))) << size;
    EXPECT_TRUE(openChunk(key, somewhere(), closed));
}

TEST(Chunk, mayBeEmpty)
{
    const Secret key = Secret::random(32);
    const Bytes closed = closeChunk(key, somewhere(), {});
    EXPECT_EQ(closed.size(), chunkOverhead);
    EXPECT_TRUE(openChunk(key, somewhere(), closed)->empty());
}

// What FORMAT.md says, by libsodium alone: the nonce is file id and number, and what is bound is
// the head's hash, the number and whether it is the last.
TEST(Chunk, isWhatTheFormatSays)
{
    const Secret key = Secret::random(32);
    ChunkPlace place = somewhere();
    place.final = true;
    const Bytes closed = closeChunk(key, place, asBytes("sound"));
    unsigned char nonce[24];
    std::fill_n(nonce, 16, static_cast<unsigned char>(7));
    unsigned char bound[41];
    std::copy_n(reinterpret_cast<const unsigned char*>(place.context.data()), 32, bound);
    for (int i = 0; i < 8; ++i)
        nonce[16 + i] = bound[32 + i] = static_cast<unsigned char>(8 - i);
    bound[40] = 1;
    unsigned char plain[5];
    EXPECT_EQ(crypto_aead_xchacha20poly1305_ietf_decrypt(
                  plain, nullptr, nullptr, reinterpret_cast<const unsigned char*>(closed.data()),
                  closed.size(), bound, sizeof bound, nonce, key.raw()),
              0);
    EXPECT_EQ(std::string(plain, plain + 5), "sound");
}

} // namespace
} // namespace cuaderno
