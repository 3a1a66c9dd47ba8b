// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/padding.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace cuaderno {
namespace {

Bytes bytesOf(const std::vector<std::uint8_t>& numbers)
{
    const auto view = std::as_bytes(std::span(numbers));
    return {view.begin(), view.end()};
}

Bytes hex(std::string_view text)
{
    return fromHex(text).value();
}

// draft-irtf-cfrg-xchacha-03, A.3.1.
TEST(Box, opensThePublishedVector)
{
    const Secret key =
        Secret::from(hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    const Bytes box = hex("404142434445464748494a4b4c4d4e4f5051525354555657"
                          "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                          "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                          "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                          "21f9664c97637da9768812f615c68b13b52e"
                          "c0875924c1c7987947deafd8780acf49");
    const auto plain = openBox(key, box, hex("50515253c0c1c2c3c4c5c6c7"));
    ASSERT_TRUE(plain);
    EXPECT_EQ(asText(*plain),
              "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
              "future, sunscreen would be it.");
}

RC_GTEST_PROP(Box, givesBackWhatWasClosed, ())
{
    const Secret key = Secret::random(32);
    const Bytes plain = bytesOf(*rc::gen::arbitrary<std::vector<std::uint8_t>>());
    const Bytes context = bytesOf(*rc::gen::arbitrary<std::vector<std::uint8_t>>());
    const Bytes box = closeBox(key, plain, context);
    RC_ASSERT(box.size() == plain.size() + boxOverhead);
    RC_ASSERT(openBox(key, box, context).value() == plain);
}

RC_GTEST_PROP(Box, neverOpensWhenABitIsChanged, ())
{
    const Secret key = Secret::random(32);
    const Bytes plain = bytesOf(*rc::gen::arbitrary<std::vector<std::uint8_t>>());
    const Bytes context = toBytes("journal");
    Bytes box = closeBox(key, plain, context);
    const std::size_t at = *rc::gen::inRange<std::size_t>(0, box.size());
    box[at] ^= std::byte{1} << *rc::gen::inRange(0, 8);
    RC_ASSERT(openBox(key, box, context).error().code == ErrorCode::CryptoDamaged);
}

TEST(Box, neverOpensCutShortOrInAnotherPlace)
{
    const Secret key = Secret::random(32);
    const Bytes box = closeBox(key, asBytes("forty hours"), asBytes("session 1"));
    EXPECT_TRUE(openBox(key, box, asBytes("session 1")));
    EXPECT_FALSE(openBox(key, box, asBytes("session 2")));
    EXPECT_FALSE(openBox(Secret::random(32), box, asBytes("session 1")));
    for (std::size_t size = 0; size < box.size(); ++size)
        EXPECT_FALSE(openBox(key, ByteView(box).first(size), asBytes("session 1"))) << size;
}

TEST(Box, isNeverTheSameTwice)
{
    const Secret key = Secret::random(32);
    EXPECT_NE(closeBox(key, asBytes("same"), {}), closeBox(key, asBytes("same"), {}));
}

TEST(Box, opensSecretsIntoLockedMemory)
{
    const Secret key = Secret::random(32);
    const Bytes box = closeBox(key, asBytes("the key of keys"), {});
    EXPECT_EQ(openSecretBox(key, box, {}).value().text(), "the key of keys");
    EXPECT_FALSE(openSecretBox(key, closeBox(key, {}, {}), {})) << "an empty secret is none";
}

// RFC 7693, appendix A.
TEST(Blake2b, givesThePublishedDigest)
{
    std::array<std::byte, 64> out{};
    Blake2b(64).add(asBytes("a")).add(asBytes("bc")).finish(out);
    EXPECT_EQ(toHex(out), "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                          "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
}

TEST(Blake2b, dependsOnItsKey)
{
    const Secret one = Secret::random(32);
    const Secret two = Secret::random(32);
    EXPECT_EQ(blake2b256(asBytes("x"), one.view()), blake2b256(asBytes("x"), one.view()));
    EXPECT_NE(blake2b256(asBytes("x"), one.view()), blake2b256(asBytes("x"), two.view()));
    EXPECT_NE(blake2b256(asBytes("x"), one.view()), blake2b256(asBytes("x")));
}

TEST(Padding, hidesLengthInSteps)
{
    const auto padded = [](std::size_t size) {
        Bytes bytes(size, std::byte{'a'});
        padRecord(bytes);
        return bytes.size();
    };
    EXPECT_EQ(padded(0), 128u);
    EXPECT_EQ(padded(127), 128u);
    EXPECT_EQ(padded(128), 1024u);
    EXPECT_EQ(padded(1023), 1024u);
    EXPECT_EQ(padded(1024), 4096u);
    EXPECT_EQ(padded(4096), 8192u);
    EXPECT_EQ(padded(12287), 12288u);

    const auto inEnvelope = [](std::size_t size) {
        Bytes bytes(size);
        padEnvelope(bytes);
        return bytes.size();
    };
    EXPECT_EQ(inEnvelope(16383), 16u << 10);
    EXPECT_EQ(inEnvelope(16384), 64u << 10);
    EXPECT_EQ(inEnvelope(200000), 256u << 10);
    EXPECT_EQ(inEnvelope(262144), 1u << 20);
    EXPECT_EQ(inEnvelope(1u << 20), 2u << 20);
}

RC_GTEST_PROP(Padding, isTakenOffWhole, ())
{
    const Bytes plain = bytesOf(*rc::gen::container<std::vector<std::uint8_t>>(
        *rc::gen::inRange<std::size_t>(0, 20000), rc::gen::arbitrary<std::uint8_t>()));
    Bytes record = plain;
    padRecord(record);
    RC_ASSERT(unpadRecord(record));
    RC_ASSERT(record == plain);
    Bytes envelope = plain;
    padEnvelope(envelope);
    RC_ASSERT(unpadEnvelope(envelope));
    RC_ASSERT(envelope == plain);
}

TEST(Padding, refusesWhatIsNotPadded)
{
    for (const std::size_t size : {0u, 1u, 127u, 128u, 129u, 1024u, 4096u, 5000u}) {
        Bytes zeros(size);
        EXPECT_FALSE(unpadRecord(zeros)) << size;
        EXPECT_FALSE(unpadEnvelope(zeros)) << size;
    }
}

} // namespace
} // namespace cuaderno
