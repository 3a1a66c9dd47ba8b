// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/key_pair.h"
#include "crypto/stream.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace cuaderno {
namespace {

TEST(SealedBox, opensOnlyForItsRecipient)
{
    const BoxKeyPair lead = BoxKeyPair::make();
    const BoxKeyPair other = BoxKeyPair::make();
    const Bytes box = sealTo(lead.publicKey, asBytes("file key"));
    EXPECT_EQ(box.size(), 8 + sealOverhead);
    EXPECT_EQ(openSealedBox(lead, box).value().text(), "file key");
    const auto refused = openSealedBox(other, box);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::CryptoWrongKey);
}

TEST(SealedBox, neverOpensWithABitChanged)
{
    const BoxKeyPair lead = BoxKeyPair::make();
    const Bytes box = sealTo(lead.publicKey, asBytes("file key"));
    for (std::size_t bit = 0; bit < box.size() * 8; ++bit) {
        // The highest bit of an X25519 point is no part of it.
        if (bit == 255)
            continue;
        Bytes changed = box;
        changed[bit / 8] ^= std::byte{1} << (bit % 8);
        EXPECT_FALSE(openSealedBox(lead, changed)) << bit;
    }
}

TEST(SealedBox, refusesKeysToWhichNothingCanBeSealed)
{
    EXPECT_TRUE(isUsable(thrownAwayKey()));
    EXPECT_FALSE(isUsable(BoxPublicKey{}));
    BoxPublicKey one;
    one.value[0] = std::byte{1};
    EXPECT_FALSE(isUsable(one));
}

TEST(KeyPair, isTheSameFromTheSameSecret)
{
    const BoxKeyPair pair = BoxKeyPair::make();
    EXPECT_EQ(BoxKeyPair::fromSecret(pair.secretKey.copy()).publicKey, pair.publicKey);
    const SignKeyPair signer = SignKeyPair::make();
    EXPECT_EQ(SignKeyPair::fromSeed(signer.seed()).publicKey, signer.publicKey);
}

TEST(Signature, holdsForItsBytesDomainAndSignerOnly)
{
    const SignKeyPair device = SignKeyPair::make();
    const Signature signature = signBytes(device, "cuaderno envelope 1", asBytes("payload"));
    EXPECT_TRUE(
        verifySignature(device.publicKey, "cuaderno envelope 1", asBytes("payload"), signature));
    EXPECT_FALSE(
        verifySignature(device.publicKey, "cuaderno envelope 1", asBytes("payloae"), signature));
    EXPECT_FALSE(
        verifySignature(device.publicKey, "cuaderno audit 1", asBytes("payload"), signature));
    EXPECT_FALSE(verifySignature(SignKeyPair::make().publicKey, "cuaderno envelope 1",
                                 asBytes("payload"), signature));
    for (std::size_t at = 0; at < signature.size(); ++at) {
        Signature changed = signature;
        changed[at] ^= std::byte{1};
        EXPECT_FALSE(
            verifySignature(device.publicKey, "cuaderno envelope 1", asBytes("payload"), changed));
    }
}

std::vector<Bytes> closedMessages(const Secret& key, const std::vector<std::string>& messages,
                                  Bytes& header)
{
    StreamWriter writer(key);
    header.assign(writer.header().begin(), writer.header().end());
    std::vector<Bytes> closed;
    for (std::size_t at = 0; at < messages.size(); ++at) {
        closed.emplace_back();
        writer.push(asBytes(messages[at]), at + 1 == messages.size(), closed.back());
    }
    return closed;
}

// What could be read before the first failure, and whether it ended as it should.
bool readsWhole(const Secret& key, const Bytes& header, const std::vector<Bytes>& closed,
                Bytes& out)
{
    auto reader = StreamReader::open(key, header);
    if (!reader)
        return false;
    for (const Bytes& message : closed) {
        if (!reader->pull(message, out))
            return false;
    }
    return reader->ended();
}

RC_GTEST_PROP(Stream, givesBackWhatWasWritten, ())
{
    const Secret key = Secret::random(32);
    const auto messages = *rc::gen::nonEmpty(
        rc::gen::container<std::vector<std::string>>(rc::gen::string<std::string>()));
    Bytes header;
    const auto closed = closedMessages(key, messages, header);
    std::string all;
    for (const auto& message : messages)
        all += message;
    Bytes out;
    RC_ASSERT(readsWhole(key, header, closed, out));
    RC_ASSERT(asText(out) == all);
}

TEST(Stream, noticesWhatIsMissingSwappedRepeatedOrAdded)
{
    const Secret key = Secret::random(32);
    Bytes header;
    const auto closed = closedMessages(key, {"one", "two", "three"}, header);
    Bytes out;
    EXPECT_TRUE(readsWhole(key, header, closed, out));
    EXPECT_FALSE(readsWhole(key, header, {closed[0], closed[1]}, out)) << "the end is missing";
    EXPECT_FALSE(readsWhole(key, header, {closed[1], closed[0], closed[2]}, out));
    EXPECT_FALSE(readsWhole(key, header, {closed[0], closed[0], closed[1], closed[2]}, out));
    EXPECT_FALSE(readsWhole(key, header, {closed[0], closed[2]}, out));
    EXPECT_FALSE(readsWhole(key, header, {closed[0], closed[1], closed[2], closed[2]}, out));
    EXPECT_FALSE(readsWhole(Secret::random(32), header, closed, out));
    EXPECT_FALSE(StreamReader::open(key, ByteView(header).first(23)));
}

} // namespace
} // namespace cuaderno
