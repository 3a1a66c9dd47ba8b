// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "vault/envelope.h"
#include "vault_support.h"

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>

namespace cuaderno {
namespace {

struct Post
{
    BoxKeyPair lead = BoxKeyPair::make();
    SignKeyPair device = SignKeyPair::make();
    EnvelopeFacts facts{EnvelopeId::random(), SessionId::random(), 41};

    Bytes close(ByteView payload) const
    {
        const std::array recipients{lead.publicKey};
        return closeEnvelope(facts, payload, recipients, device).value();
    }
};

TEST(Envelope, givesBackWhatWasSealedAndWhoSealedIt)
{
    const Post post;
    const auto contents = openEnvelope(post.close(asBytes("forty hours")), post.lead);
    ASSERT_TRUE(contents);
    EXPECT_EQ(asText(contents->payload), "forty hours");
    EXPECT_EQ(contents->id, post.facts.id);
    EXPECT_EQ(contents->session, post.facts.session);
    EXPECT_EQ(contents->sequence, 41u);
    EXPECT_EQ(contents->device, post.device.publicKey);
}

RC_GTEST_PROP(Envelope, opensToWhatWasClosed, ())
{
    const Post post;
    const auto size = *rc::gen::inRange<std::size_t>(0, 70000);
    Bytes payload(size);
    secureRandom::fill(payload);
    RC_ASSERT(openEnvelope(post.close(payload), post.lead)->payload == payload);
}

TEST(Envelope, isLaidOutAsItIsWrittenDown)
{
    const Post post;
    const Bytes bytes = post.close(asBytes("x"));
    EXPECT_EQ(asText(ByteView(bytes).first(8)), std::string_view("CUADENV\x01", 8));
    EXPECT_EQ(getU32(bytes, 8), 1u);
    EXPECT_EQ(bytes[28], std::byte{3});
    // Header, three boxes, stream header, four chunks of 4,096, the last message.
    EXPECT_EQ(bytes.size(), 29u + 3 * 112 + 24 + 4 * (4096 + 17) + 248 + 17);
}

TEST(Envelope, tellsLittleByItsSize)
{
    const Post post;
    EXPECT_EQ(post.close(Bytes(1)).size(), post.close(Bytes(16000)).size());
    EXPECT_LT(post.close(Bytes(16000)).size(), post.close(Bytes(17000)).size());
    EXPECT_EQ(post.close(Bytes(17000)).size(), post.close(Bytes(65000)).size());
}

TEST(Envelope, opensForNobodyElse)
{
    const Post post;
    const Bytes bytes = post.close(asBytes("forty hours"));
    const auto other = openEnvelope(bytes, BoxKeyPair::make());
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::CryptoWrongKey);
}

TEST(Envelope, holdsNothingReadable)
{
    const Post post;
    const Bytes bytes = post.close(asBytes("ZANAHORIA-77 ZANAHORIA-77"));
    EXPECT_EQ(asText(bytes).find("ZANAHORIA"), std::string_view::npos);
    // Not even which device made it.
    EXPECT_TRUE(std::ranges::search(bytes, post.device.publicKey.value).empty());
    EXPECT_TRUE(std::ranges::search(bytes, post.facts.session.value).empty());
}

// One bit of every byte of the head and the end, and of every fifth between them. What stands in
// the fillers' boxes belongs to nobody: there a change is noticed by the signature over the header.
TEST(Envelope, neverOpensWithABitChanged)
{
    const Post post;
    const Bytes bytes = post.close(asBytes("forty hours"));
    ASSERT_TRUE(openEnvelope(bytes, post.lead));
    int accepted = 0;
    for (std::size_t at = 0; at < bytes.size(); at += at < 600 || at > bytes.size() - 600 ? 1 : 5) {
        Bytes changed = bytes;
        changed[at] ^= std::byte{1} << (at % 8);
        const auto opened = openEnvelope(changed, post.lead);
        accepted += opened ? 1 : 0;
        if (opened)
            ADD_FAILURE() << at;
    }
    EXPECT_EQ(accepted, 0);
}

TEST(Envelope, neverOpensShortenedLengthenedOrSwapped)
{
    const Post post;
    const Bytes bytes = post.close(asBytes("forty hours"));
    for (std::size_t size = 0; size < bytes.size(); size += 7)
        EXPECT_FALSE(openEnvelope(ByteView(bytes).first(size), post.lead)) << size;
    const std::size_t chunks = 29 + 3 * 112 + 24;
    // Cut at the borders of chunks, where the stream is whole but for its end.
    for (int count = 0; count <= 4; ++count) {
        const auto cut = openEnvelope(
            ByteView(bytes).first(chunks + static_cast<std::size_t>(count) * 4113), post.lead);
        ASSERT_FALSE(cut);
        EXPECT_EQ(cut.error().code, ErrorCode::CryptoTruncated) << count;
    }
    Bytes longer = bytes;
    longer.push_back(std::byte{0});
    EXPECT_FALSE(openEnvelope(longer, post.lead));
    Bytes swapped = bytes;
    std::swap_ranges(swapped.begin() + static_cast<std::ptrdiff_t>(chunks),
                     swapped.begin() + static_cast<std::ptrdiff_t>(chunks + 4113),
                     swapped.begin() + static_cast<std::ptrdiff_t>(chunks + 4113));
    EXPECT_FALSE(openEnvelope(swapped, post.lead));
}

// Somebody who can read an envelope seals its contents anew: to another recipient, or under a
// header of their own. The signature covers both.
TEST(Envelope, cannotBeGivenAnotherHead)
{
    const Post post;
    const Bytes one = post.close(asBytes("forty hours"));
    const Bytes two = post.close(asBytes("other words"));
    Bytes mixed(one.begin(), one.begin() + 29 + 3 * 112 + 24);
    mixed.insert(mixed.end(), two.begin() + 29 + 3 * 112 + 24, two.end());
    EXPECT_FALSE(openEnvelope(mixed, post.lead));
}

TEST(Envelope, namesALaterFormat)
{
    const Post post;
    Bytes later = post.close(asBytes("x"));
    putU32(later, 8, 2);
    EXPECT_EQ(openEnvelope(later, post.lead).error().code, ErrorCode::VaultNewer);
    EXPECT_EQ(openEnvelope({}, post.lead).error().code, ErrorCode::VaultEnvelopeDamaged);
}

} // namespace
} // namespace cuaderno
